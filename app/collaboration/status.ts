/** What a writer is told about their words. `saved` means committed to the database; connected is never shown as saved. */
export type Status =
	| { is: "saved" }
	| { is: "saving" }
	/** No connection; this many changes are kept in this browser. */
	| { is: "offline"; changes: number }
	/** The words will not be saved as things are: copy them. */
	| { is: "stuck"; reason: StuckReason };

export type StuckReason =
	| "outdated"
	| "too-large"
	| "text-full"
	| "malformed"
	| "signed-out"
	| "not-allowed"
	| "broken"
	| "no-answer";

/** Whether leaving the page now could lose words. */
export const holdsUnsaved = (status: Status): boolean =>
	status.is !== "saved" && !(status.is === "offline" && status.changes === 0);

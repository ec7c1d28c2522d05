import type { Refusal } from "./protocol.ts";

/** What a writer is told about their words. `saved` means committed to the database; connected is never shown as saved. */
export type Status =
	| { is: "saved" }
	| { is: "saving" }
	/** No connection; this many changes are kept in this browser. */
	| { is: "offline"; changes: number }
	/** The words will not be saved as things are: writing is blocked, copy them. */
	| { is: "stuck"; reason: StuckReason };

/** `no-answer`: connected, but nothing was committed for half a minute. */
export type StuckReason = Exclude<Refusal, "busy" | "too-fast"> | "no-answer";

/** Connected, something unsaved, and nothing acknowledged for this long: half a minute. */
const stuckAfter = 30_000;

/** How the writer's words stand. `unsaved` counts changes not known to be committed; `silentFor` ms since one was. */
export function statusOf(line: {
	refused: StuckReason | null;
	live: boolean;
	mayWrite: boolean;
	unsaved: number;
	silentFor: number;
}): Status {
	if (line.refused) return { is: "stuck", reason: line.refused };
	if (!line.live) return { is: "offline", changes: line.unsaved };
	if (line.unsaved === 0) return { is: "saved" };
	if (!line.mayWrite) return { is: "stuck", reason: "not-allowed" };
	return line.silentFor > stuckAfter ? { is: "stuck", reason: "no-answer" } : { is: "saving" };
}

/** Whether leaving the page now could lose words. */
export const holdsUnsaved = (status: Status): boolean =>
	status.is !== "saved" && !(status.is === "offline" && status.changes === 0);

export const sameStatus = (a: Status, b: Status): boolean =>
	a.is === b.is &&
	(a.is !== "offline" || b.is !== "offline" || a.changes === b.changes) &&
	(a.is !== "stuck" || b.is !== "stuck" || a.reason === b.reason);

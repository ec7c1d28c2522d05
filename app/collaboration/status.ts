import type { Refusal } from "./protocol.ts";

/** What a writer is told about their words. `saved` means committed to the database; connected is never shown as saved. */
export type Status =
	| { is: "saved" }
	/** The page has just been opened and nobody has answered yet, nor failed to. */
	| { is: "connecting" }
	| { is: "saving" }
	/** No connection; this many changes are kept in this browser. */
	| { is: "offline"; changes: number }
	/** The words will not be saved as things are: writing is blocked, copy them. */
	| { is: "stuck"; reason: StuckReason };

/** `no-answer`: connected, but nothing was committed for half a minute, and this browser keeps no copy.
 *  `self-written`: the page was about to change the text by itself. */
export type StuckReason = Exclude<Refusal, "busy" | "too-fast" | "behind"> | "no-answer" | "self-written";

/** After these the server would say the same again. */
export const final: ReadonlySet<Refusal> = new Set([
	"outdated",
	"too-large",
	"text-full",
	"too-many-citations",
	"too-many-mentions",
	"too-many-footnotes",
	"too-many-blocks",
	"too-many-cells",
	"too-deep",
	"malformed",
	"signed-out",
	"not-allowed",
]);

/** Connected, something unsaved, and nothing acknowledged for this long: half a minute. */
const stuckAfter = 30_000;

/** How the writer's words stand. `unsaved` counts changes not known to be committed; `silentFor` ms since one was; `kept`:
 *  this browser holds them in a copy, so a silent server is no reason to carry words away. */
export function statusOf(line: {
	refused: StuckReason | null;
	live: boolean;
	opening: boolean;
	kept: boolean;
	mayWrite: boolean;
	unsaved: number;
	silentFor: number;
}): Status {
	if (line.refused) return { is: "stuck", reason: line.refused };
	if (!line.live) return line.opening ? { is: "connecting" } : { is: "offline", changes: line.unsaved };
	if (line.unsaved === 0) return { is: "saved" };
	if (!line.mayWrite) return { is: "stuck", reason: "not-allowed" };
	if (line.silentFor <= stuckAfter) return { is: "saving" };
	return line.kept ? { is: "offline", changes: line.unsaved } : { is: "stuck", reason: "no-answer" };
}

/** Whether leaving the page now could lose words. */
export const holdsUnsaved = (status: Status): boolean =>
	status.is !== "saved" && status.is !== "connecting" && !(status.is === "offline" && status.changes === 0);

/** Whether the server is not there, as far as this page knows. */
export const isApart = (status: Status): boolean => status.is === "offline" || status.is === "connecting";

export const sameStatus = (a: Status, b: Status): boolean =>
	a.is === b.is &&
	(a.is !== "offline" || b.is !== "offline" || a.changes === b.changes) &&
	(a.is !== "stuck" || b.is !== "stuck" || a.reason === b.reason);

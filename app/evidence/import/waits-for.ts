// What must happen before a staged batch can be approved.
import { readReport } from "./report.ts";
import { readUnread } from "./unread.ts";

/** answer: a question about its files or their days · correction: files or some of its rows are refused · nothing: all its rows are here
 *  already */
export type WaitsFor = "answer" | "correction" | "nothing";

type Staged = { state: string; unread: unknown; report: unknown };

/** Null when nothing must. */
export function waitsFor({ state, unread, report }: Staged): WaitsFor | null {
	if (state !== "staged") return null;
	const open = readUnread(unread);
	if (open) return open.refusals.length > 0 ? "correction" : "answer";
	const { problems, changeCount } = readReport(report);
	// How days are written is asked; where that is all that is unclear, nothing in the file needs correcting.
	if (problems.length > 0) return problems.every(({ is }) => is === "date-ambiguous") ? "answer" : "correction";
	return changeCount === 0 ? "nothing" : null;
}

// What must happen before a staged batch can be approved.
import { readReport } from "./report.ts";
import { readUnread } from "./unread.ts";

/** answer: a question about its files · correction: files or some of its rows are refused · nothing: all its rows are here
 *  already */
export type WaitsFor = "answer" | "correction" | "nothing";

type Staged = { state: string; unread: unknown; report: unknown };

/** Null when nothing must. */
export function waitsFor({ state, unread, report }: Staged): WaitsFor | null {
	if (state !== "staged") return null;
	const open = readUnread(unread);
	if (open) return open.refusals.length > 0 ? "correction" : "answer";
	const { problemCount, changeCount } = readReport(report);
	if (problemCount > 0) return "correction";
	return changeCount === 0 ? "nothing" : null;
}

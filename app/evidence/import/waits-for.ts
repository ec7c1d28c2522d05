// What must happen before a staged batch can be approved.
import { readReport, type Report } from "./report.ts";
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
	const checked = readReport(report);
	if (checked.problems.length > 0) return onlyAsks(checked) ? "answer" : "correction";
	return checked.changeCount === 0 ? "nothing" : null;
}

/** How days are written is asked; where that is all that is unclear, nothing in the files needs correcting. */
export const onlyAsks = ({ problems }: Pick<Report, "problems">): boolean =>
	problems.every(({ is }) => is === "date-ambiguous");

type Decision = { state: string; waitsFor: WaitsFor | null; by: string | null };

/** What is saved in a form is in use at once; of files nothing is known before they are read. */
export function withoutFiles(batch: Decision): "asks" | "unread" | "noFiles" | "fromTheStart" {
	if (batch.waitsFor === "answer") return "asks";
	if (batch.state !== "accepted" && batch.state !== "withdrawn") return "unread";
	return batch.by === null ? "fromTheStart" : "noFiles";
}

type Sent = { at: Date; files: readonly { template: string }[] };

/** Whether what was refused came in after all: a later upload that was accepted holds files of all the same templates. */
export const cameLater = (refused: Sent, accepted: readonly Sent[]): boolean =>
	refused.files.length > 0 &&
	accepted.some(
		({ at, files }) =>
			at > refused.at && refused.files.every(({ template }) => files.some((file) => file.template === template)),
	);

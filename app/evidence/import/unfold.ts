// A comma file opened where Excel expects semicolons lies in one column, and comes back so: the header whole in one cell,
// and below it rows that are still whole, or that were filled in cell by cell.
import { isKnownColumn } from "./templates.ts";

type Records = readonly (readonly string[])[];
const marks = [",", ";", "\t"];

/** Records with the first column taken apart where the header at `start` is whole in it; else as they are. */
export function unfold(records: Records, start: number): Records {
	const mark = markWithin(records[start] ?? []);
	if (!mark) return records;
	return records.map((record, at) =>
		at >= start && isWhole(record) && record[0]?.includes(mark) ? cut(record[0], mark) : record,
	);
}

/** The mark that cuts the only cell of a header into titles of templates. */
function markWithin(header: readonly string[]): string | undefined {
	if (!isWhole(header)) return undefined;
	return marks.find((mark) => (header[0] ?? "").split(mark).filter(isKnownColumn).length > 1);
}

const isWhole = (record: readonly string[]) =>
	(record[0] ?? "").trim() !== "" && record.slice(1).every((cell) => cell.trim() === "");

/** Quotation marks hold a cell together, and two of them are one. */
function cut(line: string, mark: string): string[] {
	const cells = [""];
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const sign = line[at] ?? "";
		const last = cells.length - 1;
		if (sign === '"' && quoted && line[at + 1] === '"') cells[last] += line[++at] ?? "";
		else if (sign === '"') quoted = !quoted;
		else if (sign === mark && !quoted) cells.push("");
		else cells[last] += sign;
	}
	return cells;
}

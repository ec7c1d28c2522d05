// CSV as people have it, and CSV as we write it.

const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The mark between columns: the one that cuts the first line into the most titles `isTitle` knows. */
export function delimiterOf(text: string, isTitle: (cell: string) => boolean): Delimiter {
	const line = firstLine(text);
	const scored = delimiters.map((mark) => {
		const cells = line.split(mark);
		return { mark, score: cells.filter(isTitle).length * 1000 + cells.length };
	});
	return scored.toSorted((a, b) => b.score - a.score)[0]?.mark ?? ",";
}

const firstLine = (text: string) =>
	(/[^\r\n]+/u.exec(text.slice(0, 20_000))?.[0] ?? "").replaceAll('"', "").replaceAll("'", "");

/** Begins like a formula, or like one that was already made harmless. */
const formula = /^'*[=+\-@\t\r]/u;

/** One file: a header and its rows. No cell can be run by a spreadsheet; `readCell` takes the mark away again. */
export function writeCsv(rows: Iterable<readonly string[]>, mark: "," | ";" = ","): string {
	let text = "\ufeff";
	for (const row of rows) text += `${row.map(writeCell).join(mark)}\r\n`;
	return text;
}

/** Words that no spreadsheet runs: what begins like a formula gets a mark before it. */
export const harmless = (value: string): string => (formula.test(value) ? `'${value}` : value);

function writeCell(value: string): string {
	const written = harmless(value);
	return /[",;\t\r\n']|^\s|\s$/u.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

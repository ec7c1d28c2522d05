// CSV as people have it, and CSV as we write it.

const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The mark between columns: the one that cuts the first line into the most titles `isTitle` knows; where it knows none,
 *  the one that cuts the first two lines alike, since a question may hold commas of its own. */
export function delimiterOf(text: string, isTitle: (cell: string) => boolean): Delimiter {
	const [first = "", second = ""] = firstLines(text);
	const scored = delimiters.map((mark) => {
		const titles = withoutQuotes(first).split(mark).filter(isTitle).length;
		const [above, below] = [pieces(first, mark), pieces(second, mark)];
		const alike = above > 1 && above === below ? 500 : 0;
		return { mark, score: titles * 1000 + alike + Math.max(above, titles > 0 ? 0 : below) };
	});
	return scored.toSorted((a, b) => b.score - a.score)[0]?.mark ?? ",";
}

const firstLines = (text: string): string[] =>
	text
		.slice(0, 20_000)
		.match(/[^\r\n]+/gu)
		?.slice(0, 2) ?? [];
const withoutQuotes = (line: string): string => line.replaceAll('"', "").replaceAll("'", "");
/** Marks within quotation marks do not cut. */
const pieces = (line: string, mark: string): number => line.replace(/"(?:[^"]|"")*"/gu, "").split(mark).length;

/** Begins like a formula, or like one that was already made harmless. */
const formula = /^'*[=+\-@\t\r]/u;

/** Where Excel, in countries that cut at semicolons, may begin a new cell in the midst of one of ours, and would find a
 *  formula: quotation marks that do not begin a cell keep nothing together there. */
const formulaWithin = /(?<=[;\t\n\r])(?='*"*[=+\-@])/gu;
const markWithin = /(?<=[;\t\n\r])'(?='*"*[=+\-@])/gu;

/** One file: a header and its rows. No cell can be run by a spreadsheet; `readCell` takes the marks away again. */
export function writeCsv(rows: Iterable<readonly string[]>, mark: "," | ";" = ","): string {
	let text = "\ufeff";
	for (const row of rows) text += `${row.map(writeCell).join(mark)}\r\n`;
	return text;
}

/** Words that no spreadsheet runs: what begins like a formula gets a mark before it. */
export const harmless = (value: string): string => (formula.test(value) ? `'${value}` : value);

/** A cell as it was before `writeCsv` made it harmless. */
export const asItWas = (written: string): string => written.replace(/^'(?='*[=+\-@\t\r])/u, "").replace(markWithin, "");

function writeCell(value: string): string {
	const written = harmless(value.replace(formulaWithin, "'"));
	return /[",;\t\r\n']|^\s|\s$/u.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

// The matrix as a picture, the same on paper and on a page: shapes and numbers, so that it is read without colour.
import { escaped } from "../import/workbook/xml-text.ts";
import { type Cell, type CoverageRow, type Dimension } from "./coverage.ts";
import type { Parts } from "./gaps.ts";
import { cellLine, cellsOf, columnsOf, matrixWords, type Told } from "./words.ts";

export type CoveragePicture = { title: string; alternative: string; svg: string; table: string[][] };

/** With its table: the first row is the header. */
export function coveragePicture(
	rows: readonly CoverageRow[],
	by: Dimension,
	parts: Parts,
	told: Told,
): CoveragePicture {
	const { columns } = matrixWords(rows, by, parts, told);
	const cells = rows.map(({ code, evidence }) => ({ code, cells: cellsOf(evidence, by, columnsOf(by, parts)) }));
	const title = told.t(`coverage:caption.${by}`);
	return {
		title,
		alternative: `${title}. ${told.t("coverage:picture")}`,
		svg: drawn(columns, cells),
		table: [
			[told.t("coverage:export.code"), ...columns],
			...cells.map((row) => [row.code, ...row.cells.map((cell) => cellLine(cell, told))]),
		],
	};
}

const width = 640;
const names = 52;
const head = 40;
const tall = 30;
const [ink, accent, line] = ["#1c1b19", "#1f5f4a", "#ddd8cc"];

function drawn(columns: readonly string[], rows: readonly { code: string; cells: readonly Cell[] }[]): string {
	const wide = (width - names) / columns.length;
	const height = head + rows.length * tall + 4;
	const left = (at: number) => names + at * wide;
	const heads = columns.map((name, at) =>
		name
			.split(" ")
			.slice(0, 2)
			.map((word, no) => written(left(at), 14 + no * 13, word, 10.5))
			.join(""),
	);
	const lines = rows.map(({ code, cells }, at) => {
		const middle = head + at * tall + tall / 2;
		const under = `<line x1="0" x2="${width}" y1="${middle + tall / 2}" y2="${middle + tall / 2}" stroke="${line}"/>`;
		return written(0, middle + 4, code, 12) + cells.map((cell, no) => shapes(cell, left(no), middle)).join("") + under;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3 Variable', 'Source Sans 3', sans-serif">${heads.join("")}${lines.join("")}</svg>`;
}

const written = (x: number, y: number, words: string, size: number) =>
	`<text x="${x}" y="${y}" font-size="${size}" fill="${ink}">${escaped(words)}</text>`;

/** A full circle, larger where there is more, and a cross, each with its number. */
function shapes({ supports, contradicts, context }: Cell, x: number, y: number): string {
	if (supports + contradicts + context === 0)
		return `<line x1="${x}" x2="${x + 8}" y1="${y}" y2="${y}" stroke="${ink}"/>`;
	const radius = 3 + Math.min(supports, 4);
	const circle = `<circle cx="${x + 7}" cy="${y}" r="${radius}" fill="${accent}"/>${written(x + 17, y + 4, String(supports), 12)}`;
	const from = supports > 0 ? x + 30 : x;
	const cross = `<path d="M${from + 2} ${y - 5}l10 10m0-10l-10 10" stroke="${ink}" stroke-width="2" fill="none"/>${written(from + 17, y + 4, String(contradicts), 12)}`;
	const ring = `<circle cx="${x + 7}" cy="${y}" r="4" fill="none" stroke="${ink}"/>${written(x + 17, y + 4, String(context), 12)}`;
	if (supports + contradicts === 0) return ring;
	return (supports > 0 ? circle : "") + (contradicts > 0 ? cross : "");
}

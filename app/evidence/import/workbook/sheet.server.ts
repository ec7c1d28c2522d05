// One sheet of a workbook to records: what a CSV file of it would hold, each row at the place it has in the sheet.
import { type Book, cellText, type RawCell } from "./cell-text.ts";
import { columnOfCell } from "./columns.ts";
import { walkXml } from "./xml.server.ts";

export class SheetTooBig extends Error {}

type Most = { rows: number; columns: number };

/** Formatted cells that hold nothing are as good as none, however far down or right they lie. */
export async function recordsOfSheet(bytes: Uint8Array, book: Book, most: Most): Promise<string[][]> {
	const records: string[][] = [];
	let [row, column, inValue] = [-1, -1, false];
	let cell: RawCell | null = null;
	let aside = false;
	const begin: Record<string, (cell: { r: string; t: string; s: string }) => void> = {
		row: ({ r }) => {
			[row, column] = [r ? Number(r) - 1 : row + 1, -1];
		},
		c: ({ r, t, s }) => {
			column = r ? columnOfCell(r) : column + 1;
			cell = { type: t, value: "", style: Number(s), formula: false };
		},
		f: () => {
			if (cell) cell.formula = true;
		},
		rPh: () => {
			aside = true;
		},
	};
	await walkXml(bytes, {
		open: (name, { r = "", t = "n", s = "0" }) => {
			if (Object.hasOwn(begin, name)) begin[name]?.({ r, t, s });
			inValue = cell !== null && !aside && isValue(name);
		},
		text: (text) => {
			if (inValue && cell) cell.value += text;
		},
		close: (name) => {
			if (isValue(name)) inValue = false;
			if (name === "rPh") aside = false;
			if (name !== "c" || !cell) return;
			put(records, { row, column, text: cellText(cell, book) }, most);
			cell = null;
		},
	});
	return records;
}

const isValue = (name: string): boolean => name === "v" || name === "t";

function put(records: string[][], { row, column, text }: { row: number; column: number; text: string }, most: Most) {
	if (text.trim() === "" || !(row >= 0) || column < 0) return;
	if (row >= most.rows || column >= most.columns) throw new SheetTooBig();
	while (records.length <= row) records.push([]);
	const record = records[row] ?? [];
	while (record.length < column) record.push("");
	record[column] = text;
}

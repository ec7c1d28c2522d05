// One sheet of a workbook to records: what a CSV file of it would hold, each row at the place it has in the sheet.
import { type Book, cellText, type RawCell } from "./cell-text.ts";
import { columnOfCell } from "./columns.ts";
import { walkXml } from "./xml.server.ts";

export class SheetTooBig extends Error {}

type Most = { rows: number; columns: number };

/** Excel takes no longer text into a cell. */
const longestText = 32_767;

/** What all sheets of an upload's workbooks may hold together. A few bytes may point at one long text from every cell. */
export class Room {
	#rows = 600_000;
	#cells = 8_000_000;
	#signs = 32_000_000;

	/** Once it is full nothing more is unpacked. */
	get isFull(): boolean {
		return Math.min(this.#rows, this.#cells, this.#signs) < 0;
	}

	/** For a cell: so many rows and cells below and beside what is there. */
	take({ rows, cells, text }: { rows: number; cells: number; text: string }): void {
		this.#rows -= Math.max(0, rows);
		this.#cells -= Math.max(0, cells);
		this.#signs -= text.length;
		if (text.length > longestText || this.isFull) throw new SheetTooBig();
	}
}

/** Formatted cells that hold nothing are as good as none, however far down or right they lie. */
export async function recordsOfSheet(bytes: Uint8Array, book: Book, most: Most, room: Room): Promise<string[][]> {
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
			put(records, { row, column, text: cellText(cell, book) }, { ...most, room });
			cell = null;
		},
	});
	return records;
}

const isValue = (name: string): boolean => name === "v" || name === "t";

type Cell = { row: number; column: number; text: string };

function put(records: string[][], { row, column, text }: Cell, { rows, columns, room }: Most & { room: Room }) {
	if (text.trim() === "" || !(row >= 0) || column < 0) return;
	if (row >= rows || column >= columns) throw new SheetTooBig();
	const { length: known } = records[row] ?? [];
	room.take({ rows: row + 1 - records.length, cells: column + 1 - known, text });
	while (records.length <= row) records.push([]);
	const record = records[row] ?? [];
	while (record.length < column) record.push("");
	record[column] = text;
}

// The text of a CSV file to records, in pieces.
import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { delimiterOf, type Delimiter } from "./csv.ts";
import { firstRow, type Records } from "./read-rows.server.ts";
import { isKnownColumn } from "./templates.ts";
import { unfold } from "./unfold.ts";

type Unparsed = { ok: false; because: { is: "unreadable" | "too-many" } | { is: "quote"; row: number } };
export type Parsed = { ok: true; records: Records } | Unparsed;
type Cut = { ok: true; records: string[][] } | Unparsed;

/** More is no template's, whatever it is; and how long the parser may work before others have their turn, in ms. */
export const most = { columns: 300, rows: 300_000, line: 200_000 };
const longestTurn = 15;
class TooMany extends Error {}

/** Parsed in pieces, with room for other work between them. */
export async function recordsOf(text: string): Promise<Parsed> {
	if (longestLine(text) > most.line) return { ok: false, because: { is: "too-many" } };
	const parsed = await cutBy(text, liesInOneCell(text) ? ";" : delimiterOf(text, isKnownColumn));
	return parsed.ok ? { ok: true, records: unfold(parsed.records, firstRow(parsed.records)) } : parsed;
}

/** The first line is one quoted cell, or one with nothing but semicolons behind it, and commas are in it. */
function liesInOneCell(text: string): boolean {
	const line = (/[^\r\n]+/u.exec(text.slice(0, 20_000))?.[0] ?? "").replace(/^\ufeff/u, "");
	let end = line.length;
	while (line[end - 1] === ";") end--;
	const quoted = line.startsWith('"') && line[end - 1] === '"';
	const inner = quoted ? line.slice(1, end - 1) : line.slice(0, end);
	return (quoted || end < line.length) && inner.includes(",") && !/[";]/u.test(inner);
}

/** Parsed in pieces by the mark between columns that is known. */
export async function cutBy(text: string, delimiter: Delimiter): Promise<Cut> {
	const parser = parse({ delimiter, relax_column_count: true, max_record_size: most.line, skip_empty_lines: false });
	const records: string[][] = [];
	parser.on("readable", () => {
		for (let record: unknown = parser.read(); record !== null; record = parser.read()) {
			if (isRecord(record)) records.push(record);
			if (records.length <= most.rows && (records.at(-1)?.length ?? 0) <= most.columns) continue;
			parser.destroy(new TooMany());
			return;
		}
	});
	const ended = new Promise<Cut>((resolve) => {
		parser.once("end", () => resolve({ ok: true, records }));
		parser.once("error", (error) => resolve({ ok: false, because: whyNot(error, records.length + 1) }));
	});
	let since = performance.now();
	for (let at = 0; at < text.length && !parser.destroyed; at += 4096) {
		// what it has no room for would be parsed later, all in one turn
		const hasRoom = parser.write(text.slice(at, at + 4096));
		if (hasRoom && performance.now() - since < longestTurn) continue;
		await breathe();
		since = performance.now();
	}
	parser.end();
	return ended;
}

const isRecord = (record: unknown): record is string[] => Array.isArray(record);

function whyNot(error: Error, row: number) {
	if (error instanceof TooMany) return { is: "too-many" } as const;
	return error instanceof CsvError && error.code.includes("QUOTE")
		? ({ is: "quote", row } as const)
		: ({ is: "unreadable" } as const);
}

/** The length of the longest line, however lines end. */
function longestLine(text: string): number {
	let [longest, from] = [0, 0];
	for (let at = 0; at <= text.length; at++) {
		const sign = text.charCodeAt(at); // NaN at the end
		if (sign !== 10 && sign !== 13 && at < text.length) continue;
		longest = Math.max(longest, at - from);
		from = at + 1;
	}
	return longest;
}

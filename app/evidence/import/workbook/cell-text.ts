// What a cell of a workbook holds, as the text a CSV file would have of it: the same readers take it from there.
import { storableText } from "#app/storable.ts";
import { writeNumber } from "../numbers.ts";

export type RawCell = {
	/** The `t` of the cell: n, s, str, inlineStr, b, e, d. */
	type: string;
	value: string;
	style: number;
	formula: boolean;
};
export type Book = { strings: readonly string[]; dateStyles: ReadonlySet<number>; since1904: boolean };

/** Excel shows this itself where it could not work a formula out. */
const withoutResult = "#CALC!";

export function cellText({ type, value, style, formula }: RawCell, book: Book): string {
	if (type === "s") return unescaped(book.strings[Number(value)] ?? "");
	if (type === "inlineStr" || type === "str") return unescaped(value);
	if (value === "") return formula ? withoutResult : value;
	return (asText.get(type) ?? numberText)(value, style, book);
}

type AsText = (value: string, style: number, book: Book) => string;

const asText: ReadonlyMap<string, AsText> = new Map([
	["b", (value) => (value === "1" ? "yes" : "no")],
	["e", (value) => value],
	["d", (value) => withoutMidnight(value)],
]);

function numberText(value: string, style: number, book: Book): string {
	const number = Number(value);
	if (!Number.isFinite(number)) return value;
	return book.dateStyles.has(style) ? dayText(number, book.since1904) : writeNumber(Number(number.toPrecision(15)));
}

const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);
const daysTo1904 = 1462;

/** A day, with its time of day where it has one; a mere time or a number no calendar has stays a number. */
function dayText(serial: number, since1904: boolean): string {
	const days = serial + (since1904 ? daysTo1904 : 0);
	if (days < 1 || days >= 2_958_466) return writeNumber(serial);
	const at = new Date(dayZero + Math.round(days * 1440) * (dayLength / 1440));
	return withoutMidnight(at.toISOString().slice(0, 16));
}

const withoutMidnight = (text: string): string => text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, "").replace("T", " ");

/** `_x000D_` is how a workbook writes a sign that XML cannot hold. What no text can hold is left out. */
const unescaped = (text: string): string =>
	text.includes("_x")
		? storableText(
				text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
			)
		: text;

const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows a day: `dd/mm/yyyy`, and not `0 "days"` or `[Red]0.0`. */
export function showsDay(id: number, code: string | undefined): boolean {
	if (code === undefined) return builtInDays.has(id);
	return /[dy]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, ""));
}

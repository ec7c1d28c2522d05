// Numbers as people write them: 12.5 and 12,5, with spaces or marks between thousands.

export type ReadNumber = { ok: true; number: number } | { ok: false; is: "not-a-number" | "number-ambiguous" };

const plain = /^[+-]?\d+(?:[.,]\d+)?$/u;
const grouped = /^[+-]?\d{1,3}(?:([.,])\d{3})+(?:([.,])\d+)?$/u;
/** `1.234` is a thousand in Rome and one and a bit in Dublin. */
const eitherWay = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u;

export function readNumber(written: string): ReadNumber {
	const text = written.replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3}(?!\d))/gu, "");
	if (eitherWay.test(text) && text === written) return { ok: false, is: "number-ambiguous" };
	if (plain.test(text)) return { ok: true, number: Number(text.replace(",", ".")) };
	const marks = grouped.exec(text);
	if (!marks || marks[1] === marks[2]) return { ok: false, is: "not-a-number" };
	const whole = text.replaceAll(marks[1] ?? "", "");
	return { ok: true, number: Number(whole.replace(",", ".")) };
}

/** A number so that `readNumber` reads it back, in whatever country: never exactly three decimals. */
export function writeNumber(number: number): string {
	const text = String(number);
	return eitherWay.test(text) ? `${text}0` : text;
}

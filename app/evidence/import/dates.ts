// Days as people write them: ISO, dd.mm.yyyy, dd/mm/yyyy, and the serial numbers Excel leaves behind.

/** Whether a file writes the day or the month first where it writes `03/04/2025`. */
export type DayOrder = "dmy" | "mdy" | "unknown";

export type ReadDay = { ok: true; day: string } | { ok: false; is: "not-a-date" | "date-ambiguous" };

/** A time of day, as forms write beside the day of an answer, is left out. */
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](?:00:00(?::00(?:\.0+)?)?Z|[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?))?$/u;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?(?:\s?г\.?)?$/u;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u;
/** As forms write it for English readers. */
const yearFirst = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u;
/** `14:15`, `2:15:33 PM GMT+3`, `14.15`: left out, wherever the clock stood. */
const timeOfDay =
	/[ ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?(?:\s[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)?$/iu;
const serial = /^(\d{5})(?:[.,]0+)?$/u;
/** Excel counts days from here (its 29 February 1900 that never was lies before every day we meet). */
const excelDayZero = Date.UTC(1899, 11, 30);

const no: ReadDay = { ok: false, is: "not-a-date" };
const ask: ReadDay = { ok: false, is: "date-ambiguous" };

export function readDay(written: string, order: DayOrder): ReadDay {
	const asIso = iso.exec(written);
	if (asIso) return day(asIso[1], asIso[2], asIso[3]);
	const text = withoutTime(written);
	const asYearFirst = yearFirst.exec(text);
	if (asYearFirst) return day(asYearFirst[1], asYearFirst[2], asYearFirst[3]);
	const asDotted = dotted.exec(text);
	if (asDotted) return day(asDotted[3], asDotted[2], asDotted[1]);
	const asSlashed = slashed.exec(text);
	if (asSlashed) return readSlashed(asSlashed[1], asSlashed[2], asSlashed[3], order);
	const asSerial = serial.exec(text);
	return asSerial ? { ok: true, day: fromExcel(Number(asSerial[1])) } : no;
}

const withoutTime = (text: string): string => text.replace(timeOfDay, "");

/** What the slashed days of one file tell about their order: a first number above 12 is a day. Month first is never
 *  guessed, only answered. */
export function dayOrderOf(cells: Iterable<string>): DayOrder {
	let dayFirst = false;
	for (const cell of cells) {
		const parts = slashed.exec(withoutTime(cell));
		if (!parts) continue;
		if (Number(parts[2]) > 12) return "unknown";
		if (Number(parts[1]) > 12) dayFirst = true;
	}
	return dayFirst ? "dmy" : "unknown";
}

function readSlashed(first = "", second = "", year = "", order: DayOrder): ReadDay {
	if (order === "mdy") return day(year, first, second);
	if (order === "dmy" || Number(first) > 12 || first.padStart(2, "0") === second.padStart(2, "0"))
		return day(year, second, first);
	return ask;
}

function day(year = "", month = "", date = ""): ReadDay {
	const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
	const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
	const sensible = Number(year) >= 1950 && Number(year) <= 2100;
	return sensible && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)
		? { ok: true, day: written }
		: no;
}

function fromExcel(days: number): string {
	return new Date(excelDayZero + days * 86_400_000).toISOString().slice(0, 10);
}

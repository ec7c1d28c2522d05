// What the annex says in numbers and places, in the document's language.
import type { AnnexEntry } from "./edition.ts";
import type { EditionWords } from "./words/en.ts";

/** Below this many a share is written "7 of 9", never as a percentage. */
const ENOUGH_FOR_PERCENT = 10;

/** Sources from outside and what a meeting came to are no figures. */
export const isFigure = (kind: AnnexEntry["kind"]): boolean =>
	kind !== "external" && kind !== "legal" && kind !== "position";

/** "43 / 51", or "n = 51" where there is no numerator; empty when withheld, and for a source, which is not counted. */
export function figureInNumbers({ kind, reading }: AnnexEntry, language: string): string {
	if (!reading || reading.n === null || !isFigure(kind)) return "";
	const number = new Intl.NumberFormat(language);
	return reading.numerator === null
		? `n = ${number.format(reading.n)}`
		: `${number.format(reading.numerator)} / ${number.format(reading.n)}`;
}

/** "72–92%" for shares of ten or more, as the language sets the sign; plain numbers for everything else; empty without
 *  interval. */
export function intervalInNumbers({ reading }: AnnexEntry, language: string): string {
	if (!reading || reading.low === null || reading.high === null) return "";
	const share = reading.numerator !== null;
	if (share && (reading.n ?? 0) < ENOUGH_FOR_PERCENT) return "";
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: share ? 0 : 2 });
	if (!share) return number.formatRange(reading.low, reading.high);
	const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
	return `${number.format(reading.low * 100)}–${percent.format(reading.high)}`;
}

/** What a section is called; a key we do not know stands for itself. */
export function sectionName(key: string, words: EditionWords): string {
	const names: Record<string, string> = words.sections;
	return names[key] ?? key;
}

/** "R-03 Recommendation (supports) · Summary (context)" */
export function placesInWords(entry: AnnexEntry, words: EditionWords): string {
	return entry.citedIn
		.map(({ recommendation, section, stance }) => {
			const place = [recommendation, sectionName(section, words)].filter((part) => part !== null).join(" ");
			return `${place} (${words.stances[stance]})`;
		})
		.join(" · ");
}

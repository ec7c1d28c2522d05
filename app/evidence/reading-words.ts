// A reading in words, as it stands in a sentence: always with its denominator, never a percentage of fewer than ten.
import { formatDay } from "#app/i18n/format.ts";
import { fewestForPercent } from "./figure.ts";
import { type IndicatorKey, indicators, isIndicator } from "./indicators/definitions.ts";
import type { Shape, Unit } from "./indicators/indicator.ts";
import { type Phrases, phrases } from "./reading-phrases.ts";
import { voiceWords } from "./voices/voice-words.ts";
import { voicesOf } from "./voices/voices.ts";

/** The columns of a reading that words are made of. */
export type ReadingFigures = {
	n: number | null;
	numerator: number | null;
	value: number | null;
	low: number | null;
	high: number | null;
	suppressed: boolean;
	suppressedBecause: string | null;
	/** what stands beside the figure; a finding has nothing else */
	detail?: Record<string, unknown>;
};

const english = phrases["en"];
const phrasesIn = (locale: string): Phrases => {
	const found = phrases[locale.slice(0, 2)] ?? english;
	if (!found) throw new Error("English phrases are missing.");
	return found;
};

/** "84% (43/51)", "7 of 9", "+0.9 points (64 pairs)", "108 people", "withheld". */
export function readingWords(reading: ReadingFigures, indicator: string | null, locale: string): string {
	const say = phrasesIn(locale);
	if (reading.suppressed) return say.withheld;
	if (reading.n === null || reading.n === 0) return say.none;
	const source = reading.detail?.["source"];
	if (typeof source === "string") return dated(source, locale);
	const voices = voicesOf(reading.detail);
	if (voices) return voiceWords(reading.n, voices, locale);
	if (reading.value === null) return say.tooFew(number(reading.n, locale));
	const key: IndicatorKey = isIndicator(indicator) ? indicator : "participants";
	const { shape, unit } = indicators[key];
	return shapes[shape]({ ...reading, n: reading.n, value: reading.value, unit }, say, locale);
}

/** A meeting is named by its group and its day; the day as the language writes it. */
const dated = (source: string, locale: string): string =>
	source.replace(/\d{4}-\d{2}-\d{2}$/u, (day) => formatDay(day, locale));

type Told = ReadingFigures & { n: number; value: number; unit: Unit };
type Say = (told: Told, say: Phrases, locale: string) => string;

export const number = (value: number, locale: string, digits = 0): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
export const percent = (share: number, locale: string): string =>
	new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
export const signed = (value: number, locale: string, digits = 1) =>
	new Intl.NumberFormat(locale, {
		signDisplay: "exceptZero",
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(value);
export const euros = (value: number, locale: string): string =>
	new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(value);

/** "84% (43/51)", "7 of 9". */
export const shareWords = (x: number, n: number, locale: string): string =>
	n < fewestForPercent
		? phrasesIn(locale).of(number(x, locale), number(n, locale))
		: `${percent(x / n, locale)} (${number(x, locale)}/${number(n, locale)})`;

const share: Say = ({ n, numerator, value, unit }, say, locale) => {
	const x = numerator ?? Math.round(value * n);
	return unit === "sites" ? say.sites(number(x, locale), number(n, locale)) : shareWords(x, n, locale);
};

const shapes: Record<Shape, Say> = {
	proportion: share,
	ratings: share,
	share,
	count: ({ value, unit }, say, locale) =>
		say.count[unit === "certificates" ? "certificates" : "people"](number(value, locale)),
	codes: ({ value }, say, locale) => say.left(number(value, locale)),
	median: ({ n, value, unit }, say, locale) =>
		say.median[unit === "hours" ? "hours" : "days"](middle(value, unit, locale), number(n, locale)),
	change: ({ n, value }, say, locale) => say.points(signed(value, locale), number(n, locale)),
	effect: ({ n, value }, say, locale) => say.effect(signed(value, locale, 2), number(n, locale)),
	gap: ({ n, value }, say, locale) => say.gap(signed(value * 100, locale, 0), number(n, locale)),
	cost: ({ n, value }, say, locale) => say.cost(euros(value, locale), number(n, locale)),
	completeness: ({ n, numerator }, say, locale) => say.elements(number(numerator ?? 0, locale), number(n, locale)),
	skills: ({ value }, say, locale) => say.skills(number(value, locale)),
	diversity: ({ n, value }, say, locale) => say.kinds(number(value, locale), number(n, locale)),
};

/** Days as they are, hours as a share of those planned. */
const middle = (value: number, unit: Unit, locale: string) =>
	unit === "hours" ? percent(value, locale) : number(value, locale, 1);

type Ends = { low: number; high: number; n: number; unit: Unit };
type SayEnds = (ends: Ends, say: Phrases, locale: string) => string | null;

const shareEnds: SayEnds = ({ low, high, n }, say, locale) =>
	n < fewestForPercent ? null : say.interval(percent(low, locale), percent(high, locale));
const signedEnds =
	(digits: number, times = 1): SayEnds =>
	({ low, high }, say, locale) =>
		say.interval(signed(low * times, locale, digits), signed(high * times, locale, digits));

/** Shapes that are estimated; the others have no interval. */
const intervals: Partial<Record<Shape, SayEnds>> = {
	proportion: shareEnds,
	ratings: shareEnds,
	median: ({ low, high, unit }, say, locale) => say.middleHalf(middle(low, unit, locale), middle(high, unit, locale)),
	change: signedEnds(1),
	effect: signedEnds(2),
	gap: signedEnds(0, 100),
};

/** "95% interval 72% to 87%", "middle half from 14 to 30"; null when there is none. */
export const intervalWords = (reading: ReadingFigures, indicator: string | null, locale: string): string | null =>
	endsIn(phrasesIn(locale), reading, indicator, locale);

/** "72% to 87%": the same where a heading says already what the ends are of. */
export function endsWords(reading: ReadingFigures, indicator: string | null, locale: string): string | null {
	const say = phrasesIn(locale);
	return endsIn({ ...say, interval: say.range, middleHalf: say.range }, reading, indicator, locale);
}

function endsIn(
	say: Phrases,
	{ low, high, suppressed, n }: ReadingFigures,
	indicator: string | null,
	locale: string,
): string | null {
	if (suppressed || low === null || high === null || !n || !isIndicator(indicator)) return null;
	const { shape, unit } = indicators[indicator];
	return intervals[shape]?.({ low, high, n, unit }, say, locale) ?? null;
}

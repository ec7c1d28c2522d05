// A reading in words, as it stands in a sentence: always with its denominator, never a percentage of fewer than ten.
import { fewestForPercent } from "./figure.ts";
import { type IndicatorKey, indicators, isIndicator } from "./indicators/definitions.ts";

/** The columns of a reading that words are made of. */
export type ReadingFigures = {
	n: number | null;
	numerator: number | null;
	value: number | null;
	low: number | null;
	high: number | null;
	suppressed: boolean;
	suppressedBecause: string | null;
};

type Phrases = {
	of: (x: string, n: string) => string;
	people: (n: string) => string;
	skills: (n: string) => string;
	points: (change: string, n: string) => string;
	withheld: string;
	none: string;
	interval: (low: string, high: string) => string;
};

const phrases: Record<string, Phrases> = {
	en: {
		of: (x, n) => `${x} of ${n}`,
		people: (n) => `${n} people`,
		skills: (n) => `${n} green skills`,
		points: (c, n) => `${c} points (${n} pairs)`,
		withheld: "withheld",
		none: "no data",
		interval: (l, h) => `95% interval ${l} to ${h}`,
	},
	fi: {
		of: (x, n) => `${x}/${n}`,
		people: (n) => `${n} henkilöä`,
		skills: (n) => `${n} vihreää taitoa`,
		points: (c, n) => `${c} pistettä (${n} paria)`,
		withheld: "ei näytetä",
		none: "ei tietoja",
		interval: (l, h) => `95 %:n väli ${l}–${h}`,
	},
	it: {
		of: (x, n) => `${x} su ${n}`,
		people: (n) => `${n} persone`,
		skills: (n) => `${n} competenze verdi`,
		points: (c, n) => `${c} punti (${n} coppie)`,
		withheld: "non mostrato",
		none: "nessun dato",
		interval: (l, h) => `intervallo al 95% da ${l} a ${h}`,
	},
	es: {
		of: (x, n) => `${x} de ${n}`,
		people: (n) => `${n} personas`,
		skills: (n) => `${n} competencias verdes`,
		points: (c, n) => `${c} puntos (${n} pares)`,
		withheld: "no se muestra",
		none: "sin datos",
		interval: (l, h) => `intervalo del 95 % de ${l} a ${h}`,
	},
	bg: {
		of: (x, n) => `${x} от ${n}`,
		people: (n) => `${n} души`,
		skills: (n) => `${n} зелени умения`,
		points: (c, n) => `${c} точки (${n} двойки)`,
		withheld: "не се показва",
		none: "няма данни",
		interval: (l, h) => `95% интервал от ${l} до ${h}`,
	},
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
	if (reading.n === null || reading.n === 0 || reading.value === null) return say.none;
	const key: IndicatorKey = isIndicator(indicator) ? indicator : "participants";
	return shapes[indicators[key].shape]({ ...reading, n: reading.n, value: reading.value }, say, locale);
}

type Told = ReadingFigures & { n: number; value: number };
const number = (value: number, locale: string, digits = 0) =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
const percent = (share: number, locale: string) =>
	new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
const signed = (value: number, locale: string) =>
	new Intl.NumberFormat(locale, {
		signDisplay: "exceptZero",
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	}).format(value);

const shapes: Record<(typeof indicators)[IndicatorKey]["shape"], (told: Told, say: Phrases, locale: string) => string> =
	{
		proportion: ({ n, numerator, value }, say, locale) => {
			const x = number(numerator ?? Math.round(value * n), locale);
			if (n < fewestForPercent) return say.of(x, number(n, locale));
			return `${percent(value, locale)} (${x}/${number(n, locale)})`;
		},
		change: ({ n, value }, say, locale) => say.points(signed(value, locale), number(n, locale)),
		count: ({ value }, say, locale) => say.people(number(value, locale)),
		skills: ({ value }, say, locale) => say.skills(number(value, locale)),
	};

/** "95% interval 72% to 87%"; null when there is none. */
export function intervalWords(
	{ low, high, suppressed, n }: ReadingFigures,
	indicator: string | null,
	locale: string,
): string | null {
	if (suppressed || low === null || high === null || (n ?? 0) === 0) return null;
	const isShare = isIndicator(indicator) && indicators[indicator].shape === "proportion";
	if (isShare && (n ?? 0) < fewestForPercent) return null;
	const word = (value: number) => (isShare ? percent(value, locale) : signed(value, locale));
	return phrasesIn(locale).interval(word(low), word(high));
}

// A value as it stands beside its mark in a picture, where room is short: always with its n.
import type { Shown } from "./figure.ts";
import { type IndicatorKey, indicators } from "./indicators/definitions.ts";
import type { Shape } from "./indicators/indicator.ts";
import { euros, number, percent, readingWords, shareWords, signed } from "./reading-words.ts";

type Short = (shown: Shown & { value: number }, locale: string) => string;
const withN = (words: string, { n }: Shown, locale: string) => `${words} (n = ${number(n, locale)})`;
const outOf = ({ numerator, n }: Shown, locale: string) => `${number(numerator ?? 0, locale)}/${number(n, locale)}`;
const share: Short = ({ numerator, n }, locale) => shareWords(numerator ?? 0, n, locale);

const short: Partial<Record<Shape, Short>> = {
	proportion: share,
	ratings: share,
	share,
	count: ({ value }, locale) => number(value, locale),
	effect: (shown, locale) => withN(signed(shown.value, locale, 2), shown, locale),
	cost: (shown, locale) => withN(euros(shown.value, locale), shown, locale),
	completeness: outOf,
	skills: ({ value, detail: { demonstrated } }, locale) =>
		demonstrated === undefined ? number(value, locale) : `${number(demonstrated, locale)}/${number(value, locale)}`,
	diversity: ({ value }, locale) => number(value, locale),
};

export function shortWords(shown: Shown, indicator: IndicatorKey, locale: string): string {
	const { value } = shown;
	const { shape, unit } = indicators[indicator];
	if (value === null || shown.n === 0)
		return readingWords({ ...shown, suppressed: false, suppressedBecause: null }, indicator, locale);
	if (unit === "sites") return outOf(shown, locale);
	if (shape === "median")
		return withN(unit === "hours" ? percent(value, locale) : number(value, locale, 1), shown, locale);
	return short[shape]?.({ ...shown, value }, locale) ?? withN(signed(value, locale), shown, locale);
}

// Numbers and dates as the reader's language writes them.

/** `1234.5` → "1,234.5" (en), "1 234,5" (fi). */
export const formatNumber = (value: number, locale: string, digits = 1): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);

/** Days are written as in Europe: English here is not American. */
const placeOf = (locale: string) => (locale === "en" ? "en-GB" : locale);

/** A day (`2026-03-01`) → "1 March 2026". Days have no zone. */
export const formatDay = (day: string, locale: string): string => formatDate(day, locale, "UTC");

/** The day of a moment, where the reader's clock stands → "1 March 2026". */
export const formatDate = (at: string | Date, locale: string, timeZone: string): string =>
	new Intl.DateTimeFormat(placeOf(locale), { dateStyle: "long", timeZone }).format(
		typeof at === "string" ? new Date(at) : at,
	);

/** A moment with its hour, where the reader's clock stands → "1 March 2026 at 14:05". */
export const formatMoment = (at: string | Date, locale: string, timeZone: string): string =>
	new Intl.DateTimeFormat(placeOf(locale), { dateStyle: "long", timeStyle: "short", timeZone }).format(
		typeof at === "string" ? new Date(at) : at,
	);

/** The hour of a moment → "14:05". */
export const formatTime = (at: string | Date, locale: string, timeZone: string): string =>
	new Intl.DateTimeFormat(placeOf(locale), { timeStyle: "short", timeZone }).format(
		typeof at === "string" ? new Date(at) : at,
	);

/** How far a day is away → "in 12 days", "tomorrow", "3 days ago". */
export const formatDaysLeft = (day: string, now: Date, locale: string): string => {
	const today = Date.parse(now.toISOString().slice(0, 10));
	return new Intl.RelativeTimeFormat(placeOf(locale), { numeric: "auto" }).format(
		Math.round((Date.parse(day) - today) / 86_400_000),
		"day",
	);
};

/** A language's name; what is no language's code is shown as it was written. */
export function languageName(code: string, locale: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
	} catch {
		return code;
	}
}

/** What something is called in a language, in English where it has no name in that. */
export const nameIn = (names: Partial<Record<string, string>>, locale: string): string =>
	names[locale] ?? names["en"] ?? "";

// What a picture's parts need beside them: why one is not shown and what may be shown instead, and when they were counted.
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import { type Figure, type FigureRow, otherTimeMark } from "./figure.ts";
import { asReading } from "./readable.ts";
import { readingWords } from "./reading-words.ts";

type Way = { about: string; locale: Locale; nameOf: (key: string) => string };

/** Names of parts, as a sentence lists them, by what is said of them; parts of which nothing is said are left out. */
function listedBy(
	split: Figure["split"],
	{ locale, nameOf }: Omit<Way, "about">,
	saidOf: (row: FigureRow) => string | null,
): [said: string, names: string][] {
	const names = new Map<string, string[]>();
	for (const row of split?.rows ?? []) {
		const said = saidOf(row);
		if (said !== null) names.set(said, [...(names.get(said) ?? []), nameOf(row.key)]);
	}
	const listed = new Intl.ListFormat(locale, { type: "conjunction" });
	return [...names].map(([said, own]) => [said, listed.format(own)]);
}

/** "* Counted at another time than the whole, so that they do not add up to it: Workers and Students (1 June 2026)." Null where
 *  all were counted together. */
function ofAnotherTime({ split }: Figure, { locale, nameOf }: Way): string | null {
	const t = translator(locale);
	const byTime = listedBy(split, { locale, nameOf }, ({ day, revision }) => {
		if (day === undefined) return null;
		const date = formatDay(day, locale);
		return revision === undefined ? date : t("evidence:detail.onDay", { date, revision });
	});
	if (byTime.length === 0) return null;
	const parts = byTime.map(([time, names]) => `${names} (${time})`);
	return `${otherTimeMark} ${t("evidence:detail.otherTimes", { parts: parts.join("; ") })}`;
}

/** "Not shown: Wood and Food, because all people there, or all but one or two, have the same result. What may be shown instead: the whole pilot,
 *  88% (97/110)." Null where every part is shown. */
function notShown({ split, values, indicator }: Figure, { about, locale, nameOf }: Way): string | null {
	const t = translator(locale);
	const byReason = listedBy(split, { locale, nameOf }, ({ values: part }) =>
		part.withheld ? t(`evidence:withheld.why.${part.withheld}`) : null,
	);
	if (byReason.length === 0) return null;
	const why = byReason.map(([reason, parts]) => t("evidence:withheld.parts", { parts, why: reason }));
	const whole = readingWords(asReading(values), indicator, locale);
	const instead = values.withheld ? [] : [t("evidence:withheld.wholeInstead", { about, words: whole })];
	return [...why, ...instead].join(" ");
}

/** Everything there is to say of a picture's parts; null where that is nothing. */
export const partNotes = (figure: Figure, way: Way): string | null =>
	[notShown(figure, way), ofAnotherTime(figure, way)].filter((note) => note !== null).join(" ") || null;

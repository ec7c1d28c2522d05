// What a picture's withheld parts need beside them: why each is not shown, and what may be shown instead.
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { WithheldReason } from "./disclosure/withhold.ts";
import type { Figure } from "./figure.ts";
import { asReading } from "./readable.ts";
import { readingWords } from "./reading-words.ts";

type Way = { about: string; locale: Locale; nameOf: (key: string) => string };

/** "Not shown: Wood and Food, because everybody there has the same result. What may be shown instead: the whole pilot,
 *  88% (97/110)." Null where every part is shown. */
export function withheldParts({ split, values, indicator }: Figure, { about, locale, nameOf }: Way): string | null {
	const t = translator(locale);
	const byReason = new Map<WithheldReason, string[]>();
	for (const { key, values: part } of split?.rows ?? [])
		if (part.withheld) byReason.set(part.withheld, [...(byReason.get(part.withheld) ?? []), nameOf(key)]);
	if (byReason.size === 0) return null;
	const listed = new Intl.ListFormat(locale, { type: "conjunction" });
	const why = [...byReason].map(([reason, parts]) =>
		t("evidence:withheld.parts", { parts: listed.format(parts), why: t(`evidence:withheld.why.${reason}`) }),
	);
	const whole = readingWords(asReading(values), indicator, locale);
	const instead = values.withheld ? [] : [t("evidence:withheld.wholeInstead", { about, words: whole })];
	return [...why, ...instead].join(" ");
}

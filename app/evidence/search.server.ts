// Evidence by words: what an item claims, and whatever else its page says of it in the reader's language.
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems } from "#db/schema/index.ts";
import { filterKeys } from "./filter.ts";
import { filterWords } from "./filter-words.ts";
import { isIndicator } from "./indicators/definitions.ts";
import { filterNames } from "./names.server.ts";

/** Items in which every one of the words stands somewhere; null where no word was given. */
export async function itemsFound(db: Db, words: string, locale: Locale): Promise<string[] | null> {
	const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
	if (wanted.length === 0) return null;
	const [items, names] = await Promise.all([db.select().from(evidenceItems), filterNames(db, locale)]);
	const t = translator(locale);
	const saidOf = (item: (typeof items)[number]): string =>
		[
			item.code,
			item.claim,
			item.title,
			item.authors,
			item.publisher,
			item.celex,
			item.doi,
			t(`sources:kind.${item.kind}`),
			isIndicator(item.indicator) && t(`evidence:indicator.${item.indicator}.name`),
			filterWords(item.filter, names),
			...filterKeys.flatMap((key) => item.filter[key] ?? []),
		]
			.filter(Boolean)
			.join("\n")
			.toLowerCase();
	return items.flatMap((item) => {
		const said = saidOf(item);
		return wanted.every((word) => said.includes(word)) ? [item.id] : [];
	});
}

// Evidence by words: what an item claims, and whatever else its page says of it in the reader's language.
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems } from "#db/schema/index.ts";
import { filterKeys } from "./filter.ts";
import { filterWords } from "./filter-words.ts";
import { isIndicator } from "./indicators/definitions.ts";
import { filterNames } from "./names.server.ts";

/** Items in which every one of the words stands somewhere, in another form of it where none has it so: "completed" finds what
 *  is complete. Null where no word was given. */
export async function itemsFound(db: Db, words: string, locale: Locale): Promise<string[] | null> {
	const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
	if (wanted.length === 0) return null;
	const [items, names] = await Promise.all([db.select().from(evidenceItems), filterNames(db, locale)]);
	const t = translator(locale);
	const saidOf = (item: (typeof items)[number]): string =>
		[
			item.code,
			item.code.replace("-", ""),
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
	const told = items.map((item) => ({ id: item.id, said: saidOf(item) }));
	const fitting = (parts: readonly string[]) =>
		told.filter(({ said }) => parts.every((part) => said.includes(part))).map(({ id }) => id);
	const found = fitting(wanted);
	return found.length > 0 ? found : fitting(wanted.map(withoutEnding));
}

/** Two letters are the ending of most forms, in English and in Finnish. Short words and codes have none. */
const withoutEnding = (word: string): string => (/^\p{L}{6,}$/u.test(word) ? word.slice(0, -2) : word);

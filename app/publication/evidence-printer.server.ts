// How evidence reads in a document's language, gathered once before an edition is composed.
import { filterNames } from "#app/evidence/names.server.ts";
import { filterWords } from "#app/evidence/filter-words.ts";
import { withheldReasons } from "#app/evidence/disclosure/withhold.ts";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { readingWords } from "#app/evidence/reading-words.ts";
import { translator } from "#app/i18n/translator.ts";
import { isLocale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import type { EvidencePrinter } from "./annex.ts";
import type { Gathered } from "./gathered.ts";

export async function evidencePrinter(db: Db, { document: { language } }: Gathered): Promise<EvidencePrinter> {
	const names = await filterNames(db, language);
	const t = translator(isLocale(language) ? language : "en");
	return {
		readingWords: (reading, { indicator }) => readingWords(reading, indicator, language),
		withheldWords: ({ suppressedBecause }) => {
			const reason = withheldReasons.find((known) => known === suppressedBecause);
			return reason ? t(`evidence:withheld.${reason}`) : (suppressedBecause ?? "");
		},
		filterWords: ({ filter }) => filterWords(filter, names),
		indicator: ({ indicator: key, indicatorVersion }) =>
			isIndicator(key)
				? {
						key,
						version: indicatorVersion ?? 1,
						name: t(`evidence:indicator.${key}.name`),
						definition: t(`evidence:indicator.${key}.definition`),
						formula: t(`evidence:indicator.${key}.formula`),
						unit: t(`evidence:indicator.${key}.unit`),
					}
				: null,
		picture: () => null,
	};
}

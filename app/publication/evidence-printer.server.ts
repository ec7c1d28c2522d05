// How evidence reads in a document's language, gathered once before an edition is composed.
import type { Clock } from "#app/clock.ts";
import { withheldReasons } from "#app/evidence/disclosure/withhold.ts";
import { type FilterNames, filterWords } from "#app/evidence/filter-words.ts";
import { indicators, isIndicator } from "#app/evidence/indicators/definitions.ts";
import { itemFigure } from "#app/evidence/item-figure.server.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { readingWords } from "#app/evidence/reading-words.ts";
import { translator } from "#app/i18n/translator.ts";
import { isLocale, type Locale } from "#app/identity/person.ts";
import { inSentence } from "#app/recommendations/citation-views.server.ts";
import type { Db } from "#db/connect.ts";
import type { EvidencePrinter } from "./annex.ts";
import type { AnnexEntry } from "./edition.ts";
import type { Cited, EvidenceItem, Gathered, Reading } from "./gathered.ts";
import { editionWords } from "./edition-words.ts";
import { printedGrade } from "./printed-grade.ts";
import { isHarmlessSvg } from "./harmless-svg.ts";

type World = { db: Db; clock: Clock };

export async function evidencePrinter(world: World, gathered: Gathered): Promise<EvidencePrinter> {
	const { language } = gathered.document;
	const namesIn = await namesByLanguage(world.db, gathered);
	const names = namesIn.get(language) ?? (await filterNames(world.db, language));
	const locale: Locale = isLocale(language) ? language : "en";
	const t = translator(locale);
	const pictures = await picturesOf(world, gathered, { names, locale });
	return {
		readingWords: (reading, item, spoken) =>
			inSentence(reading, item, { names: namesIn.get(spoken) ?? names, locale: spoken }),
		withheldWords: ({ suppressedBecause }) => {
			const reason = withheldReasons.find((known) => known === suppressedBecause);
			return reason ? t(`evidence:withheld.${reason}`) : (suppressedBecause ?? "");
		},
		// Only figures are about a part of the pilots.
		filterWords: ({ indicator, filter }) => (indicator === null ? "" : filterWords(filter, names)),
		grade: (cited) => printedGrade(cited, editionWords(language)),
		indicator: ({ indicator: key, indicatorVersion }) =>
			isIndicator(key)
				? {
						key,
						version: indicatorVersion ?? 1,
						name: t(`evidence:indicator.${key}.name`),
						definition: t(`evidence:indicator.${key}.definition`),
						formula: t(`evidence:indicator.${key}.formula`),
						unit: t(`evidence:units.${indicators[key].unit}`),
					}
				: null,
		picture: (reading) => pictures.get(reading.id) ?? null,
	};
}

/** What filters name, in each language a text of the document is written in. */
async function namesByLanguage(db: Db, { document, recommendations }: Gathered): Promise<Map<string, FilterNames>> {
	const languages = new Set([document.language, ...recommendations.map(({ row }) => row.language)]);
	return new Map(await Promise.all([...languages].map(async (one) => [one, await filterNames(db, one)] as const)));
}

type Way = { names: FilterNames; locale: Locale };

/** Pictures by reading, made of the data as it is now: only readings that still say what the data says have one. */
async function picturesOf(world: World, gathered: Gathered, way: Way) {
	const pictures = new Map<string, AnnexEntry["picture"]>();
	const cited = [gathered.own, ...gathered.recommendations].flatMap((text) => text.cited);
	for (const { item, acknowledged } of cited.filter(saysWhatIsNow)) {
		if (!pictures.has(acknowledged.id)) pictures.set(acknowledged.id, await pictureOf(world, item, acknowledged, way));
	}
	return pictures;
}

const saysWhatIsNow = ({ acknowledged, latest }: Cited) => acknowledged.id === latest.id && !acknowledged.suppressed;

async function pictureOf(
	world: World,
	item: EvidenceItem,
	reading: Reading,
	{ names, locale }: Way,
): Promise<AnnexEntry["picture"]> {
	const figure = await itemFigure(world, item, { names, locale, theme: "print" });
	if (!figure?.picture || figure.words !== readingWords(reading, item.indicator, locale)) return null;
	const { svg, caption, columns, rows } = figure.picture;
	if (!isHarmlessSvg(svg)) return null;
	const alternative = rows.map(([name, value, interval]) => `${name}: ${value} (${interval})`).join("; ");
	return { title: caption, alternative: `${caption} ${alternative}`, svg, table: [columns, ...rows] };
}

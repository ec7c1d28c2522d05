// How evidence reads in a document's language, gathered once before an edition is composed.
import type { Clock } from "#app/clock.ts";
import { withheldReasons } from "#app/evidence/disclosure/withhold.ts";
import { aboutWords, type FilterNames } from "#app/evidence/filter-words.ts";
import { indicators, isIndicator } from "#app/evidence/indicators/definitions.ts";
import { figureOfReading } from "#app/evidence/kept-parts.ts";
import { itemFigure } from "#app/evidence/item-figure.server.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { readingWords } from "#app/evidence/reading-words.ts";
import { showFigure, type ShownFigure } from "#app/evidence/shown-figure.server.ts";
import { type Finding, findingOf } from "#app/evidence/voices/findings.server.ts";
import type { Words } from "#app/i18n/titled.ts";
import { isLocale, type Locale } from "#app/identity/person.ts";
import { inSentence } from "#app/recommendations/citation-views.server.ts";
import type { Db } from "#db/connect.ts";
import { documentTranslator } from "./document-translator.ts";
import type { EvidencePrinter } from "./annex.ts";
import type { AnnexEntry, Quote } from "./edition.ts";
import type { Cited, Gathered } from "./gathered.ts";
import { editionWords } from "./edition-words.ts";
import { printedGrade } from "./printed-grade.ts";
import { isHarmlessSvg } from "./harmless-svg.ts";

type World = { db: Db; clock: Clock };

export async function evidencePrinter(world: World, gathered: Gathered): Promise<EvidencePrinter> {
	const { language } = gathered.document;
	const namesIn = await namesByLanguage(world.db, gathered);
	const names = namesIn.get(language) ?? (await namesFor(world.db, language));
	const locale: Locale = isLocale(language) ? language : "en";
	const { t } = documentTranslator(language);
	const pictures = await picturesOf(world, gathered, { names, locale, t });
	const quotes = await quotesOf(world.db, gathered, locale);
	return {
		quotes: ({ finding }) => quotes.get(finding ?? "") ?? [],
		readingWords: (reading, item, spoken) =>
			inSentence(reading, item, { names: namesIn.get(spoken) ?? names, locale: spoken }),
		withheldWords: ({ suppressedBecause }) => {
			const reason = withheldReasons.find((known) => known === suppressedBecause);
			return reason ? t(`evidence:withheld.${reason}`) : (suppressedBecause ?? "");
		},
		filterWords: (item) => aboutWords(item, names),
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
	return new Map(await Promise.all([...languages].map(async (one) => [one, await namesFor(db, one)] as const)));
}

async function namesFor(db: Db, language: string): Promise<FilterNames> {
	const { t } = documentTranslator(language);
	const roles = { worker: t("evidence:role.worker"), student: t("evidence:role.student") };
	return { ...(await filterNames(db, language)), roles, wholePilot: t("evidence:wholePilot") };
}

/** What may be quoted of each finding that is cited, as its interviews stand today: words taken back are printed no more. */
async function quotesOf(db: Db, gathered: Gathered, locale: Locale): Promise<Map<string, Quote[]>> {
	const codes = new Set(citedIn(gathered).flatMap(({ item }) => item.finding ?? []));
	const findings = await Promise.all([...codes].map((code) => findingOf(db, code, locale)));
	return new Map(findings.flatMap((finding) => (finding ? [[finding.code, quotesIn(finding)]] : [])));
}

const quotesIn = ({ excerpts }: Finding): Quote[] =>
	excerpts.flatMap(({ quote, language, sourceKind, actorTypes, sector }) => {
		if (!quote) return [];
		const speaker = [sourceKind, actorTypes.join(", "), sector].filter(Boolean).join(" · ");
		return [{ original: quote.original, language, english: language === "en" ? null : quote.english, speaker }];
	});

const citedIn = ({ own, recommendations }: Gathered) => [own, ...recommendations].flatMap(({ cited }) => cited);

/** `t`: words in the document's language, which the interface may not speak. */
type Way = { names: FilterNames; locale: Locale; t: Words };

/** Pictures by reading, each of the reading that is cited. */
async function picturesOf(world: World, gathered: Gathered, way: Way) {
	const pictures = new Map<string, AnnexEntry["picture"]>();
	for (const cited of citedIn(gathered)) {
		const { id } = cited.acknowledged;
		if (!pictures.has(id)) pictures.set(id, await pictureOf(world, cited, way));
	}
	return pictures;
}

async function pictureOf(world: World, cited: Cited, way: Way): Promise<AnnexEntry["picture"]> {
	const kept = figureOfReading(cited.item, cited.acknowledged);
	const figure = kept ? showFigure(kept, { ...way, theme: "print" }) : await figureOfNow(world, cited, way);
	if (!figure?.picture) return null;
	const { svg, narrow, caption, note, columns, rows } = figure.picture;
	if (!isHarmlessSvg(svg) || !isHarmlessSvg(narrow)) return null;
	const alternative = rows
		.map(
			([name, value, interval]) =>
				`${name}: ${value}${interval === undefined || interval === "–" ? "" : ` (${interval})`}`,
		)
		.join("; ");
	const title = note === null ? caption : `${caption} ${note}`;
	return { title, alternative: `${title} ${alternative}`, svg, narrow, table: [columns, ...rows] };
}

/** A reading from before its parts were kept is drawn from the data as it is now, and only while that still says the same. */
async function figureOfNow(world: World, { item, acknowledged, latest }: Cited, way: Way): Promise<ShownFigure | null> {
	if (acknowledged.suppressed || acknowledged.parts !== null || acknowledged.id !== latest.id) return null;
	const figure = await itemFigure(world, item, { ...way, theme: "print" });
	return figure?.words === readingWords(acknowledged, item.indicator, way.locale) ? figure : null;
}

// Citations and evidence items as the pages and the editor show them: every word ready, in the reader's language.
import { asc, desc, eq, inArray } from "drizzle-orm";
import { loadText } from "#app/collaboration/log.server.ts";
import { evidenceList } from "#app/evidence/items.server.ts";
import { isFromData } from "#app/evidence/readings.server.ts";
import { withheldReasons } from "#app/evidence/disclosure/withhold.ts";
import { aboutWords, filterShort, type FilterNames } from "#app/evidence/filter-words.ts";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { intervalWords, readingWords } from "#app/evidence/reading-words.ts";
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { type evidenceItems, importBatches, persons, readings, recommendations } from "#db/schema/index.ts";
import type { CitationDetail, ReadingWords } from "./citation-detail.ts";
import { type CitationRow, citationRowsOf } from "./citations.server.ts";
import type { Citable } from "./editor/citation-picker.tsx";
import { deriveStanding } from "./history.server.ts";
import { sectionsOf } from "./text/sections.ts";
import type { Reading } from "./moved.server.ts";
import { sideBySide } from "./side-by-side.ts";
import { contentOf } from "./text/schema.ts";
import { wayOfText } from "./text-language.server.ts";
import type { Content } from "./text/sections.ts";

type Item = typeof evidenceItems.$inferSelect;

/** What a live text says now, and its citations in words, with which of them stand in it read from the text itself. */
export async function textWithCitations(
	db: Db,
	{ textId, kind, locale }: { textId: string; kind: "recommendation" | "document"; locale: Locale },
): Promise<{ content: Content; citations: CitationDetail[]; epoch: number; schemaVersion: number }> {
	const { doc, epoch, schemaVersion } = await loadText(db, textId);
	const content = contentOf(doc, sectionsOf[kind]);
	await deriveStanding(db, textId, content);
	return { content, citations: await citationsOf(db, textId, locale), epoch, schemaVersion };
}

/** Every citation of a text in words. */
export async function citationsOf(db: Db, textId: string, locale: Locale): Promise<CitationDetail[]> {
	const [rows, names, inText] = await Promise.all([
		citationRowsOf(db, textId),
		filterNames(db, locale),
		wayOfText(db, textId),
	]);
	const [accepted, uploads] = await Promise.all([
		namesOf(
			db,
			rows.flatMap((row) => row.citation.acknowledgedBy ?? []),
		),
		uploadsOf(
			db,
			rows.map((row) => row.latest.dataRevision),
		),
	]);
	return rows.map((row) => detailOf(row, { names, locale, inText, accepted, uploads }));
}

/** Which upload made each of these data revisions. */
async function uploadsOf(db: Db, revisions: readonly number[]): Promise<Map<number, CitationDetail["upload"]>> {
	if (revisions.length === 0) return new Map();
	const rows = await db
		.select({ batch: importBatches, by: persons.name })
		.from(importBatches)
		.leftJoin(persons, eq(persons.id, importBatches.byId))
		.where(inArray(importBatches.dataRevision, [...new Set(revisions)]));
	return new Map(
		rows.map(({ batch, by }) => [
			batch.dataRevision ?? 0,
			{
				at: (batch.decidedAt ?? batch.createdAt).toISOString(),
				by,
				files: batch.files.map((file) => file.name),
			},
		]),
	);
}

/** The words of each citation of a text at any of its readings; at the one it acknowledges today when none is named. */
export async function wordsByReading(
	db: Db,
	textId: string,
): Promise<(citationId: string, readingId: string | undefined) => string> {
	const [rows, inText] = await Promise.all([citationRowsOf(db, textId), wayOfText(db, textId)]);
	const items = rows.map((row) => row.item.id);
	const known = items.length > 0 ? await db.select().from(readings).where(inArray(readings.evidenceItemId, items)) : [];
	const readingById = new Map(known.map((reading) => [reading.id, reading]));
	const citationById = new Map(rows.map((row) => [row.citation.id, row]));
	return (citationId, readingId) => {
		const row = citationById.get(citationId);
		return row ? inSentence(readingById.get(readingId ?? "") ?? row.acknowledged, row.item, inText) : "[…]";
	};
}

type Way = {
	names: FilterNames;
	locale: Locale;
	/** what stands in the text follows the text's language; what stands beside it, the reader's */
	inText: { names: FilterNames; locale: string };
	accepted: Map<string, string>;
	uploads: Map<number, CitationDetail["upload"]>;
};

function detailOf({ citation, item, acknowledged, latest, kept, moved }: CitationRow, way: Way): CitationDetail {
	const { names, locale } = way;
	return {
		id: citation.id,
		evidenceCode: item.code,
		claim: item.claim,
		section: citation.fragment,
		stance: citation.stance,
		words: inSentence(acknowledged, item, way.inText),
		movedTo: moved ? inSentence(latest, item, way.inText) : null,
		standing: citation.standing,
		kind: item.kind,
		definition: definitionOf(item, locale),
		says: item.says,
		among: aboutWords(item, names),
		acknowledged: readingOf(acknowledged, item, locale),
		latest: readingOf(latest, item, locale),
		acknowledgedBy: way.accepted.get(citation.acknowledgedBy ?? "") ?? null,
		acknowledgedAt: citation.acknowledgedAt.toISOString(),
		upload: (isFromData(item.kind) && way.uploads.get(latest.dataRevision)) || null,
		now: latest.suppressed ? "withheld" : (latest.n ?? 0) === 0 ? "nothing" : "something",
		beside: sideBySide(acknowledged, latest, item.indicator),
		kept,
	};
}

/** `84 % (43/51)` among `wood, FI+ES` → `84 % (43/51, wood, FI+ES)`; `7 of 9` → `7 of 9 (wood, FI+ES)`. */
export function inSentence(
	reading: Reading,
	item: Item,
	{ names, locale }: { names: FilterNames; locale: string },
): string {
	const figure = readingWords(reading, item.indicator, locale);
	const among = filterShort(item.filter, names);
	if (among === "") return figure;
	return figure.endsWith(")") ? `${figure.slice(0, -1)}, ${among})` : `${figure} (${among})`;
}

const readingOf = (reading: Reading, item: Item, locale: Locale): ReadingWords => ({
	id: reading.id,
	words: readingWords(reading, item.indicator, locale),
	n: reading.n,
	interval: intervalWords(reading, item.indicator, locale),
	revision: reading.dataRevision,
	at: reading.at.toISOString(),
	synthetic: reading.synthetic,
});

function definitionOf(item: Item, locale: Locale): string | null {
	const t = translator(locale);
	return isIndicator(item.indicator) ? t(`evidence:indicator.${item.indicator}.definition`) : null;
}

async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: persons.id, name: persons.name })
		.from(persons)
		.where(inArray(persons.id, [...ids]));
	return new Map(rows.map((row) => [row.id, row.name]));
}

const mostFound = 30;
const suggested = 3;

/** Evidence items to cite in a text: first a few that fit the recommendation's sectors and countries, then the newest. */
export async function citable(
	db: Db,
	{ textId, words, locale }: { textId: string; words: string; locale: Locale },
): Promise<Citable[]> {
	const [items, inText, about] = await Promise.all([
		evidenceList(db, { words, locale }),
		wayOfText(db, textId),
		db.select().from(recommendations).where(eq(recommendations.textId, textId)),
	]);
	const fitting = new Set(
		items
			.filter((item) => item.reading?.suppressed === false)
			.filter((item) => about.some((recommendation) => fits(item, recommendation)))
			.slice(0, suggested)
			.map((item) => item.code),
	);
	return items
		.toSorted((a, b) => Number(fitting.has(b.code)) - Number(fitting.has(a.code)))
		.slice(0, mostFound)
		.flatMap((item) =>
			item.reading
				? {
						code: item.code,
						claim: item.claim,
						words: inSentence(item.reading, item, inText),
						fits: fitting.has(item.code),
						notBecause: withheldWords(item.reading, locale),
					}
				: [],
		);
}

/** Why a figure is withheld, in a sentence; null when it is not. */
function withheldWords({ suppressed, suppressedBecause }: Reading, locale: Locale): string | null {
	if (!suppressed) return null;
	const t = translator(locale);
	const reason = withheldReasons.find((known) => known === suppressedBecause);
	return reason ? t(`evidence:withheld.${reason}`) : t("writing:cite.notCitable");
}

const shares = (about: readonly string[] | undefined, own: readonly string[]) =>
	(about ?? []).some((one) => own.includes(one));

/** An item about some of the same sectors or countries, and about none that are foreign to the recommendation. */
function fits(item: Item, { sectors, countries }: { sectors: string[]; countries: string[] }): boolean {
	const foreign = (about: readonly string[] | undefined, own: readonly string[]) =>
		own.length > 0 && (about ?? []).length > 0 && !shares(about, own);
	const near = shares(item.filter.sectors, sectors) || shares(item.filter.countries, countries);
	return near && !foreign(item.filter.sectors, sectors) && !foreign(item.filter.countries, countries);
}

/** Who can be named in a text: everyone of the workspace who has an account in use. */
export async function mentionable(db: Db): Promise<{ id: string; name: string }[]> {
	const rows = await db.select().from(persons).orderBy(asc(persons.name), desc(persons.id));
	return rows.filter((row) => row.deactivatedAt === null).map(({ id, name }) => ({ id, name }));
}

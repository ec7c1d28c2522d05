// Reads what a document stands on: its words, recommendations, evidence, threads and the settings it is published under.
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { loadText } from "#app/collaboration/log.server.ts";
import { withdrawnAmong } from "#app/evidence/corrections/withdrawals.server.ts";
import { latestGrades } from "#app/evidence/grading/grades.server.ts";
import { figuresDiffer } from "#app/recommendations/moved.server.ts";
import { mainEvidenceOf } from "#app/recommendations/main-evidence.server.ts";
import { fieldsOf } from "#app/recommendations/recommendations.server.ts";
import { justificationOf } from "#app/recommendations/strength.server.ts";
import { noFields } from "#app/recommendations/fields.ts";
import { contentOf } from "#app/recommendations/text/schema.ts";
import { type Content, documentSections, recommendationSections } from "#app/recommendations/text/sections.ts";
import type { Db } from "#db/connect.ts";
import {
	citations,
	comments,
	contributingGroups,
	contributors,
	countries,
	dispositions,
	documentRecommendations,
	documents,
	editions,
	evidenceItems,
	groups,
	persons,
	principles,
	readings,
	recommendations,
	sectors,
	threads,
	workspaces,
} from "#db/schema/index.ts";
import { askedAnew } from "./summary.server.ts";
import type { Cited, Gathered, GatheredRecommendation, GatheredText, GatheredThread } from "./gathered.ts";

/** Everything the document with this slug stands on, as it is now; null when there is none. */
export async function gather(db: Db, slug: string): Promise<Gathered | null> {
	const [document] = await db.select().from(documents).where(eq(documents.slug, slug));
	const [workspace] = await db.select().from(workspaces);
	if (!document || !workspace) return null;
	const numbers = await db
		.select({ number: editions.number })
		.from(editions)
		.where(eq(editions.documentId, document.id));
	const own = await textOf(db, { textId: document.textId, sections: documentSections, code: null });
	const asked = await recommendationsOf(db, document.id);
	return {
		document,
		workspace,
		contributors: await contributorsOf(db, document.id),
		own,
		recommendations: asked,
		askedAnew: await askedAnew(
			db,
			{ textId: document.textId, content: own.content },
			asked.map(({ row: { textId, code }, content }) => ({ textId, code, content })),
		),
		names: await namesIn(db, document.language),
		numbers: numbers.map(({ number }) => number),
	};
}

const contributorsOf = (db: Db, documentId: string) =>
	db
		.select()
		.from(contributors)
		.where(eq(contributors.documentId, documentId))
		.orderBy(asc(contributors.position), asc(contributors.id));

async function recommendationsOf(db: Db, documentId: string): Promise<GatheredRecommendation[]> {
	const rows = await db
		.select({ row: recommendations, leadGroup: groups.name })
		.from(documentRecommendations)
		.innerJoin(recommendations, eq(recommendations.id, documentRecommendations.recommendationId))
		.innerJoin(groups, eq(groups.id, recommendations.leadGroupId))
		.where(eq(documentRecommendations.documentId, documentId))
		.orderBy(asc(documentRecommendations.position), asc(recommendations.code));
	const fields = await fieldsOf(
		db,
		rows.map(({ row }) => row),
	);
	const gathered: GatheredRecommendation[] = [];
	for (const { row, leadGroup } of rows) {
		const contributing = await contributingTo(db, row.id);
		const text = await textOf(db, { textId: row.textId, sections: recommendationSections, code: row.code });
		const justification = await justificationOf(db, row.id);
		const main = await mainEvidenceOf(db, row.id);
		gathered.push({
			...text,
			row,
			leadGroup,
			justification,
			main,
			contributing,
			fields: fields.get(row.id) ?? noFields,
		});
	}
	return gathered;
}

async function contributingTo(db: Db, recommendationId: string): Promise<string[]> {
	const rows = await db
		.select({ name: groups.name })
		.from(contributingGroups)
		.innerJoin(groups, eq(groups.id, contributingGroups.groupId))
		.where(eq(contributingGroups.recommendationId, recommendationId))
		.orderBy(asc(groups.name));
	return rows.map(({ name }) => name);
}

type Asked = { textId: string; sections: readonly string[]; code: string | null };

async function textOf(db: Db, { textId, sections, code }: Asked): Promise<GatheredText> {
	const { doc } = await loadText(db, textId);
	const content: Content = contentOf(doc, sections);
	return { content, cited: await citedIn(db, textId), threads: await threadsOf(db, textId, code) };
}

async function citedIn(db: Db, textId: string): Promise<Cited[]> {
	const acknowledged = alias(readings, "acknowledged");
	const rows = await db
		.select({ citation: citations, item: evidenceItems, acknowledged })
		.from(citations)
		.innerJoin(evidenceItems, eq(evidenceItems.id, citations.evidenceItemId))
		.innerJoin(acknowledged, eq(acknowledged.id, citations.acknowledgedReadingId))
		.where(eq(citations.textId, textId))
		.orderBy(asc(citations.id));
	const items = rows.map(({ item }) => item.id);
	const [latest, graded, withdrawn] = await Promise.all([
		latestReadings(db, items),
		latestGrades(db, items),
		withdrawnAmong(db, items),
	]);
	return rows.map((row) => {
		const newest = latest.get(row.item.id) ?? row.acknowledged;
		const answered = row.citation.keptAgainstId === newest.id;
		return {
			...row,
			latest: newest,
			moved: figuresDiffer(row.acknowledged, newest) && !answered,
			withdrawn: withdrawn.has(row.item.id),
			grade: graded.get(row.item.id) ?? null,
		};
	});
}

/** The newest reading of each evidence item, by the item's id. */
export async function latestReadings(db: Db, itemIds: readonly string[]) {
	if (itemIds.length === 0) return new Map<string, typeof readings.$inferSelect>();
	const rows = await db
		.selectDistinctOn([readings.evidenceItemId])
		.from(readings)
		.where(inArray(readings.evidenceItemId, [...new Set(itemIds)]))
		.orderBy(readings.evidenceItemId, desc(readings.dataRevision), desc(readings.id));
	return new Map(rows.map((reading) => [reading.evidenceItemId, reading]));
}

async function threadsOf(db: Db, textId: string, code: string | null): Promise<GatheredThread[]> {
	const rows = await db.select().from(threads).where(eq(threads.textId, textId)).orderBy(asc(threads.openedAt));
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const said = await db
		.select({ threadId: comments.threadId, body: comments.body, at: comments.at, author: persons.name })
		.from(comments)
		.innerJoin(persons, eq(persons.id, comments.authorId))
		.where(inArray(comments.threadId, ids))
		.orderBy(asc(comments.at));
	const ended = await db
		.select()
		.from(dispositions)
		.where(and(inArray(dispositions.threadId, ids), isNull(dispositions.reopenedBy)));
	return rows.map(({ id, fragment, quote, kind }) => {
		const disposition = ended.findLast(({ threadId }) => threadId === id);
		return {
			id,
			recommendation: code,
			section: fragment,
			kind,
			quote,
			comments: said
				.filter(({ threadId }) => threadId === id)
				.map(({ author, body, at }) => ({ author, group: null, at: at.toISOString(), body })),
			disposition: disposition
				? { outcome: disposition.outcome, reason: disposition.reason, at: disposition.at.toISOString() }
				: null,
		};
	});
}

async function namesIn(db: Db, language: string): Promise<Gathered["names"]> {
	const inLanguage = (rows: readonly { key: string; names: Partial<Record<string, string>> }[]) =>
		Object.fromEntries(rows.map(({ key, names }) => [key, names[language] ?? names["en"] ?? key]));
	return {
		sectors: inLanguage(await db.select({ key: sectors.key, names: sectors.names }).from(sectors)),
		countries: inLanguage(await db.select({ key: countries.code, names: countries.names }).from(countries)),
		principles: inLanguage(await db.select({ key: principles.key, names: principles.names }).from(principles)),
	};
}

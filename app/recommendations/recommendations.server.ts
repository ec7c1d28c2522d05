// Recommendations: begun, listed on the board, read.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type * as Y from "yjs";
import { XmlElement } from "yjs";
import { createText } from "#app/collaboration/log.server.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import {
	actors,
	addressees,
	citations,
	contributingGroups,
	fieldRevisions,
	groups,
	monitoringIndicators,
	readings,
	recommendations,
} from "#db/schema/index.ts";
import { costBands, type Fields, noFields, timeframes, whatIsMissing } from "./fields.ts";
import { openObjections } from "./missing.server.ts";
import { figuresDifferSql } from "./moved.server.ts";
import { readyForLetters } from "./text/first-letters.ts";
import { recommendationSections } from "./text/sections.ts";

type Row = typeof recommendations.$inferSelect;

/** Begins a recommendation: its text with every section empty, its fields empty, in draft. */
export async function createRecommendation(
	db: Db,
	{
		person,
		title,
		leadGroupId,
		groupIds = [],
		language = "en",
	}: { person: Person; title: string; leadGroupId: string; groupIds?: readonly string[]; language?: string },
): Promise<{ code: string; textId: string }> {
	return db.transaction(async (tx) => {
		const textId = await createText(tx, { kind: "recommendation", by: person.id, seed: emptySections });
		const [made] = await tx
			.insert(recommendations)
			.values({ id: newId(), title, language, textId, leadGroupId, createdBy: person.id })
			.returning({ id: recommendations.id, code: recommendations.code });
		if (!made) throw new Error("The recommendation was not kept.");
		const contributing = [...new Set(groupIds)].filter((id) => id !== leadGroupId);
		if (contributing.length > 0) {
			await tx
				.insert(contributingGroups)
				.values(contributing.map((groupId) => ({ recommendationId: made.id, groupId })));
		}
		await tx
			.insert(fieldRevisions)
			.values({ recommendationId: made.id, revision: 1, fields: noFields, byId: person.id });
		await recordAct(tx, {
			person,
			act: "recommendation.begin",
			subject: { kind: "recommendation", id: made.id },
			detail: { code: made.code, title },
		});
		return { code: made.code, textId };
	});
}

/** Each section begins with one empty paragraph, written once by the server: two people who open a new text at the
 *  same moment must not each put one in. */
function emptySections(doc: Y.Doc): void {
	for (const section of recommendationSections) {
		doc.getXmlFragment(section).push([new XmlElement("paragraph")]);
		readyForLetters(doc.getXmlFragment(section));
	}
}

/** The board: every recommendation with its lead group and what is missing, by state and code. */
export async function board(db: Db) {
	const rows = await db
		.select({ recommendation: recommendations, leadGroup: groups.name })
		.from(recommendations)
		.innerJoin(groups, eq(groups.id, recommendations.leadGroupId))
		.orderBy(asc(recommendations.createdAt));
	const ids = rows.map((row) => row.recommendation.id);
	const textIds = rows.map((row) => row.recommendation.textId);
	const [fields, evidence, objections] = await Promise.all([
		fieldsOf(
			db,
			rows.map((row) => row.recommendation),
		),
		evidenceOf(db, textIds),
		openObjections(db, textIds),
	]);
	return rows.map(({ recommendation, leadGroup }, i) => {
		const { citations: cited = 0, moved = 0 } = evidence.get(recommendation.textId) ?? {};
		const standing = {
			fields: fields.get(ids[i] ?? "") ?? noFields,
			citations: cited,
			moved,
			objections: objections.get(recommendation.textId) ?? 0,
			empty: null,
		};
		return {
			code: recommendation.code,
			title: recommendation.title,
			state: recommendation.state,
			leadGroup,
			citations: cited,
			// Nobody writes in what was withdrawn, so nothing in it waits.
			moved: recommendation.state === "withdrawn" ? 0 : moved,
			missing: whatIsMissing(standing),
		};
	});
}

/** One recommendation with everything beside its text; null when there is none with this code. */
export async function recommendationByCode(db: Db, code: string) {
	const [row] = await db
		.select({ recommendation: recommendations, leadGroup: groups.name })
		.from(recommendations)
		.innerJoin(groups, eq(groups.id, recommendations.leadGroupId))
		.where(eq(recommendations.code, code));
	if (!row) return null;
	const { recommendation, leadGroup } = row;
	const contributing = await db
		.select({ id: groups.id, name: groups.name })
		.from(contributingGroups)
		.innerJoin(groups, eq(groups.id, contributingGroups.groupId))
		.where(eq(contributingGroups.recommendationId, recommendation.id))
		.orderBy(asc(groups.name));
	const fields = (await fieldsOf(db, [recommendation])).get(recommendation.id) ?? noFields;
	return { ...recommendation, leadGroup, contributing, fields };
}

/** How many citations stand in each text, and how many of them have moved and wait for a person. */
async function evidenceOf(db: Db, textIds: string[]) {
	if (textIds.length === 0) return new Map<string, { citations: number; moved: number }>();
	const acknowledged = alias(readings, "acknowledged");
	const latest = alias(readings, "latest");
	const newest = db
		.selectDistinctOn([readings.evidenceItemId])
		.from(readings)
		.orderBy(readings.evidenceItemId, desc(readings.dataRevision), desc(readings.id))
		.as("newest");
	const moved = sql`${figuresDifferSql(acknowledged, latest)} and ${citations.keptAgainstId} is distinct from ${latest.id}`;
	const rows = await db
		.select({
			textId: citations.textId,
			citations: sql<number>`count(*)::int`,
			moved: sql<number>`(count(*) filter (where ${moved}))::int`,
		})
		.from(citations)
		.innerJoin(acknowledged, eq(acknowledged.id, citations.acknowledgedReadingId))
		.innerJoin(newest, eq(newest.evidenceItemId, citations.evidenceItemId))
		.innerJoin(latest, eq(latest.id, newest.id))
		.where(and(inArray(citations.textId, textIds), eq(citations.standing, true)))
		.groupBy(citations.textId);
	return new Map(rows.map((row) => [row.textId, row]));
}

/** The structured fields of each recommendation, gathered from their tables. */
export async function fieldsOf(db: Db, rows: readonly Row[]): Promise<Map<string, Fields>> {
	const ids = rows.map((row) => row.id);
	if (ids.length === 0) return new Map();
	const [to, by, watched] = await Promise.all([
		db.select().from(addressees).where(inArray(addressees.recommendationId, ids)).orderBy(asc(addressees.id)),
		db.select().from(actors).where(inArray(actors.recommendationId, ids)).orderBy(asc(actors.id)),
		db
			.select()
			.from(monitoringIndicators)
			.where(inArray(monitoringIndicators.recommendationId, ids))
			.orderBy(asc(monitoringIndicators.id)),
	]);
	const gathered = rows.map((row): [string, Fields] => {
		const own = <T extends { recommendationId: string }>(items: T[]) =>
			items.filter((item) => item.recommendationId === row.id);
		const named = (part: "responsible" | "supporting") =>
			own(by).flatMap((actor) => (actor.part === part ? [actor.name] : []));
		return [
			row.id,
			{
				...columnsOf(row),
				addressees: own(to).map(({ level, body }) => ({ level, body })),
				responsible: named("responsible"),
				supporting: named("supporting"),
				monitoring: own(watched).map(({ name, baseline, target, source, dueOn }) => ({
					name,
					baseline,
					target,
					source,
					dueOn,
				})),
			},
		];
	});
	return new Map(gathered);
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
	list.find((item) => item === value) ?? null;

const columnsOf = (row: Row) => ({
	sectors: row.sectors,
	countries: row.countries,
	principles: row.principles,
	dueOn: row.dueOn,
	strength: row.strength,
	costBand: oneOf(costBands, row.costBand),
	timeframe: oneOf(timeframes, row.timeframe),
	transferability: row.transferability,
});

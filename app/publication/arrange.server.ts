// What stands in a document and in which order: its recommendations, its contributors, who writes its own sections.
import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import type { Act } from "#app/identity/acts.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Tx } from "#db/connect.ts";
import {
	contributors,
	documentGroups,
	documentRecommendations,
	documents,
	groups,
	recommendations,
} from "#db/schema/index.ts";
import { stepped, type Direction, type NewContributor } from "./document-fields.ts";

/** `done` says what happened; a null means that there was nothing to do it to. */
type Deed<T> = { slug: string; person: Person } & T;

/** Locks the document and runs the deed with its id; the audit row names what was done. */
async function arranging(
	db: Db,
	{ slug, person, act, detail }: Deed<{ act: Act; detail: Record<string, unknown> }>,
	deed: (tx: Tx, documentId: string) => Promise<boolean>,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [document] = await tx.select().from(documents).where(eq(documents.slug, slug)).for("update");
		if (!document || !(await deed(tx, document.id))) return false;
		await recordAct(tx, { person, act, subject: { kind: "document", id: document.id }, detail });
		return true;
	});
}

/** Puts a recommendation last. False when there is no such document or recommendation, or it stands there already. */
export function addRecommendation(db: Db, { code, ...deed }: Deed<{ code: string }>): Promise<boolean> {
	return arranging(db, { ...deed, act: "document.add-recommendation", detail: { code } }, async (tx, documentId) => {
		const [found] = await tx.select().from(recommendations).where(eq(recommendations.code, code));
		if (!found) return false;
		const last = sql<number>`(select coalesce(max(position), 0) + 1 from document_recommendations where document_id = ${documentId})`;
		const added = await tx
			.insert(documentRecommendations)
			.values({ documentId, recommendationId: found.id, position: last })
			.onConflictDoNothing()
			.returning();
		return added.length > 0;
	});
}

export function removeRecommendation(db: Db, { code, ...deed }: Deed<{ code: string }>): Promise<boolean> {
	return arranging(db, { ...deed, act: "document.remove-recommendation", detail: { code } }, async (tx, documentId) => {
		const named = tx.select({ id: recommendations.id }).from(recommendations).where(eq(recommendations.code, code));
		const gone = await tx
			.delete(documentRecommendations)
			.where(
				and(
					eq(documentRecommendations.documentId, documentId),
					eq(documentRecommendations.recommendationId, sql`(${named})`),
				),
			)
			.returning();
		return gone.length > 0;
	});
}

/** Moves a recommendation one step. False when there is no step to take. */
export function moveRecommendation(
	db: Db,
	{ code, direction, ...deed }: Deed<{ code: string; direction: Direction }>,
): Promise<boolean> {
	const done = { act: "document.move-recommendation" as const, detail: { code, direction } };
	return arranging(db, { ...deed, ...done }, async (tx, documentId) => {
		const rows = await tx
			.select({ id: recommendations.id, code: recommendations.code })
			.from(documentRecommendations)
			.innerJoin(recommendations, eq(recommendations.id, documentRecommendations.recommendationId))
			.where(eq(documentRecommendations.documentId, documentId))
			.orderBy(asc(documentRecommendations.position), asc(recommendations.code));
		const moved = rows.find((row) => row.code === code);
		const order = moved ? stepped(rows, moved, direction) : rows;
		if (order.every((row, i) => row === rows[i])) return false;
		for (const [i, { id }] of order.entries()) {
			await tx
				.update(documentRecommendations)
				.set({ position: i + 1 })
				.where(
					and(eq(documentRecommendations.documentId, documentId), eq(documentRecommendations.recommendationId, id)),
				);
		}
		return true;
	});
}

export function addContributor(
	db: Db,
	{ contributor, ...deed }: Deed<{ contributor: NewContributor }>,
): Promise<boolean> {
	return arranging(db, { ...deed, act: "document.add-contributor", detail: contributor }, async (tx, documentId) => {
		const last = sql<number>`(select coalesce(max(position), 0) + 1 from contributors where document_id = ${documentId})`;
		await tx.insert(contributors).values({ ...contributor, documentId, position: last });
		return true;
	});
}

export function removeContributor(db: Db, { id, ...deed }: Deed<{ id: string }>): Promise<boolean> {
	return arranging(db, { ...deed, act: "document.remove-contributor", detail: { id } }, async (tx, documentId) => {
		const gone = await tx
			.delete(contributors)
			.where(and(eq(contributors.documentId, documentId), eq(contributors.id, id)))
			.returning();
		return gone.length > 0;
	});
}

/** Says which groups write the document's own sections beside the coordinator. */
export function nameWriters(db: Db, { groupIds, ...deed }: Deed<{ groupIds: readonly string[] }>): Promise<boolean> {
	return arranging(db, { ...deed, act: "document.name-writers", detail: { groupIds } }, async (tx, documentId) => {
		const known = (await tx.select({ id: groups.id }).from(groups)).map(({ id }) => id);
		const named = known.filter((id) => groupIds.includes(id));
		const unnamed = and(eq(documentGroups.documentId, documentId), notInArray(documentGroups.groupId, named));
		await tx.delete(documentGroups).where(named.length > 0 ? unnamed : eq(documentGroups.documentId, documentId));
		if (named.length === 0) return true;
		await tx
			.insert(documentGroups)
			.values(named.map((groupId) => ({ documentId, groupId })))
			.onConflictDoNothing();
		return true;
	});
}

/** Recommendations that could be put in: those that do not stand in it and were not withdrawn. */
export async function placeable(db: Db, documentId: string) {
	const placed = db
		.select({ id: documentRecommendations.recommendationId })
		.from(documentRecommendations)
		.where(eq(documentRecommendations.documentId, documentId));
	return db
		.select({ code: recommendations.code, title: recommendations.title })
		.from(recommendations)
		.where(and(notInArray(recommendations.id, placed), sql`${recommendations.state} <> 'withdrawn'`))
		.orderBy(asc(recommendations.code));
}

/** Every group, for the choice of who writes. */
export const allGroups = (db: Db) =>
	db.select({ id: groups.id, name: groups.name }).from(groups).orderBy(asc(groups.name));

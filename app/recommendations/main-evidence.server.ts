// Which of the evidence a recommendation cites carries its main claim. Marks are of items: citing one twice is one support.
import { and, asc, eq } from "drizzle-orm";
import { latestGrades } from "#app/evidence/grading/grades.server.ts";
import { standing } from "#app/evidence/grading/grade.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { citations, evidenceItems, mainEvidence, readings, recommendations } from "#db/schema/index.ts";
import { subjectOfRecommendation } from "./subject.server.ts";

/** The ids of the items marked, whether they are still cited or not. */
export async function mainEvidenceOf(db: Db, recommendationId: string): Promise<string[]> {
	const rows = await db.select().from(mainEvidence).where(eq(mainEvidence.recommendationId, recommendationId));
	return rows.map(({ evidenceItemId }) => evidenceItemId);
}

type Row = { id: string; textId: string };

/** What stands in the text to support it, each item once, with how sure it is and whether it carries the main claim. */
export async function supportingEvidence(db: Db, { id, textId }: Row) {
	const marked = new Set(await mainEvidenceOf(db, id));
	const supports = and(eq(citations.textId, textId), citations.standing, eq(citations.stance, "supports"));
	const rows = await db
		.selectDistinctOn([evidenceItems.code], { item: evidenceItems, reading: readings })
		.from(citations)
		.innerJoin(evidenceItems, eq(evidenceItems.id, citations.evidenceItemId))
		.innerJoin(readings, eq(readings.id, citations.acknowledgedReadingId))
		.where(supports)
		.orderBy(asc(evidenceItems.code), asc(citations.id));
	const grades = await latestGrades(
		db,
		rows.map(({ item }) => item.id),
	);
	return rows.map(({ item, reading }) => ({
		id: item.id,
		code: item.code,
		claim: item.claim,
		main: marked.has(item.id),
		standing: standing(grades.get(item.id) ?? null, { item, reading }),
	}));
}

type MarkRefusal = "not-writable" | "not-cited";
type Marked = { ok: true } | { ok: false; because: MarkRefusal | "no-such-recommendation" };

/** Says anew which evidence carries the main claim; none takes every mark away. Who writes the recommendation may. */
export async function markMainEvidence(
	db: Db,
	{ code, codes, person }: { code: string; codes: readonly string[]; person: Person },
): Promise<Marked> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(recommendations).where(eq(recommendations.code, code)).for("update");
		const subject = await subjectOfRecommendation(tx, code);
		if (!row || !subject) return { ok: false, because: "no-such-recommendation" };
		if (!may(person, "write", subject)) return { ok: false, because: "not-writable" };
		const supporting = await supportingEvidence(tx, row);
		const chosen = supporting.filter((item) => codes.includes(item.code));
		if (chosen.length < new Set(codes).size) return { ok: false, because: "not-cited" };
		await markOnly(
			tx,
			row.id,
			person.id,
			chosen.map(({ id }) => id),
		);
		const subjectOfAct = { kind: "recommendation", id: row.id } as const;
		const detail = { code, evidence: chosen.map((item) => item.code) };
		await recordAct(tx, { person, act: "recommendation.mark-main", subject: subjectOfAct, detail });
		return { ok: true };
	});
}

async function markOnly(tx: Db, recommendationId: string, markedBy: string, items: readonly string[]): Promise<void> {
	await tx.delete(mainEvidence).where(eq(mainEvidence.recommendationId, recommendationId));
	const rows = items.map((evidenceItemId) => ({ recommendationId, evidenceItemId, markedBy }));
	if (rows.length > 0) await tx.insert(mainEvidence).values(rows);
}

// Grading: somebody says what kind of claim an item makes and what it rests on; the rules say how sure that may be.
import { desc, eq, inArray } from "drizzle-orm";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems, grades, persons } from "#db/schema/index.ts";
import { readingsOf } from "../readings.server.ts";
import type { Grade } from "./grade.ts";
import { allowed, type Confidence, isLower, type Judgement, type Mark } from "./rules.ts";
import { concernsTold } from "./told.ts";

type GradeRefusal = "corrected" | "no-reading" | "synthetic" | "not-lower" | "reason-missing";
type Graded = { ok: true } | { ok: false; because: GradeRefusal } | { ok: false; because: "no-such-item" };

/** `lower`: held less sure than the rules allow, for a reason. Higher cannot be asked for. */
export type Grading = { judgement: Judgement; lower: { to: Confidence; because: string } | null };

/** `claimRevision`: of the claim the person saw. */
type Asked = { code: string; grading: Grading; claimRevision: number; person: Person };

export async function gradeItem(db: Db, { code, grading, claimRevision, person }: Asked): Promise<Graded> {
	return db.transaction(async (tx) => {
		const [item] = await tx.select().from(evidenceItems).where(eq(evidenceItems.code, code)).for("update");
		if (!item) return { ok: false, because: "no-such-item" };
		if (item.claimRevision !== claimRevision) return { ok: false, because: "corrected" };
		const [reading] = await readingsOf(tx, item.id);
		if (!reading) return { ok: false, because: "no-reading" };
		if (reading.synthetic) return { ok: false, because: "synthetic" };
		const { mark } = allowed(grading.judgement, concernsTold(item, reading));
		const { to: confidence, because } = grading.lower ?? { to: mark, because: null };
		const wrong = because !== null && misfit({ to: confidence, because }, mark);
		if (wrong) return { ok: false, because: wrong };
		await tx.insert(grades).values({
			evidenceItemId: item.id,
			readingId: reading.id,
			claimRevision,
			...columnsOf(grading.judgement),
			confidence,
			loweredBecause: because === null ? null : because.trim(),
			gradedBy: person.id,
		});
		await recordAct(tx, {
			person,
			act: "evidence.grade",
			subject: { kind: "evidence", id: item.id },
			detail: { code, confidence },
		});
		return { ok: true };
	});
}

function misfit({ to, because }: { to: Mark; because: string }, mark: Mark): GradeRefusal | null {
	if (!isLower(to, mark)) return "not-lower";
	return because.trim() === "" ? "reason-missing" : null;
}

const columnsOf = (judgement: Judgement): Pick<Grade, "claimType" | "design" | "concerns"> => ({
	claimType: judgement.claim,
	design: judgement.claim === "effect" ? judgement.design : null,
	concerns:
		judgement.claim === "descriptive"
			? [...judgement.concerns]
			: judgement.claim === "qualitative"
				? [...judgement.serious]
				: [],
});

/** Every grade of an item, newest first, with who gave it. */
export async function gradeHistory(db: Db, itemId: string): Promise<(Grade & { by: string })[]> {
	const rows = await db
		.select({ grade: grades, by: persons.name })
		.from(grades)
		.innerJoin(persons, eq(persons.id, grades.gradedBy))
		.where(eq(grades.evidenceItemId, itemId))
		.orderBy(desc(grades.id));
	return rows.map(({ grade, by }) => ({ ...grade, by }));
}

/** The newest grade of each item that has one. */
export async function latestGrades(db: Db, itemIds: readonly string[]): Promise<Map<string, Grade>> {
	if (itemIds.length === 0) return new Map();
	const rows = await db
		.selectDistinctOn([grades.evidenceItemId])
		.from(grades)
		.where(inArray(grades.evidenceItemId, [...new Set(itemIds)]))
		.orderBy(grades.evidenceItemId, desc(grades.id));
	return new Map(rows.map((grade) => [grade.evidenceItemId, grade]));
}

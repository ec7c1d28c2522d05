// Why a recommendation is strong though its best evidence is weak: signed by the lead, never changed afterwards.
import { desc, eq } from "drizzle-orm";
import { forcesConditional } from "#app/evidence/grading/grade.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { persons, recommendations, strengthJustifications } from "#db/schema/index.ts";
import { carriers } from "./main-claim.ts";
import { supportingEvidence } from "./main-evidence.server.ts";
import { subjectOfRecommendation } from "./subject.server.ts";

/** The newest justification of a recommendation; null when nobody signed one. */
export async function justificationOf(db: Db, recommendationId: string) {
	const [row] = await db
		.select({ reason: strengthJustifications.reason, at: strengthJustifications.at, by: persons.name })
		.from(strengthJustifications)
		.innerJoin(persons, eq(persons.id, strengthJustifications.signedBy))
		.where(eq(strengthJustifications.recommendationId, recommendationId))
		.orderBy(desc(strengthJustifications.id))
		.limit(1);
	return row ?? null;
}

type Signed = { ok: true } | { ok: false; because: "no-such-recommendation" | "not-its-lead" };

/** Only the lead of the group that leads it signs; the coordinator does not. */
export async function justifyStrength(
	db: Db,
	{ code, reason, person }: { code: string; reason: string; person: Person },
): Promise<Signed> {
	return db.transaction(async (tx) => {
		const [found] = await tx.select().from(recommendations).where(eq(recommendations.code, code));
		if (!found) return { ok: false, because: "no-such-recommendation" };
		const leads = person.groups.some(({ role, groupId }) => role === "lead" && groupId === found.leadGroupId);
		if (!leads) return { ok: false, because: "not-its-lead" };
		await tx.insert(strengthJustifications).values({ recommendationId: found.id, reason, signedBy: person.id });
		const subject = { kind: "recommendation", id: found.id } as const;
		await recordAct(tx, { person, act: "recommendation.justify", subject, detail: { code } });
		return { ok: true };
	});
}

/** A recommendation, the evidence its strength looks at and what was signed about it; null when there is none. */
export async function strengthOf(db: Db, { code, person }: { code: string; person: Person }) {
	const [found] = await db.select().from(recommendations).where(eq(recommendations.code, code));
	const subject = await subjectOfRecommendation(db, code);
	if (!found || !subject) return null;
	const supporting = await supportingEvidence(db, found);
	const weighed = carriers(supporting);
	return {
		code,
		strength: found.strength,
		signed: await justificationOf(db, found.id),
		supporting,
		isTooWeak: forcesConditional(weighed.map(({ standing }) => standing)),
		mayMark: may(person, "write", subject),
	};
}

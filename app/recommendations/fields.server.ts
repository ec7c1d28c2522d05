// Saving the structured fields. A save says which revision it was made on; a stale one changes nothing and gets both.
import { eq, sql } from "drizzle-orm";
import { recordAct } from "#app/identity/audit.server.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Tx } from "#db/connect.ts";
import {
	actors,
	addressees,
	fieldRevisions,
	monitoringIndicators,
	persons,
	recommendations,
} from "#db/schema/index.ts";
import { differing, type Fields } from "./fields.ts";
import { fieldsSchema } from "./fields-form.ts";
import { fieldsOf } from "./recommendations.server.ts";
import { subjectOfRecommendation } from "./subject.server.ts";

export type SavedFields =
	| { ok: true; revision: number; textId: string }
	| { ok: false; because: "no-such-recommendation" | "not-writable" }
	/** Someone saved in between: what they saved, who and when, and what both began from. */
	| {
			ok: false;
			because: "stale";
			theirs: Fields;
			base: Fields | null;
			revision: number;
			by: string | null;
			at: string;
	  };

export async function saveFields(
	db: Db,
	{ person, code, revision, fields }: { person: Person; code: string; revision: number; fields: Fields },
): Promise<SavedFields> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(recommendations).where(eq(recommendations.code, code)).for("update");
		const subject = await subjectOfRecommendation(tx, code);
		if (!row || !subject) return { ok: false, because: "no-such-recommendation" };
		if (!may(person, "write", subject)) return { ok: false, because: "not-writable" };
		const now = (await fieldsOf(tx, [row])).get(row.id);
		if (now && row.fieldsRevision !== revision) return { ok: false, ...(await bothSides(tx, row.id, revision, now)) };
		if (now && differing(now, fields).length === 0) return { ok: true, revision, textId: row.textId };
		const next = revision + 1;
		await write(tx, row.id, next, fields);
		await tx.insert(fieldRevisions).values({ recommendationId: row.id, revision: next, fields, byId: person.id });
		await recordAct(tx, {
			person,
			act: "fields.save",
			subject: { kind: "recommendation", id: row.id },
			detail: { code, revision: next },
		});
		return { ok: true, revision: next, textId: row.textId };
	});
}

/** Gives it another title. Titles are short and said aloud: the last one said holds. */
export async function retitle(
	db: Db,
	{ person, code, title }: { person: Person; code: string; title: string },
): Promise<{ ok: true; textId: string } | { ok: false; because: "no-such-recommendation" | "not-writable" }> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(recommendations).where(eq(recommendations.code, code)).for("update");
		const subject = await subjectOfRecommendation(tx, code);
		if (!row || !subject) return { ok: false, because: "no-such-recommendation" };
		if (!may(person, "write", subject)) return { ok: false, because: "not-writable" };
		await tx
			.update(recommendations)
			.set({ title, updatedAt: sql`now()` })
			.where(eq(recommendations.id, row.id));
		const detail = { code, from: row.title, to: title };
		await recordAct(tx, {
			person,
			act: "recommendation.retitle",
			subject: { kind: "recommendation", id: row.id },
			detail,
		});
		return { ok: true, textId: row.textId };
	});
}

async function bothSides(tx: Tx, recommendationId: string, since: number, theirs: Fields) {
	const kept = await tx
		.select({
			revision: fieldRevisions.revision,
			fields: fieldRevisions.fields,
			at: fieldRevisions.at,
			by: persons.name,
		})
		.from(fieldRevisions)
		.leftJoin(persons, eq(persons.id, fieldRevisions.byId))
		.where(eq(fieldRevisions.recommendationId, recommendationId))
		.orderBy(fieldRevisions.revision);
	const last = kept.at(-1);
	const base = fieldsSchema.safeParse(kept.find((row) => row.revision === since)?.fields);
	return {
		because: "stale" as const,
		theirs,
		base: base.data ?? null,
		revision: last?.revision ?? since,
		by: last?.by ?? null,
		at: (last?.at ?? new Date(0)).toISOString(),
	};
}

async function write(tx: Tx, id: string, revision: number, fields: Fields): Promise<void> {
	const { addressees: to, responsible, supporting, monitoring, ...columns } = fields;
	await tx
		.update(recommendations)
		.set({ ...columns, fieldsRevision: revision, updatedAt: sql`now()` })
		.where(eq(recommendations.id, id));
	await tx.delete(addressees).where(eq(addressees.recommendationId, id));
	await tx.delete(actors).where(eq(actors.recommendationId, id));
	await tx.delete(monitoringIndicators).where(eq(monitoringIndicators.recommendationId, id));
	const named = [
		...responsible.map((name) => ({ recommendationId: id, part: "responsible" as const, name })),
		...supporting.map((name) => ({ recommendationId: id, part: "supporting" as const, name })),
	];
	if (to.length > 0) await tx.insert(addressees).values(to.map((one) => ({ recommendationId: id, ...one })));
	if (named.length > 0) await tx.insert(actors).values(named);
	if (monitoring.length > 0) {
		await tx.insert(monitoringIndicators).values(monitoring.map((one) => ({ recommendationId: id, ...one })));
	}
}

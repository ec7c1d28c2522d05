// A recommendation moves from state to state: the table in lifecycle.ts says where, the permission table says who.
import { eq, sql } from "drizzle-orm";
import { recordAct } from "#app/identity/audit.server.ts";
import { may, type RecommendationState } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { recommendations } from "#db/schema/index.ts";
import { keepVersion } from "./history.server.ts";
import { type Missing, noFields } from "./fields.ts";
import { actOfMove, mayMove, wayTo } from "./lifecycle.ts";
import { missingNow } from "./missing.server.ts";
import { fieldsOf } from "./recommendations.server.ts";
import { subjectOfRecommendation } from "./subject.server.ts";

type MoveRefusal =
	| "no-such-recommendation"
	| "moved-meanwhile"
	| "not-from-here"
	| "not-yours-to-move"
	| "reason-is-missing"
	| "something-in-the-way"
	| "something-unseen";
/** `missing`: what stands in the way, or what whoever moved it had not seen. */
export type Moved = { ok: true; textId: string } | { ok: false; because: MoveRefusal; missing: Missing[] };

type Move = {
	person: Person;
	code: string;
	/** The state the person saw. */
	from: RecommendationState;
	to: RecommendationState;
	/** Why, where the table asks for it. */
	reason?: string;
	/** What the person saw was missing, and moves it all the same. */
	seen?: readonly Missing[];
};

const refused = (because: MoveRefusal, missing: Missing[] = []): Moved => ({ ok: false, because, missing });

/** What the table asks for and this move lacks; null when nothing. */
function unmetCondition(
	{ inTheWay, asked, mustSee, takesReason }: ReturnType<typeof wayTo>,
	{ reason, seen }: { reason: string; seen: readonly Missing[] },
): Moved | null {
	if (inTheWay.length > 0) return refused("something-in-the-way", inTheWay);
	const unseen = mustSee ? asked.filter((line) => !seen.includes(line)) : [];
	if (unseen.length > 0) return refused("something-unseen", unseen);
	return takesReason && reason === "" ? refused("reason-is-missing") : null;
}

/** Moves it from the state the person saw, keeping what the text said at that moment. */
export async function moveRecommendation(db: Db, { person, code, from, to, seen = [], ...move }: Move): Promise<Moved> {
	const reason = move.reason?.trim() ?? "";
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(recommendations).where(eq(recommendations.code, code)).for("update");
		const subject = await subjectOfRecommendation(tx, code);
		if (!row || !subject) return refused("no-such-recommendation");
		if (row.state !== from) return refused("moved-meanwhile");
		if (!mayMove(from, to)) return refused("not-from-here");
		if (!may(person, actOfMove(from, to), subject)) return refused("not-yours-to-move");
		const fields = (await fieldsOf(tx, [row])).get(row.id) ?? noFields;
		const missing = await missingNow(tx, { textId: row.textId, fields });
		const unmet = unmetCondition(wayTo(from, to, missing), { reason, seen });
		if (unmet) return unmet;
		await keepVersion(tx, { textId: row.textId, kind: to === "in_review" ? "review" : "auto", by: person.id });
		await tx
			.update(recommendations)
			.set({ state: to, updatedAt: sql`now()` })
			.where(eq(recommendations.id, row.id));
		await recordAct(tx, {
			person,
			act: "recommendation.move",
			subject: { kind: "recommendation", id: row.id },
			detail: { code, from, to, ...(reason ? { reason } : {}) },
		});
		return { ok: true, textId: row.textId };
	});
}

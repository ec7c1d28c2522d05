// A recommendation moves from state to state: the table in lifecycle.ts says where, the permission table says who.
import { eq, sql } from "drizzle-orm";
import { recordAct } from "#app/identity/audit.server.ts";
import { may, type RecommendationState } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { recommendations } from "#db/schema/index.ts";
import { keepVersion } from "./history.server.ts";
import { actOfMove, mayMove } from "./lifecycle.ts";
import { subjectOfRecommendation } from "./subject.server.ts";

type MoveRefusal = "no-such-recommendation" | "moved-meanwhile" | "not-from-here" | "not-yours-to-move";
export type Moved = { ok: true; textId: string } | { ok: false; because: MoveRefusal };

/** Moves it from the state the person saw, keeping what the text said at that moment. */
export async function moveRecommendation(
	db: Db,
	{ person, code, from, to }: { person: Person; code: string; from: RecommendationState; to: RecommendationState },
): Promise<Moved> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(recommendations).where(eq(recommendations.code, code)).for("update");
		const subject = await subjectOfRecommendation(tx, code);
		if (!row || !subject) return { ok: false, because: "no-such-recommendation" };
		if (row.state !== from) return { ok: false, because: "moved-meanwhile" };
		if (!mayMove(from, to)) return { ok: false, because: "not-from-here" };
		if (!may(person, actOfMove(from, to), subject)) return { ok: false, because: "not-yours-to-move" };
		await keepVersion(tx, { textId: row.textId, kind: to === "in_review" ? "review" : "auto", by: person.id });
		await tx
			.update(recommendations)
			.set({ state: to, updatedAt: sql`now()` })
			.where(eq(recommendations.id, row.id));
		await recordAct(tx, {
			person,
			act: "recommendation.move",
			subject: { kind: "recommendation", id: row.id },
			detail: { code, from, to },
		});
		return { ok: true, textId: row.textId };
	});
}

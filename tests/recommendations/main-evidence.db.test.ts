import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { markMainEvidence } from "#app/recommendations/main-evidence.server.ts";
import { strengthOf } from "#app/recommendations/strength.server.ts";
import { auditEvents, citations } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aCitation, aPerson, aRecommendation } from "./a-recommendation.ts";

const db = await aDatabase();

/** A recommendation whose text two pieces of evidence support. */
async function onTwo() {
	const made = await aRecommendation(db);
	const cited = [
		await aCitation(db, { textId: made.textId, person: made.writer, claim: "Most complete" }),
		await aCitation(db, { textId: made.textId, person: made.writer, claim: "Most pass" }),
	];
	await db.update(citations).set({ standing: true }).where(eq(citations.textId, made.textId));
	return { ...made, codes: cited.map(({ item }) => item.code), ids: cited.map(({ citationId }) => citationId) };
}

const marked = async (code: string, person: Awaited<ReturnType<typeof aPerson>>) =>
	(await strengthOf(db, { code, person }))?.supporting.filter(({ main }) => main).map((item) => item.code);

test("a writer says which evidence carries the main claim, and says it anew", async () => {
	const { code, writer, codes } = await onTwo();
	expect(await marked(code, writer)).toEqual([]);
	expect(await markMainEvidence(db, { code, codes, person: writer })).toEqual({ ok: true });
	expect(await marked(code, writer)).toEqual(codes);
	const one = codes.slice(0, 1);
	expect(await markMainEvidence(db, { code, codes: one, person: writer })).toEqual({ ok: true });
	expect(await marked(code, writer)).toEqual(one);
	const acts = await db
		.select({ detail: auditEvents.detail })
		.from(auditEvents)
		.where(and(eq(auditEvents.personId, writer.id), eq(auditEvents.act, "recommendation.mark-main")));
	expect(acts).toContainEqual({ detail: { code, evidence: one } });
});

test("who does not write it marks nothing", async () => {
	const { code, writer, codes } = await onTwo();
	const reader = await aPerson(db, { name: "Olli" });
	expect(await markMainEvidence(db, { code, codes, person: reader })).toEqual({ ok: false, because: "not-writable" });
	expect(await marked(code, writer)).toEqual([]);
	expect((await strengthOf(db, { code, person: reader }))?.mayMark).toBe(false);
});

test("only what stands in the text to support it can carry its main claim", async () => {
	const { code, writer, codes, ids } = await onTwo();
	await db
		.update(citations)
		.set({ stance: "contradicts" })
		.where(eq(citations.id, ids[0] ?? ""));
	expect(await markMainEvidence(db, { code, codes, person: writer })).toEqual({ ok: false, because: "not-cited" });
	expect(await marked(code, writer)).toEqual([]);
	const nothing = { code: "R-nowhere", codes, person: writer };
	expect(await markMainEvidence(db, nothing)).toEqual({ ok: false, because: "no-such-recommendation" });
});

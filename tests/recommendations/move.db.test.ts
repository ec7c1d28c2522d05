import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mayMove, states } from "#app/recommendations/lifecycle.ts";
import { moveRecommendation } from "#app/recommendations/move.server.ts";
import { subjectOfRecommendation, subjectOfText } from "#app/recommendations/subject.server.ts";
import { versions } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aRecommendation } from "./a-recommendation.ts";

const db = await aDatabase();

describe("a recommendation moves", () => {
	test("to review by its lead, keeping what the text said", async () => {
		const { code, textId, groupId } = await aRecommendation(db);
		const lead = await aPerson(db, { groupId, role: "lead" });
		expect(await moveRecommendation(db, { person: lead, code, from: "draft", to: "in_review" })).toMatchObject({
			ok: true,
		});
		expect(await db.select().from(versions).where(eq(versions.textId, textId))).toMatchObject([{ kind: "review" }]);
	});

	test("to adopted, and back from it, by the coordinator alone", async () => {
		const { code, groupId, coordinator } = await aRecommendation(db);
		const lead = await aPerson(db, { groupId, role: "lead" });
		await moveRecommendation(db, { person: lead, code, from: "draft", to: "in_review" });
		const adopt = { code, from: "in_review", to: "adopted" } as const;
		expect(await moveRecommendation(db, { person: lead, ...adopt })).toEqual({
			ok: false,
			because: "not-yours-to-move",
		});
		expect(await moveRecommendation(db, { person: coordinator, ...adopt })).toMatchObject({ ok: true });
		const back = { code, from: "adopted", to: "in_review" } as const;
		expect(await moveRecommendation(db, { person: lead, ...back })).toEqual({
			ok: false,
			because: "not-yours-to-move",
		});
		expect(await moveRecommendation(db, { person: coordinator, ...back })).toMatchObject({ ok: true });
	});

	test("never from a state that is no longer its own", async () => {
		const { code, coordinator } = await aRecommendation(db);
		const first = await moveRecommendation(db, { person: coordinator, code, from: "draft", to: "in_review" });
		const second = await moveRecommendation(db, { person: coordinator, code, from: "draft", to: "withdrawn" });
		expect([first.ok, second]).toEqual([true, { ok: false, because: "moved-meanwhile" }]);
	});

	test("not by a writer", async () => {
		const { code, writer } = await aRecommendation(db);
		const move = moveRecommendation(db, { person: writer, code, from: "draft", to: "in_review" });
		expect(await move).toEqual({ ok: false, because: "not-yours-to-move" });
	});
});

test("consensus is asked by a consensus call alone: no state leads into it by hand", () => {
	expect(states.filter((from) => mayMove(from, "in_consensus"))).toEqual([]);
});

test("whose a text is can be asked by the text and by the code", async () => {
	const { code, textId, groupId } = await aRecommendation(db);
	const subject = { kind: "recommendation", state: "draft", leadGroup: groupId, groups: [] };
	expect(await subjectOfText(db, textId)).toEqual(subject);
	expect(await subjectOfRecommendation(db, code)).toEqual(subject);
	expect(await subjectOfRecommendation(db, "R-99999")).toBeNull();
});

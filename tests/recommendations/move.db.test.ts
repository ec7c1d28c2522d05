import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { noFields, whatIsMissing } from "#app/recommendations/fields.ts";
import { mayMove, states } from "#app/recommendations/lifecycle.ts";
import { moveRecommendation } from "#app/recommendations/move.server.ts";
import { subjectOfRecommendation, subjectOfText } from "#app/recommendations/subject.server.ts";
import { disposeOf, openThread } from "#app/review/threads.server.ts";
import { auditEvents, versions } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aRecommendation, paragraph, words, written } from "./a-recommendation.ts";

const db = await aDatabase();
/** All that an empty recommendation lacks, but for its statement. */
const all = whatIsMissing({
	fields: noFields,
	citations: 0,
	moved: 0,
	objections: 0,
	empty: ["problem", "rationale", "actions", "monitoring"],
});

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
		const { code, textId, groupId, coordinator } = await aRecommendation(db);
		await written(db, textId, coordinator.id, "statement", paragraph(words("X should do Y.")));
		const lead = await aPerson(db, { groupId, role: "lead" });
		await moveRecommendation(db, { person: lead, code, from: "draft", to: "in_review" });
		const adopt = { code, from: "in_review", to: "adopted", seen: all } as const;
		expect(await moveRecommendation(db, { person: lead, ...adopt })).toMatchObject({
			ok: false,
			because: "not-yours-to-move",
		});
		expect(await moveRecommendation(db, { person: coordinator, ...adopt })).toMatchObject({ ok: true });
		const back = { code, from: "adopted", to: "in_review" } as const;
		expect(await moveRecommendation(db, { person: lead, ...back })).toMatchObject({
			ok: false,
			because: "not-yours-to-move",
		});
		expect(await moveRecommendation(db, { person: coordinator, ...back })).toMatchObject({ ok: true });
	});

	test("never from a state that is no longer its own", async () => {
		const { code, coordinator } = await aRecommendation(db);
		const first = await moveRecommendation(db, { person: coordinator, code, from: "draft", to: "in_review" });
		const second = await moveRecommendation(db, { person: coordinator, code, from: "draft", to: "withdrawn" });
		expect([first.ok, second]).toMatchObject([true, { ok: false, because: "moved-meanwhile" }]);
	});

	test("not by a writer", async () => {
		const { code, writer } = await aRecommendation(db);
		const move = moveRecommendation(db, { person: writer, code, from: "draft", to: "in_review" });
		expect(await move).toMatchObject({ ok: false, because: "not-yours-to-move" });
	});

	test("to withdrawn only with a reason, which the audit log keeps, and back to a draft by its lead", async () => {
		const { code, groupId } = await aRecommendation(db);
		const lead = await aPerson(db, { groupId, role: "lead" });
		const withdraw = { person: lead, code, from: "draft", to: "withdrawn" } as const;
		expect(await moveRecommendation(db, { ...withdraw, reason: "  " })).toMatchObject({ because: "reason-is-missing" });
		expect(await moveRecommendation(db, { ...withdraw, reason: "R-02 says it better." })).toMatchObject({ ok: true });
		const acts = await db.select().from(auditEvents).where(eq(auditEvents.act, "recommendation.move"));
		expect(acts.find(({ detail }) => detail["code"] === code)?.detail).toMatchObject({
			code,
			to: "withdrawn",
			reason: "R-02 says it better.",
		});
		const back = moveRecommendation(db, { person: lead, code, from: "withdrawn", to: "draft" });
		expect(await back).toMatchObject({ ok: true });
	});

	test("not to adopted while an objection is open; once it is answered for, it may", async () => {
		const { code, textId, coordinator: person, writer } = await aRecommendation(db);
		await written(db, textId, person.id, "statement", paragraph(words("X should do Y.")));
		await moveRecommendation(db, { person, code, from: "draft", to: "in_review" });
		const objection = { textId, person: writer, groupId: null, kind: "objection", body: "No!", passage: null } as const;
		const opened = await openThread(db, objection);
		if (!opened.ok) throw new Error(opened.because);
		const adopt = { person, code, from: "in_review", to: "adopted", seen: all } as const;
		expect(await moveRecommendation(db, adopt)).toEqual({
			ok: false,
			because: "something-in-the-way",
			missing: ["objections"],
		});
		const ended = { threadId: opened.threadId, person, outcome: "answered", reason: null } as const;
		await disposeOf(db, ended);
		expect(await moveRecommendation(db, adopt)).toMatchObject({ ok: true });
	});

	test("to adopted by someone who has seen what is missing, and only then", async () => {
		const { code, textId, coordinator: person } = await aRecommendation(db);
		await written(db, textId, person.id, "statement", paragraph(words("X should do Y.")));
		await moveRecommendation(db, { person, code, from: "draft", to: "in_review" });
		const adopt = { person, code, from: "in_review", to: "adopted" } as const;
		const unseen = await moveRecommendation(db, { ...adopt, seen: all.filter((line) => line !== "evidence") });
		expect(unseen).toEqual({ ok: false, because: "something-unseen", missing: ["evidence"] });
		expect(await moveRecommendation(db, { ...adopt, seen: all })).toMatchObject({ ok: true });
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

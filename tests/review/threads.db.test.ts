import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readReview } from "#app/review/threads-of.server.ts";
import { answerThread, disposeOf, openThread, reopenThread } from "#app/review/threads.server.ts";
import { auditEvents } from "#db/schema/index.ts";
import { newId } from "#db/id.ts";
import { aPerson, aRecommendation } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";

const db = await aDatabase();
let scene: Awaited<ReturnType<typeof aRecommendation>>;
let threadId: string;
beforeEach(async () => {
	scene = await aRecommendation(db);
	const asked = { textId: scene.textId, person: scene.writer, groupId: scene.groupId, passage: null };
	const opened = await openThread(db, { ...asked, kind: "question", body: "Who pays?" });
	if (!opened.ok) throw new Error("not opened");
	threadId = opened.threadId;
});

const read = () => readReview(db, { person: scene.writer, textId: scene.textId });
const said = async () => (await read()).threads[0]?.comments.map(({ body }) => body);
const ending = (outcome: "taken_up" | "not_taken_up", reason: string | null = null) =>
	disposeOf(db, { threadId, person: scene.writer, outcome, reason });

test("a thread on the whole stands beside its text with its words, its author and its group", async () => {
	expect((await read()).threads).toMatchObject([
		{ id: threadId, kind: "question", group: "Employers", openedBy: "Anna", quote: null, disposition: null },
	]);
	expect((await read()).threads[0]?.comments.map(({ body }) => body)).toEqual(["Who pays?"]);
});

test("not taking something up asks for a reason, and nothing is ended without it", async () => {
	expect(await ending("not_taken_up")).toEqual({ ok: false, because: "reason-is-missing" });
	expect((await read()).threads[0]?.disposition).toBeNull();
	expect(await ending("not_taken_up", "It is outside our mandate.")).toMatchObject({ ok: true });
	expect((await read()).threads[0]?.disposition).toMatchObject({ reason: "It is outside our mandate." });
});

test("an answer that goes with the ending stands in the thread before it; without the reason neither is kept", async () => {
	const end = { threadId, person: scene.writer, outcome: "not_taken_up", answer: "The region pays." } as const;
	await disposeOf(db, { ...end, reason: null });
	expect(await said()).toEqual(["Who pays?"]);
	await disposeOf(db, { ...end, reason: "It is outside our mandate." });
	expect(await said()).toEqual(["Who pays?", "The region pays."]);
});

test("an ended thread takes no answer until it is opened again, and keeps what it was ended with", async () => {
	const answering = () => answerThread(db, { threadId, person: scene.coordinator, body: "The state." });
	await ending("taken_up");
	expect(await answering()).toEqual({ ok: false, because: "thread-is-closed" });
	expect(await reopenThread(db, { threadId, person: scene.writer })).toMatchObject({ ok: true });
	expect(await answering()).toMatchObject({ ok: true });
	const [thread] = (await read()).threads;
	expect(thread).toMatchObject({ disposition: null, earlier: [{ outcome: "taken_up", by: "Anna" }] });
	expect(thread?.comments.map(({ body }) => body)).toEqual(["Who pays?", "The state."]);
});

test("two who end a thread at once end it once, with one row in the audit log", async () => {
	const answers = await Promise.all([ending("taken_up"), ending("taken_up")]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers).toContainEqual({ ok: false, because: "thread-is-closed" });
	const log = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, scene.textId));
	expect(log.filter(({ act }) => act === "thread.dispose")).toHaveLength(1);
});

test("an open thread is not opened again, and an unknown one is refused", async () => {
	expect(await reopenThread(db, { threadId, person: scene.writer })).toEqual({ ok: false, because: "thread-is-open" });
	const unknown = { threadId: newId(), person: scene.writer };
	expect(await answerThread(db, { ...unknown, body: "?" })).toEqual({ ok: false, because: "unknown-thread" });
});

test("a reviewer comments and ends nothing; an observer only reads", async () => {
	const reviewer = await aPerson(db, { groupId: scene.groupId, role: "reviewer" });
	const asked = { textId: scene.textId };
	expect(await readReview(db, { ...asked, person: reviewer })).toMatchObject({ mayComment: true, mayDispose: false });
	const observer = { ...(await aPerson(db)), observer: true };
	expect(await readReview(db, { ...asked, person: observer })).toMatchObject({ mayComment: false, mayDispose: false });
});

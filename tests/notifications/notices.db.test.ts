import { expect, test } from "vitest";
import { noticesFor, openNotice, seeAllNotices } from "#app/notifications/notices.server.ts";
import { keepVersion } from "#app/recommendations/history.server.ts";
import { answerThread, disposeOf, openThread } from "#app/review/threads.server.ts";
import { aPerson, aRecommendation, paragraph, words, written } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";

const db = await aDatabase();

async function aThread({ body = "Who pays?" } = {}) {
	const scene = await aRecommendation(db);
	const reviewer = await aPerson(db, { name: `Riitta ${scene.code}`, groupId: scene.groupId, role: "reviewer" });
	const asked = { textId: scene.textId, person: reviewer, groupId: null, kind: "question", passage: null } as const;
	const opened = await openThread(db, { ...asked, body });
	if (!opened.ok) throw new Error(opened.because);
	return { ...scene, reviewer, threadId: opened.threadId };
}

test("who takes part in a thread is told when someone else answers it and when it is ended, and not of their own words", async () => {
	const { reviewer, writer, threadId, code } = await aThread();
	await answerThread(db, { threadId, person: writer, body: "The state." });
	await disposeOf(db, { threadId, person: writer, outcome: "answered", reason: null });
	const told = await noticesFor(db, reviewer);
	expect(told).toMatchObject([
		{ kind: "end", by: "Anna" },
		{ kind: "answer", by: "Anna", where: `${code} Recognise green skills` },
	]);
	expect(await noticesFor(db, writer)).toEqual([]);
});

test("who is named in a comment with @ and the full name is told once, and takes part from then on", async () => {
	const leena = await aPerson(db, { name: "Leena Lahti" });
	const shorter = await aPerson(db, { name: "Leena Lah" });
	const { writer, threadId } = await aThread({ body: "@leena lahti, is this so?" });
	expect(await noticesFor(db, leena)).toMatchObject([{ kind: "mention" }]);
	await answerThread(db, { threadId, person: writer, body: "It is, @Leena Lahti." });
	await answerThread(db, { threadId, person: writer, body: "Since May." });
	expect((await noticesFor(db, leena)).map(({ kind }) => kind)).toEqual(["answer", "mention", "mention"]);
	expect(await noticesFor(db, shorter)).toEqual([]);
});

test("who is named in a text is told when a version of it is kept, once for each text", async () => {
	const { textId, writer, code } = await aRecommendation(db);
	const named = await aPerson(db, { name: "Mika Maa" });
	const mention = { type: "mention", attrs: { personId: named.id, label: named.name } };
	const keep = () => db.transaction((tx) => keepVersion(tx, { textId, kind: "auto", by: null }));
	await written(db, textId, writer.id, "problem", paragraph(words("Ask "), mention));
	await keep();
	await written(db, textId, writer.id, "problem", paragraph(words("Do ask "), mention));
	await keep();
	expect(await noticesFor(db, named)).toMatchObject([{ kind: "mention", by: "Anna", quote: null }]);
	const [notice] = await noticesFor(db, named);
	expect(notice?.where).toContain(code);
});

test("a name in a text that belongs to nobody tells nobody, and keeps the version all the same", async () => {
	const { textId, writer } = await aRecommendation(db);
	const nobody = { type: "mention", attrs: { personId: "019a9d3e-7b10-7c3e-9a56-1d2f3a4b5c6d", label: "Nobody" } };
	await written(db, textId, writer.id, "problem", paragraph(nobody));
	expect(await db.transaction((tx) => keepVersion(tx, { textId, kind: "auto", by: null }))).not.toBeNull();
});

test("following a notice leads to its text and marks it as seen; nobody opens another's", async () => {
	const { reviewer, writer, threadId, code } = await aThread();
	await answerThread(db, { threadId, person: writer, body: "The state." });
	const id = (await noticesFor(db, reviewer))[0]?.id ?? "";
	expect(await openNotice(db, writer, id)).toBeNull();
	expect(await noticesFor(db, reviewer)).toHaveLength(1);
	expect(await openNotice(db, reviewer, id)).toBe(`/recommendations/${code}`);
	expect(await noticesFor(db, reviewer)).toEqual([]);
});

test("all can be marked as seen in one go", async () => {
	const { reviewer, writer, threadId } = await aThread();
	await answerThread(db, { threadId, person: writer, body: "The state." });
	await answerThread(db, { threadId, person: writer, body: "Or the regions." });
	await seeAllNotices(db, reviewer);
	expect(await noticesFor(db, reviewer)).toEqual([]);
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { appendUpdates, changeText, loadText } from "#app/collaboration/log.server.ts";
import { keepVersion, versionsOf } from "#app/recommendations/history.server.ts";
import { restore } from "#app/recommendations/history/restore.server.ts";
import { contentOf } from "#app/recommendations/text/schema.ts";
import { SCHEMA_VERSION } from "#app/recommendations/text/sections.ts";
import { newId } from "#db/id.ts";
import { texts, threads } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aRecommendation, paragraph, words, written } from "./a-recommendation.ts";

const db = await aDatabase();

const keep = (textId: string, kind: "auto" | "named", name?: string) =>
	db.transaction((tx) => keepVersion(tx, { textId, kind, by: null, ...(name ? { name } : {}) }));
const problemOf = async (textId: string) => contentOf((await loadText(db, textId)).doc, ["problem"])["problem"];

const anchoredOn = async (textId: string, person: { id: string }, quote: string) => {
	const id = newId();
	await db.insert(threads).values({ id, textId, kind: "wording", fragment: "problem", quote, openedBy: person.id });
	return { id, mark: { type: "comment", attrs: { threadId: id } } };
};
const anchorsIn = async (textId: string) =>
	(await problemOf(textId))?.content?.flatMap((block) =>
		(block.content ?? []).flatMap((piece) => (piece.marks?.length ? piece.text : [])),
	);

describe("restoring", () => {
	test("writes what a version said as a new change; history only grows", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("As it was.")));
		const before = await problemOf(textId);
		const kept = await keep(textId, "named", "good");
		await written(db, textId, writer.id, "problem", paragraph(words("Spoilt.")), paragraph(words("More.")));
		const { head } = await loadText(db, textId);

		const restored = await restore(db, { textId, version: kept?.id ?? "", person: writer });

		expect(restored).toMatchObject({ ok: true, committed: { seq: head + 1 } });
		expect(await problemOf(textId)).toEqual(before);
		expect((await versionsOf(db, textId)).map((line) => line.kind)).toEqual(["auto", "named"]);
	});

	test("keeps the anchors of threads on blocks that say the same", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Stays.")), paragraph(words("Changes.")));
		const kept = await keep(textId, "named", "good");
		const anchor = { type: "comment", attrs: { threadId: newId() } };
		const anchored = paragraph({ ...words("Stays."), marks: [anchor] });
		await written(db, textId, writer.id, "problem", anchored, paragraph(words("Changed.")));

		await restore(db, { textId, version: kept?.id ?? "", person: writer });

		expect((await problemOf(textId))?.content).toEqual([anchored, paragraph(words("Changes."))]);
	});
});

const paragraphs = (said: string) => Array.from({ length: 1_500 }, (_, i) => paragraph(words(`${said} ${i}`)));

test("a long text in which every paragraph changed is restored while somebody waits", async () => {
	const { textId, writer } = await aRecommendation(db);
	await written(db, textId, writer.id, "problem", ...paragraphs("before"));
	const kept = await keep(textId, "named", "good");
	await written(db, textId, writer.id, "problem", ...paragraphs("after"));
	await restore(db, { textId, version: kept?.id ?? "", person: writer });
	expect((await problemOf(textId))?.content).toEqual(paragraphs("before"));
});

describe("a thread on words that a version brings back", () => {
	test("stays on them, though the sentence around them changed", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Public authorities should act.")));
		const kept = await keep(textId, "named", "good");
		const { mark } = await anchoredOn(textId, writer, "authorities");
		const now = [words("Some "), { ...words("authorities"), marks: [mark] }, words(" might act, authorities say.")];
		await written(db, textId, writer.id, "problem", paragraph(...now));

		await restore(db, { textId, version: kept?.id ?? "", person: writer });

		expect(await anchorsIn(textId)).toEqual(["authorities"]);
	});

	test("finds them again after they were gone", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Public authorities should act.")));
		const kept = await keep(textId, "named", "good");
		await anchoredOn(textId, writer, "authorities");
		await written(db, textId, writer.id, "problem", paragraph(words("Nobody acts.")));

		await restore(db, { textId, version: kept?.id ?? "", person: writer });

		expect(await anchorsIn(textId)).toEqual(["authorities"]);
	});

	test("stays on the right one of several places that say the same", async () => {
		const { textId, writer } = await aRecommendation(db);
		const twice = "One course is short. Two course is long.";
		await written(db, textId, writer.id, "problem", paragraph(words(twice)));
		const kept = await keep(textId, "named", "good");
		const { mark } = await anchoredOn(textId, writer, "course");
		const now = [words("One course is short. Two "), { ...words("course"), marks: [mark] }, words(" is too long.")];
		await written(db, textId, writer.id, "problem", paragraph(...now));

		await restore(db, { textId, version: kept?.id ?? "", person: writer });

		const pieces = (await problemOf(textId))?.content?.[0]?.content?.map(({ text }) => text);
		expect(pieces).toEqual(["One course is short. Two ", "course", " is long."]);
	});

	test("claims no place when its words stand nowhere", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Nobody acts.")));
		const kept = await keep(textId, "named", "early");
		const { mark } = await anchoredOn(textId, writer, "authorities");
		await written(db, textId, writer.id, "problem", paragraph({ ...words("authorities"), marks: [mark] }));

		await restore(db, { textId, version: kept?.id ?? "", person: writer });

		expect(await anchorsIn(textId)).toEqual([]);
	});
});

const misfits = (doc: Y.Doc) =>
	doc.getXmlFragment("problem").insert(0, [new Y.XmlElement("marquee"), new Y.XmlText("loose")]);

describe("restoring a text that holds what the schema does not", () => {
	test("writes what the version said, and what cannot be held goes", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("As it was.")));
		const kept = await keep(textId, "named", "good");
		await db.transaction((tx) => changeText(tx, { textId, personId: writer.id, change: misfits }));

		expect(await restore(db, { textId, version: kept?.id ?? "", person: writer })).toMatchObject({ ok: true });

		const { doc } = await loadText(db, textId);
		expect(doc.getXmlFragment("problem").toJSON()).toBe("<paragraph>As it was.</paragraph>");
	});

	test("is refused only where the text is of a newer schema than this program", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("As it was.")));
		const kept = await keep(textId, "named", "good");
		await db
			.update(texts)
			.set({ schemaVersion: SCHEMA_VERSION + 1 })
			.where(eq(texts.id, textId));
		expect(await restore(db, { textId, version: kept?.id ?? "", person: writer })).toEqual({
			ok: false,
			because: "newer-schema",
		});
	});
});

/** The rows that somebody's own copy of a text sends. */
const sent = (doc: Y.Doc, who: { textId: string; personId: string }) => (deed: (doc: Y.Doc) => void) => {
	const before = Y.encodeStateVector(doc);
	deed(doc);
	return { ...who, bytes: Y.encodeStateAsUpdate(doc, before), clientIds: [doc.clientID] };
};

describe("restoring while others write", () => {
	test("takes nothing from them, and waits for no pause of theirs", async () => {
		const { textId, writer, groupId } = await aRecommendation(db);
		const other = await aPerson(db, { name: "Bertta", groupId });
		await written(db, textId, writer.id, "problem", paragraph(words("As it was.")));
		const kept = await keep(textId, "named", "good");
		await written(db, textId, writer.id, "problem", paragraph(words("Spoilt.")));
		const { doc } = await loadText(db, textId);
		const rows = sent(doc, { textId, personId: other.id });
		const done = new AbortController();
		const restoring = restore(db, { textId, version: kept?.id ?? "", person: writer }).finally(() => done.abort());
		const typed: string[] = [];
		while (!done.signal.aborted) {
			typed.push(`word ${typed.length}`);
			await appendUpdates(db, [rows((live) => live.getText("beside").insert(0, `${typed.at(-1)};`))]);
		}

		expect(await restoring).toMatchObject({ ok: true });
		expect((await problemOf(textId))?.content).toEqual([paragraph(words("As it was."))]);
		const said = (await loadText(db, textId)).doc.getText("beside").toJSON();
		expect(said.split(";").filter(Boolean)).toEqual(typed.toReversed());
	});

	test("the same words, restored by two at once, stand there once", async () => {
		const { textId, writer, groupId } = await aRecommendation(db);
		const other = await aPerson(db, { name: "Bertta", groupId });
		await written(db, textId, writer.id, "problem", paragraph(words("As it was.")));
		const kept = await keep(textId, "named", "good");
		await written(db, textId, writer.id, "problem");
		const version = kept?.id ?? "";
		const both = await Promise.all([writer, other].map((person) => restore(db, { textId, version, person })));
		expect(both).toMatchObject([{ ok: true }, { ok: true }]);
		expect((await problemOf(textId))?.content).toEqual([paragraph(words("As it was."))]);
	});
});

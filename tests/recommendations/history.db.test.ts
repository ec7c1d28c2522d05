import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { changeText, loadText } from "#app/collaboration/log.server.ts";
import { acknowledge, citationRowsOf } from "#app/recommendations/citations.server.ts";
import { readHistory } from "#app/recommendations/history-page.server.ts";
import { keepVersion, versionOf, versionsOf } from "#app/recommendations/history.server.ts";
import { restore } from "#app/recommendations/history/restore.server.ts";
import { contentHash } from "#app/recommendations/history/text-jobs.server.ts";
import { keepQuietVersions } from "#app/recommendations/versions.server.ts";
import { newId } from "#db/id.ts";
import { texts, textUpdates } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import {
	aCitation,
	aPerson,
	aReading,
	aRecommendation,
	citing,
	paragraph,
	words,
	written,
} from "./a-recommendation.ts";

const db = await aDatabase();

const keep = (textId: string, kind: "auto" | "named", name?: string) =>
	db.transaction((tx) => keepVersion(tx, { textId, kind, by: null, ...(name ? { name } : {}) }));
const section = (...content: unknown[]) => ({ problem: { type: "doc", content: [{ type: "paragraph", content }] } });

describe("versions", () => {
	test("an automatic version is kept when the text changed, and not when it did not", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Too few.")));
		expect(await keep(textId, "auto")).not.toBeNull();
		expect(await keep(textId, "auto")).toBeNull();
	});

	test("say who wrote since the one before", async () => {
		const { textId, writer, groupId } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Too few.")));
		await keep(textId, "auto");
		const other = await aPerson(db, { name: "Bertta", groupId });
		await written(db, textId, other.id, "problem", paragraph(words("Far too few.")));
		await keep(textId, "named", "For the board");
		const lines = await versionsOf(db, textId);
		expect(lines.map((line) => [line.name, line.contributors])).toEqual([
			["For the board", ["Bertta"]],
			[null, ["Anna"]],
		]);
	});

	test("a version is found only through its own text", async () => {
		const [one, other] = [await aRecommendation(db), await aRecommendation(db)];
		const kept = await keep(one.textId, "named", "mine");
		expect(await versionOf(db, { textId: other.textId, id: kept?.id ?? "" })).toBeNull();
	});
});

/** A sentence that cites 43 of 51, a version of it, and then the figure 45 of 57 in its place. */
async function aFigureThatMoved() {
	const { textId, code, writer: person } = await aRecommendation(db);
	const { item, citationId } = await aCitation(db, { textId, person });
	await written(db, textId, person.id, "problem", paragraph(citing(citationId)));
	const kept = await keep(textId, "named", "before the data moved");
	const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
	await acknowledge(db, { person, textId, citationId, readingId });
	return { textId, code, person, item, citationId, readingId, version: kept?.id ?? "" };
}

describe("figures in history", () => {
	test("a version shows the figure that was acknowledged then, not today's", async () => {
		const { code, person, version } = await aFigureThatMoved();
		const page = await readHistory(db, { person, code, which: { read: version, from: version, to: "now" } });
		expect(page?.read?.html["problem"]).toContain("84% (43/51, ");
		const block = page?.compared?.sections.find((one) => one.section === "problem")?.blocks[0];
		expect(block?.is).toBe("changed");
		expect(block?.pieces).toContainEqual({ is: "removed", words: "43" });
		expect(block?.pieces).toContainEqual({ is: "added", words: "45" });
	});

	test("restoring brings back which reading was acknowledged, and the newer one moves it again", async () => {
		const { textId, person, item, citationId, readingId, version } = await aFigureThatMoved();
		await restore(db, { textId, version: version, person: person });
		expect(await citationRowsOf(db, textId)).toMatchObject([
			{ acknowledged: { id: item.first }, latest: { id: readingId }, moved: true },
		]);
		const [before] = await versionsOf(db, textId);
		expect(await versionOf(db, { textId, id: before?.id ?? "" })).toMatchObject({
			readings: { [citationId]: readingId },
		});
	});

	test("what a sentence said before a new figure was taken is kept as a version", async () => {
		const { textId, person, item, citationId, readingId } = await aFigureThatMoved();
		const newer = await aReading(db, item.id, { numerator: 50, n: 60, dataRevision: 3 });
		await acknowledge(db, { person, textId, citationId, readingId: newer });
		const [last, before] = await versionsOf(db, textId);
		expect(await versionOf(db, { textId, id: last?.id ?? "" })).toMatchObject({
			readings: { [citationId]: readingId },
		});
		expect([last?.hasOtherFigures, before?.hasOtherFigures]).toEqual([true, false]);
	});
});

test("anchors of threads do not change the content hash; words do", () => {
	const mark = { type: "comment", attrs: { threadId: newId() } };
	const plain = contentHash(JSON.parse(JSON.stringify(section(words("one two three")))));
	const marked = section(words("one "), { ...words("two"), marks: [mark] }, words(" three"));
	expect(contentHash(JSON.parse(JSON.stringify(marked)))).toBe(plain);
	expect(contentHash(JSON.parse(JSON.stringify(section(words("one two four")))))).not.toBe(plain);
});

const aParagraph = (said: string) => {
	const element = new Y.XmlElement("paragraph");
	element.insert(0, [new Y.XmlText(said)]);
	return element;
};
const byNobody = { personId: null, clientIds: [], origin: "server" as const };
const later = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);

describe("a version by itself", () => {
	test("is kept once a text has been quiet for five minutes, and only once", async () => {
		const { textId, writer } = await aRecommendation(db);
		await written(db, textId, writer.id, "problem", paragraph(words("Too few.")));
		await keepQuietVersions(db, later(4));
		expect(await versionsOf(db, textId)).toEqual([]);
		await keepQuietVersions(db, later(6));
		await keepQuietVersions(db, later(7));
		expect(await versionsOf(db, textId)).toMatchObject([{ kind: "auto", contributors: ["Anna"] }]);
	});

	test("is kept of a text in which somebody wrote NUL by hand", async () => {
		const { textId, writer } = await aRecommendation(db);
		await db.transaction((tx) =>
			changeText(tx, {
				textId,
				personId: writer.id,
				change: (doc) => doc.getXmlFragment("problem").push([aParagraph("Too\0 few.")]),
			}),
		);
		await keepQuietVersions(db, later(6));
		const [line] = await versionsOf(db, textId);
		expect(JSON.stringify((await versionOf(db, { textId, id: line?.id ?? "" }))?.json)).toContain("Too few.");
	});

	test("is kept although another text cannot be read", async () => {
		const broken = await aRecommendation(db);
		const { head } = await loadText(db, broken.textId);
		await db
			.insert(textUpdates)
			.values({ textId: broken.textId, seq: head + 1, bytes: new Uint8Array([9, 9]), ...byNobody });
		await db
			.update(texts)
			.set({ head: head + 1 })
			.where(eq(texts.id, broken.textId));
		const others = [await aRecommendation(db), await aRecommendation(db)];
		for (const { textId, writer } of others)
			await written(db, textId, writer.id, "problem", paragraph(words("Sound.")));
		await keepQuietVersions(db, later(6));
		for (const { textId } of others) expect(await versionsOf(db, textId)).toHaveLength(1);
	});

	test("is not kept of a text nobody has written in", async () => {
		const { textId } = await aRecommendation(db);
		await keepQuietVersions(db, () => new Date(Date.now() + 6 * 60_000));
		expect(await versionsOf(db, textId)).toEqual([]);
	});
});

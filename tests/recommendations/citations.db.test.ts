import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { loadText } from "#app/collaboration/log.server.ts";
import { citable, citationsOf } from "#app/recommendations/citation-views.server.ts";
import {
	acknowledge,
	citationRowsOf,
	cite,
	citeAgain,
	keepReading,
	textsCiting,
} from "#app/recommendations/citations.server.ts";
import { deriveStanding, keepVersion, versionOf } from "#app/recommendations/history.server.ts";
import { board } from "#app/recommendations/recommendations.server.ts";
import { contentOf } from "#app/recommendations/text/schema.ts";
import { recommendationSections } from "#app/recommendations/text/sections.ts";
import { readings, recommendations } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import {
	aCitation,
	anEvidenceItem,
	aPerson,
	aReading,
	aRecommendation,
	citing,
	paragraph,
	words,
	written,
} from "./a-recommendation.ts";

const db = await aDatabase();

async function cited() {
	const recommendation = await aRecommendation(db);
	const { textId, writer: person } = recommendation;
	return { ...recommendation, ...(await aCitation(db, { textId, person })) };
}
const only = async (textId: string) => {
	const [row] = await citationRowsOf(db, textId);
	if (!row) throw new Error("no citation");
	return row;
};

describe("citing", () => {
	test("makes a row that acknowledges the newest reading", async () => {
		const { textId, item, citationId } = await cited();
		expect(await only(textId)).toMatchObject({
			citation: { id: citationId, fragment: "problem", acknowledgedReadingId: item.first },
			moved: false,
		});
	});

	test("is refused for an item that does not exist, and to those who may not write", async () => {
		const { textId, writer } = await aRecommendation(db);
		const item = await anEvidenceItem(db);
		const ask = { textId, fragment: "problem", stance: "supports" } as const;
		const unknown = cite(db, { ...ask, person: writer, evidenceCode: "E-999999" });
		expect(await unknown).toEqual({ ok: false, because: "no-such-item" });
		const stranger = cite(db, { ...ask, person: await aPerson(db), evidenceCode: item.code });
		expect(await stranger).toEqual({ ok: false, because: "not-writable" });
	});

	test("is refused while the figure is withheld, and the list of what can be cited says why", async () => {
		const { textId, writer: person } = await aRecommendation(db);
		const item = await anEvidenceItem(db, { claim: "Withheld by now" });
		await db.insert(readings).values({
			evidenceItemId: item.id,
			dataRevision: 2,
			confirmedThrough: 2,
			method: "none",
			suppressed: true,
			suppressedBecause: "too-few",
			synthetic: true,
		});
		const asked = { person, textId, fragment: "problem", evidenceCode: item.code, stance: "supports" } as const;
		expect(await cite(db, asked)).toEqual({ ok: false, because: "withheld" });
		const [listed] = await citable(db, { textId, words: "Withheld by now", locale: "en" });
		expect(listed).toMatchObject({ code: item.code, fits: false, notBecause: expect.stringMatching(/\w+ \w+/u) });
	});

	test("says its figure in the language of the text, whoever reads, and keeps beside a changed one whom it is about", async () => {
		const { textId, item } = await cited();
		await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		const [read] = await citationsOf(db, textId, "fi");
		expect(read?.words).toMatch(/^84% \(43\/51, wood\w*\)$/iu);
		expect(read?.movedTo).toMatch(/^79% \(45\/57, wood\w*\)$/iu);
		expect(read?.latest.words).toMatch(/^79\s%/u); // beside the text, in the reader's own
		await db.update(recommendations).set({ language: "fi" }).where(eq(recommendations.textId, textId));
		const [finnish] = await citationsOf(db, textId, "en");
		expect(finnish?.words).toMatch(/^84\s% \(43\/51, /u);
	});

	test("a citation pasted into another text becomes a new citation of the same evidence item", async () => {
		const from = await cited();
		const into = await aRecommendation(db);
		const adopted = await citeAgain(db, {
			person: into.writer,
			textId: into.textId,
			fragment: "actions",
			citationIds: [from.citationId],
		});
		expect(adopted).toMatchObject([{ from: from.citationId }]);
		expect(await only(into.textId)).toMatchObject({ citation: { id: adopted[0]?.id }, item: { id: from.item.id } });
	});
});

describe("when the data moves", () => {
	test("a newer reading that differs moves the citation; one that says the same does not", async () => {
		const { textId, item } = await cited();
		await aReading(db, item.id, { numerator: 43, n: 51, dataRevision: 2 });
		expect(await only(textId)).toMatchObject({ moved: false });
		await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 3 });
		expect(await only(textId)).toMatchObject({ moved: true, acknowledged: { n: 51 }, latest: { n: 57 } });
	});

	test("acknowledging takes the new reading", async () => {
		const { textId, item, citationId, writer: person } = await cited();
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		expect(await acknowledge(db, { person, textId, citationId, readingId })).toEqual({ ok: true });
		expect(await only(textId)).toMatchObject({ moved: false, acknowledged: { id: readingId } });
	});

	test("keeping the old one needs a reason, and holds until the data moves again", async () => {
		const { textId, item, citationId, writer: person } = await cited();
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		const keep = { person, textId, citationId, readingId };
		expect(await keepReading(db, { ...keep, reason: "  " })).toEqual({ ok: false, because: "reason-missing" });
		expect(await keepReading(db, { ...keep, reason: "The autumn run is not over." })).toEqual({ ok: true });
		expect(await only(textId)).toMatchObject({ moved: false, kept: "The autumn run is not over." });
		await aReading(db, item.id, { numerator: 50, n: 60, dataRevision: 3 });
		expect(await only(textId)).toMatchObject({ moved: true, kept: null });
	});

	test("who kept the old one can still take the new one later", async () => {
		const { textId, item, citationId, writer: person } = await cited();
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		const answer = { person, textId, citationId, readingId };
		await keepReading(db, { ...answer, reason: "The autumn run is not over." });
		expect(await acknowledge(db, answer)).toEqual({ ok: true });
		expect(await only(textId)).toMatchObject({ kept: null, moved: false, acknowledged: { id: readingId } });
	});

	test("an answer to a reading that is no longer the newest is refused", async () => {
		const { textId, item, citationId, writer: person } = await cited();
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		await aReading(db, item.id, { numerator: 50, n: 60, dataRevision: 3 });
		const answer = acknowledge(db, { person, textId, citationId, readingId });
		expect(await answer).toEqual({ ok: false, because: "moved-again" });
	});

	test("a citation is answered only through its own text", async () => {
		const { item, citationId, coordinator } = await cited();
		const other = await aRecommendation(db);
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		const answer = acknowledge(db, { person: coordinator, textId: other.textId, citationId, readingId });
		expect(await answer).toEqual({ ok: false, because: "no-such-citation" });
	});

	test("the texts that cite an item are known", async () => {
		const { textId, item } = await cited();
		expect(await textsCiting(db, [item.id])).toEqual([textId]);
	});
});

describe("which citations stand in a text", () => {
	test("is read from the text, and counted on the board", async () => {
		const { code, textId, citationId, writer, item } = await cited();
		const standing = async () => {
			const content = contentOf((await loadText(db, textId)).doc, recommendationSections);
			return (await deriveStanding(db, textId, content)).map((row) => row.id);
		};
		expect(await standing()).toEqual([]);
		await written(db, textId, writer.id, "problem", paragraph(words("Of all, "), citing(citationId)));
		expect(await standing()).toEqual([citationId]);
		await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		expect((await board(db)).find((line) => line.code === code)).toMatchObject({ citations: 1, moved: 1 });
		await written(db, textId, writer.id, "problem", paragraph(words("Of all.")));
		expect(await standing()).toEqual([]);
	});

	test("a version keeps the readings acknowledged then", async () => {
		const { textId, citationId, writer: person, item } = await cited();
		await written(db, textId, person.id, "problem", paragraph(citing(citationId)));
		const kept = await db.transaction((tx) => keepVersion(tx, { textId, kind: "named", name: "one", by: person.id }));
		const readingId = await aReading(db, item.id, { numerator: 45, n: 57, dataRevision: 2 });
		await acknowledge(db, { person, textId, citationId, readingId });
		expect(await versionOf(db, { textId, id: kept?.id ?? "" })).toMatchObject({
			readings: { [citationId]: item.first },
		});
	});
});

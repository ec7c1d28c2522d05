import { Buffer } from "node:buffer";
import { desc } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { editionSchema } from "#app/publication/edition.ts";
import { editionFile } from "#app/publication/editions.server.ts";
import { newId } from "#db/id.ts";
import {
	citations,
	editions,
	evidenceItems,
	excerpts,
	findings,
	importBatches,
	interviewSources,
	readings,
} from "#db/schema/index.ts";
import { citing, paragraph, words, written } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";
import { aReadyDocument, publish } from "./a-document.ts";
import { readPdf } from "./presses/pdf-reader.ts";

const db = await aDatabase();

/** Three people said something; only what the first said may be quoted. */
async function aFinding(personId: string): Promise<string> {
	const [batchId, findingId] = [newId(), newId()];
	await db
		.insert(importBatches)
		.values({ id: batchId, byId: personId, dataOrigin: "synthetic", sha256: "0", files: [] });
	await db.insert(findings).values({ id: findingId, code: "Q-9", statement: "Work teaches.", batchId });
	for (const [n, original, quotable, anonymised] of [
		[1, "Työ opettaa tekijäänsä.", true, true],
		[2, "Tätä ei saa kertoa.", false, true],
		[3, "Tässä on nimi.", true, false],
	] as const) {
		const source = { kind: "interview", heldOn: "2026-01-01", people: 1, actorTypes: ["worker"], language: "fi" };
		const sourceId = newId();
		await db.insert(interviewSources).values({ ...source, id: sourceId, code: `S-9-${n}`, anonymised, batchId });
		const said = { language: "fi", english: `In English ${n}.`, theme: "work", stance: "supports" as const };
		await db.insert(excerpts).values({ ...said, code: `Q-9-${n}`, sourceId, findingId, original, quotable, batchId });
	}
	return "Q-9";
}

/** The finding is an evidence item, read once and cited in the rationale. */
async function aCitation(textId: string, personId: string, finding: string): Promise<void> {
	const [item] = await db
		.insert(evidenceItems)
		.values({ kind: "finding", finding, claim: "Work teaches." })
		.returning();
	const told = { dataRevision: 1, confirmedThrough: 1, n: 3, method: "none" as const, synthetic: true };
	const [reading] = await db
		.insert(readings)
		.values({ ...told, evidenceItemId: item?.id ?? "" })
		.returning();
	const made = {
		textId,
		fragment: "rationale",
		evidenceItemId: item?.id ?? "",
		acknowledgedReadingId: reading?.id ?? "",
	};
	const [citation] = await db.insert(citations).values(made).returning();
	await written(db, textId, personId, "rationale", paragraph(words("As heard, "), citing(citation?.id ?? "")));
}

describe("words of a finding that is cited", () => {
	let edition: ReturnType<typeof editionSchema.parse>;
	let printed: Record<"html" | "json" | "pdf", string>;

	beforeAll(async () => {
		const scene = await aReadyDocument(db);
		const { textId, writer } = scene.recommendation;
		const finding = await aFinding(writer.id);
		await aCitation(textId, writer.id, finding);
		const frozen = await publish(db, scene, "consultation");
		if (!frozen.ok) throw new Error(frozen.because);
		const [row] = await db.select().from(editions).orderBy(desc(editions.publishedAt), desc(editions.id)).limit(1);
		edition = editionSchema.parse(row?.content);
		const file = async (format: "html" | "json" | "pdf") =>
			(await editionFile(db, row?.id ?? "", format))?.content ?? new Uint8Array();
		printed = {
			html: Buffer.from(await file("html")).toString(),
			json: Buffer.from(await file("json")).toString(),
			pdf: (await readPdf(await file("pdf"))).text.replaceAll(/\s+/gu, " "),
		};
	});

	test("stand in the annex in their own language and in English, with who spoke", () => {
		expect(edition.evidence.find(({ kind }) => kind === "finding")?.quotes).toEqual([
			{ original: "Työ opettaa tekijäänsä.", language: "fi", english: "In English 1.", speaker: "interview · worker" },
		]);
		for (const format of Object.values(printed))
			for (const said of ["Työ opettaa tekijäänsä.", "In English 1."]) expect(format).toContain(said);
		expect(printed.html).toContain('<p lang="fi">Työ opettaa tekijäänsä.</p>');
	});

	test("never leave in any format when they were not released, or may name somebody", () => {
		for (const format of Object.values(printed)) expect(format).not.toMatch(/ei saa kertoa|on nimi|In English [23]/u);
	});

	test("are none of a figure", () => {
		expect(edition.evidence.find(({ kind }) => kind === "indicator")?.quotes).toEqual([]);
	});
});

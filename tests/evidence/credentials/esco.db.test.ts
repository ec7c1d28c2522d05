// ESCO's pack as it is given out, by rows typed here; and the whole green collection where it lies beside the checkout.
import { existsSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { importPack } from "#app/evidence/credentials/esco-import.server.ts";
import { readPack } from "#app/evidence/credentials/esco-pack.server.ts";
import { findSkills, mostFound } from "#app/evidence/credentials/skill-search.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Pool } from "#db/connect.ts";
import { escoLabels, escoSkills } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson } from "../import/scene.ts";

const forest = "http://data.europa.eu/esco/skill/41de7eb8-be07-4822-ba85-b76e9b8d6e4e";
const plain = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001";
const table = (rows: string[]) => ({
	bytes: new TextEncoder().encode(
		`\ufeffconceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n${rows.join("\n")}`,
	),
});
const address = (n: number) =>
	`http://data.europa.eu/esco/skill/00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const row = (n: number, { label = "sana", type = "knowledge", also = "" }) =>
	`KnowledgeSkillCompetence,${address(n)},${type},,${label},"${also}",released`;
const finnish = {
	name: "skills_fi.csv",
	...table([
		`KnowledgeSkillCompetence,${forest},knowledge,sector-specific,kestävä metsänhoito,"metsien kestävä käyttö\nmetsänhoito",released`,
		`KnowledgeSkillCompetence,${plain},skill/competence,cross-sector,100 % villaa,,released`,
		`KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000002,knowledge,,vanha,,deprecated`,
	]),
};

let db: Pool;
let person: { id: string };
beforeAll(async () => {
	db = await aDatabase();
	await db.transaction(seedReference);
	person = await aPerson(db, { coordinator: true });
});

const found = (words: string) => findSkills(db, { words, language: "fi" });

async function bringIn(file: Parameters<typeof readPack>[0]): Promise<number> {
	const read = await readPack(file);
	if (!read.ok) throw new Error(read.because.is);
	return importPack(db, { pack: read.pack, version: "1.2.0", person });
}

const spent = (since?: NodeJS.CpuUsage) => process.cpuUsage(since).user;

/** The time of the processor a piece of work takes, and the most it takes before others have their turn. */
async function inTurns<T>(work: () => Promise<T>): Promise<{ answer: T; longestTurn: number; whole: number }> {
	let [last, longestTurn, going] = [process.cpuUsage(), 0, true];
	const turn = () => {
		longestTurn = Math.max(longestTurn, spent(last));
		last = process.cpuUsage();
		if (going) setImmediate(turn);
	};
	const begun = process.cpuUsage();
	setImmediate(turn);
	const answer = await work();
	turn();
	going = false;
	return { answer, longestTurn, whole: spent(begun) };
}

describe("a table of ESCO's pack", () => {
	test("gives official words in its language in place of ours, leaves what is not in force, and does so once", async () => {
		await db.insert(escoLabels).values({ uri: forest, language: "fi", label: "oma sana", source: "ours" });
		expect(await bringIn(finnish)).toBe(2);
		expect(await bringIn(finnish)).toBe(2);
		const labels = await db.select().from(escoLabels).where(eq(escoLabels.language, "fi"));
		expect(labels).toHaveLength(2);
		expect(labels.find(({ uri }) => uri === forest)).toMatchObject({
			label: "kestävä metsänhoito",
			source: "official",
			alternatives: ["metsien kestävä käyttö", "metsänhoito"],
		});
		const [skill] = await db.select().from(escoSkills).where(eq(escoSkills.uri, forest));
		expect(skill).toMatchObject({ label: "sustainable forest management", isGreen: true });
	});

	test.each([
		["its name", { ...finnish, name: "skills.csv" }, { is: "name" }],
		["a language ESCO is not given out in", { ...finnish, name: "skills_xx.csv" }, { is: "language" }],
		["its columns", { name: "skills_fi.csv", bytes: new TextEncoder().encode("a,b\n1,2") }, { is: "columns" }],
		["its signs", { name: "skills_fi.csv", bytes: new Uint8Array([0xff, 0xfe, 0x00]) }, { is: "not-text" }],
		["holding nothing", { name: "skills_fi.csv", bytes: new Uint8Array() }, { is: "empty" }],
		[
			"a type of skill that is none",
			{ name: "skills_fi.csv", ...table([row(1, { label: "metsä" }), row(2, { type: "__proto__" })]) },
			{ is: "skill-type", row: 3 },
		],
		[
			"a label of more than 4,000 characters",
			{ name: "skills_fi.csv", ...table([row(1, { label: "a".repeat(4_001) })]) },
			{ is: "too-long", row: 2 },
		],
		[
			"another word of more than 4,000 characters",
			{ name: "skills_fi.csv", ...table([row(1, { also: `metsä|${"a".repeat(4_001)}` })]) },
			{ is: "too-long", row: 2 },
		],
	])("is refused for %s", async (_what, file, because) => {
		expect(await readPack(file)).toEqual({ ok: false, because });
	});

	test("that names a concept twice is taken with the last of them", async () => {
		const twice = [row(3, { label: "ensin", also: "eka" }), row(3, { label: "sitten" })];
		expect(await bringIn({ name: "skills_fi.csv", ...table(twice) })).toBe(1);
		const labels = await db
			.select()
			.from(escoLabels)
			.where(eq(escoLabels.uri, address(3)));
		expect(labels).toMatchObject([{ label: "sitten", alternatives: [] }]);
	});

	test("as large as the official ones is read without holding up others", async () => {
		const also = Array.from({ length: 60 }, (_, i) => `toinen sana ${i}`).join("\n");
		const rows = Array.from({ length: 14_000 }, (_, i) => row(10_000 + i, { also }));
		const { bytes } = table(rows);
		expect(bytes.length).toBeGreaterThan(10 * 1024 * 1024);
		const { answer, longestTurn, whole } = await inTurns(() => readPack({ name: "skills_fi.csv", bytes }));
		expect(answer.ok && answer.pack.skills.length).toBe(14_000);
		expect(longestTurn).toBeLessThan(whole / 6);
	});

	test("with a cell of nothing but blanks takes no longer for it", async () => {
		const blank = " ".repeat(150_000);
		const before = process.cpuUsage();
		expect((await readPack({ name: "skills_fi.csv", ...table([row(1, { also: blank })]) })).ok).toBe(true);
		expect(spent(before)).toBeLessThan(2_000_000);
	});
});

describe("looking for a skill", () => {
	test("finds it by its label, its English label and other words for it, green ones first", async () => {
		expect((await found("kestävä metsä"))[0]).toMatchObject({ uri: forest, language: "fi", ours: false, also: null });
		expect((await found("metsien"))[0]).toMatchObject({ uri: forest, also: "metsien kestävä käyttö" });
		expect((await found("forest management"))[0]).toMatchObject({ uri: forest, also: "sustainable forest management" });
		const greens = (await found("")).map(({ green }) => green);
		expect(greens).toEqual(greens.toSorted((a, b) => Number(b) - Number(a)));
		expect(greens.length).toBeLessThanOrEqual(mostFound);
	});

	test("a sign that means something to the database means itself", async () => {
		expect((await findSkills(db, { words: "100 % v", language: "fi" })).map(({ uri }) => uri)).toEqual([plain]);
		expect(await findSkills(db, { words: "1%v", language: "fi" })).toEqual([]);
	});

	test("our own translation is marked", async () => {
		const [one] = await findSkills(db, { words: "", language: "it" });
		await db.insert(escoLabels).values({ uri: one?.uri ?? "", language: "it", label: "parola nostra", source: "ours" });
		expect((await findSkills(db, { words: "parola nostra", language: "it" }))[0]).toMatchObject({ ours: true });
	});
});

const official = new URL("../../../../shared/data/esco/greenSkillsCollection_en.csv", import.meta.url);

test.runIf(existsSync(official))("the whole green collection comes in, and its skills are green", async () => {
	const count = await bringIn({ name: "greenSkillsCollection_en.csv", bytes: readFileSync(official) });
	expect(count).toBeGreaterThan(550);
	const taught = await findSkills(db, { words: "teach students food waste reduction", language: "en" });
	expect(taught[0]).toMatchObject({ label: "train staff to reduce food waste", green: true });
});

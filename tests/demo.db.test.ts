// What the demo shows, so that whoever opens it meets every case there is.
import { eq, isNotNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { loadText } from "#app/collaboration/log.server.ts";
import { seedDemo } from "#app/demo.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { makeAuth } from "#app/identity/auth.server.ts";
import { personById } from "#app/identity/person.server.ts";
import { auditPage, lately } from "#app/notifications/audit.server.ts";
import { waitingFor } from "#app/notifications/waiting.server.ts";
import { library } from "#app/publication/editions.server.ts";
import { board } from "#app/recommendations/recommendations.server.ts";
import { contentOf } from "#app/recommendations/text/schema.ts";
import { recommendationSections } from "#app/recommendations/text/sections.ts";
import { persons, recommendations, threads } from "#db/schema/index.ts";
import { aDatabase } from "./support/database.ts";

const db = await aDatabase();
const origin = "http://127.0.0.1:3000";
const clock = () => new Date("2026-03-14T09:30:00Z");
let rows: Awaited<ReturnType<typeof board>>;

beforeAll(async () => {
	await db.transaction(seedReference);
	const auth = makeAuth({ db, origin, secret: "a secret of at least thirty-two letters" });
	await seedDemo({ db, auth, clock, origin }, () => "green skills 2026");
	rows = await board(db);
});

const contents = async () =>
	Promise.all(
		(await db.select().from(recommendations)).map(async ({ code, textId }) => {
			const { doc } = await loadText(db, textId);
			return { code, doc, said: JSON.stringify(contentOf(doc, recommendationSections)) };
		}),
	);

const timeZone = "Europe/Brussels";
const inEnglish = { locale: "en", timeZone } as const;

test("the demo has eight to ten recommendations, some in each state they can be moved to by hand", () => {
	expect(rows.length).toBeGreaterThanOrEqual(8);
	expect(rows.length).toBeLessThanOrEqual(10);
	const states = new Set(rows.map(({ state }) => state));
	expect([...states].toSorted()).toEqual(["adopted", "draft", "in_review", "published", "withdrawn"]);
});

test("what is published was published by a final edition, beside one for consultation", async () => {
	const numbers = (await library(db)).map(({ number, stage }) => `${number} ${stage}`);
	expect(numbers.toSorted()).toEqual(["0.1 consultation", "1.0 final"]);
});

test("a figure that is cited in the demo has moved since", () => {
	expect(rows.filter(({ moved }) => moved > 0).length).toBeGreaterThan(0);
});

test("the demo has a comment whose words are gone from the text, kept with its quote", async () => {
	const quoted = await db.select().from(threads).where(isNotNull(threads.quote));
	const texts = await contents();
	const anchored = (id: string) => texts.some(({ said }) => said.includes(id));
	expect(quoted.filter(({ id }) => !anchored(id)).map(({ quote }) => quote)).toEqual(["as far as possible"]);
	expect(quoted.some(({ id }) => anchored(id))).toBe(true);
});

test("the demo's texts hold tables, lists, footnotes and citations, in Latin and in Cyrillic letters", async () => {
	const said = (await contents()).map((text) => text.said).join("");
	for (const type of ["table", "bulletList", "orderedList", "footnote", "citation"])
		expect(said).toContain(`"type":"${type}"`);
	expect(said).toMatch(/[\u0400-\u04ff]{8}/u);
	expect(said).toMatch(/osaamiskokonaisuu/u);
});

test("no figure about the pilots is typed into a text of the demo: it stands there as a citation", async () => {
	const typed = (await contents()).filter(({ said }) => /\d+(?:[.,]\d+)?\s?%|\b\d+ (?:of|\/) \d+\b/u.test(said));
	expect(typed.map(({ code }) => code)).toEqual([]);
});

test("every act of the demo is told in a sentence about a thing with a name, in each language", async () => {
	const everything = { acts: null, personId: null, day: null, before: null };
	for (const locale of ["en", "fi"] as const) {
		const { days, people } = await auditPage(db, everything, { locale, timeZone });
		const told = days.flatMap(({ acts }) => acts);
		expect(told.length).toBe(50);
		expect(told.filter(({ act, thing }) => act === null || thing === null || thing.name === "")).toEqual([]);
		expect(people.map(({ name }) => name)).toContain("Carla Conti");
	}
	const [latest] = (await auditPage(db, { ...everything, acts: ["edition.publish"] }, inEnglish)).days;
	expect(latest?.acts[0]?.thing).toEqual({
		name: "1.0, Saying what was learned: two requests to European bodies",
		to: "/publications/saying-what-was-learned-two-requests-to-european-bodies/1.0",
	});
});

test("the audit is read by person, by kind of act and by day where the reader is, a page at a time", async () => {
	const [rosa] = await db.select().from(persons).where(eq(persons.name, "Rosa Ruiz"));
	const hers = await auditPage(db, { acts: null, personId: rosa?.id ?? "", day: null, before: null }, inEnglish);
	expect(new Set(hers.days.flatMap(({ acts }) => acts.map(({ who }) => who)))).toEqual(new Set(["Rosa Ruiz"]));
	const sought = { acts: ["citation.make"] as const, personId: null, day: null, before: null };
	const cited = await auditPage(db, sought, inEnglish);
	expect(new Set(cited.days.flatMap(({ acts }) => acts.map(({ act }) => act)))).toEqual(new Set(["citation.make"]));
	const longAgo = await auditPage(db, { ...sought, day: "2001-01-01" }, inEnglish);
	expect(longAgo.days).toEqual([]);

	const everything = { acts: null, personId: null, day: null, before: null };
	const first = await auditPage(db, everything, inEnglish);
	const second = await auditPage(db, { ...everything, before: first.older }, inEnglish);
	const ids = (page: typeof first) => page.days.flatMap(({ acts }) => acts.map(({ id }) => id));
	expect(ids(second).filter((id) => ids(first).includes(id))).toEqual([]);
	expect(ids(second).length).toBeGreaterThan(0);
});

const personNamed = async (name: string) => {
	const [row] = await db.select({ id: persons.id }).from(persons).where(eq(persons.name, name));
	const person = row && (await personById(db, row.id));
	if (!person) throw new Error(`The demo has nobody called ${name}.`);
	return person;
};

test("home asks a writer to answer changed figures and open comments, and says what their drafts still lack", async () => {
	const { answers, writing } = await waitingFor(db, await personNamed("Aino Virtanen"));
	expect(answers.find(({ code }) => code === "R-01")).toMatchObject({ moved: 1, open: 1 });
	expect(writing.find(({ code }) => code === "R-04")?.missing).toEqual(expect.arrayContaining(["addressees"]));
});

test("home asks nothing of an observer, and shows what others did that everyone may know of", async () => {
	const observer = await personNamed("Olga Orlova");
	expect(await waitingFor(db, observer)).toMatchObject({ answers: [], writing: [], batches: [] });
	const done = await lately(db, observer, timeZone);
	expect(done.length).toBeGreaterThan(0);
	const kept = done.filter(({ act }) => act === null || /^(?:invitation|membership|person|workspace|batch)/.test(act));
	expect(kept).toEqual([]);
});

test("what others did lately leaves out what one did oneself", async () => {
	const coordinator = await personNamed("Carla Conti");
	expect((await lately(db, coordinator, timeZone)).filter(({ who }) => who === coordinator.name)).toEqual([]);
});

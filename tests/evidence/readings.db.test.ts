import { inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { figureOf } from "#app/evidence/figure.server.ts";
import { itemFigure } from "#app/evidence/item-figure.server.ts";
import { evidenceItem, evidenceList, keepEvidence } from "#app/evidence/items.server.ts";
import { figureOfReading } from "#app/evidence/kept-parts.ts";
import { movedFigures } from "#app/evidence/moved-figures.server.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { dueWork, readingsOf, takeDueReadings } from "#app/evidence/readings.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson } from "./import/scene.ts";

let db: Pool;
let person: Person;
const clock = () => new Date("2026-06-01T12:00:00Z");

beforeAll(async () => {
	db = await aDatabase();
	await db.transaction(async (tx) => {
		await seedReference(tx);
		await seedDemoFacts(tx, clock());
	});
	person = await aPerson(db, { coordinator: true });
});

const isRefused = { cause: { message: expect.stringContaining("append-only") } };

async function read(): Promise<string[]> {
	const moved: string[] = [];
	await takeDueReadings(db, {
		clock,
		onMoved: async (ids) => {
			moved.push(...ids);
		},
	});
	return moved;
}

/** A new revision in which some who started withdraw their consent: at one site, or of six large ones in turn. */
const largeSites = ["ES-1", "FI-1", "BG-2", "BG-1", "IT-1", "IT-3"];

async function withdraw(many: number, sites = largeSites): Promise<void> {
	await db.execute(sql`update consents set withdrawn_on = '2026-05-01' where participant_id in
		(select id from (select p.id, s.code as site, c.withdrawn_on, row_number() over (partition by s.code order by p.code) as no
			from enrolments e join consents c using (participant_id) join participants p on p.id = c.participant_id
			join sites s on s.id = p.site_id where e.started_on is not null and (p.role = 'worker' or s.code = 'FI-2')) started
			where ${inArray(sql`site`, sites)} and withdrawn_on is null order by no, site limit ${many})`);
	await db.execute(sql`update workspaces set data_revision = data_revision + 1`);
}

const keep = async (filter: { sites?: string[] } = {}) => {
	const { code } = await keepEvidence(db, { indicator: "participants", filter, claim: "So many", person, clock });
	const item = await evidenceItem(db, code);
	if (!item) throw new Error("not kept");
	return item.id;
};

test("an item kept before anything was counted says that it may not be told yet, and is read as soon as it is", async () => {
	const id = await keep();
	expect(await readingsOf(db, id)).toMatchObject([{ suppressed: true, suppressedBecause: "not-yet" }]);
	expect(await dueWork(db, clock)).toMatchObject({ counting: true });
	expect(await read()).toEqual([id]);
	expect(await dueWork(db, clock)).toEqual({ items: 0, counting: false });
	expect((await readingsOf(db, id))[0]).toMatchObject({ suppressed: false, dataRevision: 1 });
});

test("cells are counted once for a revision and a day, and what was kept stays", async () => {
	expect(await renewCells(db, { clock })).toBe(false);
	expect(await renewCells(db, { clock: () => new Date("2026-06-02T12:00:00Z") })).toBe(true);
	expect(await renewCells(db, { clock })).toBe(true);
	await expect(db.execute(sql`update answered_cells set plan = '{}'`)).rejects.toMatchObject(isRefused);
	await expect(db.execute(sql`delete from countings`)).rejects.toMatchObject(isRefused);
});

test("a change of one person moves no reading, it is confirmed; with the next five it moves", async () => {
	const id = await keep();
	await read();
	const [before] = await readingsOf(db, id);
	await withdraw(1);
	expect(await read()).toEqual([]);
	const confirmed = await readingsOf(db, id);
	expect(confirmed).toHaveLength(1);
	expect(confirmed[0]?.confirmedThrough).toBe((before?.confirmedThrough ?? 0) + 1);
	await withdraw(5);
	expect(await read()).toContain(id);
	expect((await readingsOf(db, id))[0]).toMatchObject({ n: (before?.n ?? 0) - 6 });
});

test("what a data update moved is told with both figures, and an update that moved nothing tells nothing", async () => {
	const id = await keep();
	await read();
	const [before] = await readingsOf(db, id);
	await withdraw(6);
	await read();
	const [now] = await readingsOf(db, id);
	if (!before || !now) throw new Error("not read");
	const figures = { before: `${before.n} people`, now: `${now.n} people` };
	expect(await movedFigures(db, now.dataRevision, "en")).toContainEqual(expect.objectContaining(figures));
	expect(await movedFigures(db, now.dataRevision + 1, "en")).toEqual([]);
});

test("a reading keeps the parts its picture is drawn from as they were; a withheld one keeps none", async () => {
	const id = await keep();
	await read();
	const [reading] = await readingsOf(db, id);
	const item = { indicator: "participants", filter: {} };
	if (!reading) throw new Error("not read");
	const kept = figureOfReading(item, reading);
	const now = await figureOf(db, { ...item, indicator: "participants", split: "sectors", today: "2026-06-01" });
	expect(kept?.split?.rows).toHaveLength(4);
	expect(kept).toMatchObject({ values: now.values, split: now.split });

	await withdraw(6);
	await read();
	const [newest, older] = await readingsOf(db, id);
	expect(older).toEqual(reading);
	if (!newest) throw new Error("not read again");
	expect(figureOfReading(item, newest)).not.toEqual(kept);
	expect(figureOfReading(item, { ...newest, suppressed: true })).toBeNull();
	expect(figureOfReading(item, { ...newest, parts: null })).toBeNull();
});

test("an item is drawn by the parts that were chosen when it was kept, in each of its readings", async () => {
	const asked = { indicator: "participants", filter: {}, split: "roles", across: "sectors" } as const;
	const { code } = await keepEvidence(db, { ...asked, claim: "So many of each", person, clock });
	await withdraw(6);
	await read();
	const item = await evidenceItem(db, code);
	if (!item) throw new Error("not kept");
	expect(item).toMatchObject({ split: "roles", across: "sectors" });
	const all = await readingsOf(db, item.id);
	expect(all.length).toBeGreaterThan(1);
	for (const reading of all) expect(figureOfReading(item, reading)?.split?.by).toBe("roles");

	const names = await filterNames(db, "en");
	const shown = await itemFigure({ db, clock }, item, { names, locale: "en" });
	expect(shown?.picture?.rows.map(([part]) => part)).toEqual(expect.arrayContaining(["workers", "students"]));
	expect(shown?.panels).toHaveLength(4);
});

test("an item whose group is now too small says so, and none of its numbers", async () => {
	const id = await keep({ sites: ["FI-2"] });
	expect((await readingsOf(db, id))[0]).toMatchObject({ suppressed: false });
	await withdraw(9, ["FI-2"]);
	await read();
	expect((await readingsOf(db, id))[0]).toMatchObject({ suppressed: true, n: null, value: null, parts: null });
});

test("evidence is found by its indicator, its part of the pilots and its kind, in the reader's language", async () => {
	const filter = { sectors: ["wood"], countries: ["FI"], sites: ["FI-2"] };
	const asked = { indicator: "completion_rate", filter, person, clock } as const;
	const { code } = await keepEvidence(db, { ...asked, claim: "Nothing of this" });
	const found = async (words: string, locale: "en" | "fi") =>
		(await evidenceList(db, { words, locale })).some((item) => item.code === code);
	for (const words of [
		"completion",
		"Finland wood",
		"fi-2",
		"figures pilots",
		"NOTHING of",
		code.toLowerCase(),
		code.replace("-", ""),
	])
		expect([words, await found(words, "en")]).toEqual([words, true]);
	// In another form, where none has it so.
	expect(await found("completed nothings", "en")).toBe(true);
	for (const words of ["läpäisy", "läpäisyasteen", "Suomi"])
		expect([words, await found(words, "fi")]).toEqual([words, true]);
	for (const words of ["Italy", "completion Italy", "%"])
		expect([words, await found(words, "en")]).toEqual([words, false]);
});

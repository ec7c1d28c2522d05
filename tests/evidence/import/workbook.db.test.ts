// A partner's workbook as a Spanish Excel saves it: mistakes named at their cells, mended, used, and withdrawn again.
import { beforeAll, expect, test } from "vitest";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { exportCsv } from "#app/evidence/import/export.server.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { remarkedCopy } from "#app/evidence/import/remarked-copy.server.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { openArchive } from "#app/evidence/import/workbook/archive.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aWorkbook, type Cell, organisationTitles, runTitles } from "#tests/support/a-workbook.ts";
import { aPerson, aPilot, clock, stage } from "./scene.ts";

const organisations = [...organisationTitles, "is_partner"];
const runs = [...runTitles, "cost_total_eur", "cost_basis"];

const good: { organisations: Cell[][]; runs: Cell[][] } = {
	organisations: [
		["MUEBLE", "Fundación Señal, S.L.", "employer", "ES", true],
		["NIÑO", "Taller Núñez", "vet_provider", "ES", "no"],
	],
	runs: [
		[
			"ED-1",
			"FI-9",
			"MC-DRY",
			1,
			{ day: 45901 },
			{ day: 45930 },
			"presencial",
			"es",
			"12,5",
			12,
			"1.500,75",
			"directos",
		],
		[
			"ED-2",
			"FI-9",
			"MC-DRY",
			1,
			"01/10/2025",
			"30/10/2025",
			"online",
			"es",
			8,
			10,
			{ formula: "1000*2", value: 2000 },
			"full",
		],
		["ED-3", "FI-9", "MC-DRY", 1, { day: 45901 }, { day: 45930 }, "online", "es", 8, 10, null, null],
	],
};

const planted: Record<string, Cell> = {
	"Entidades C3": "fábrica",
	"Entidades D3": "XX",
	"Entidades E3": "quizás",
	"Entidades B4": { error: "#N/A" },
	"Ediciones B6": "FI-99",
	"Ediciones E4": "31/02/2025",
	"Ediciones G4": "volando",
	"Ediciones I4": "doce",
	"Ediciones J4": 2.5,
	"Ediciones H5": "español",
	"Ediciones J5": { error: "#DIV/0!" },
	"Ediciones K5": { formula: "A1" },
};

/** A title and a blank row above the header of the second sheet, as people have them. */
function workbook(wrong: Readonly<Record<string, Cell>>) {
	const at = (sheet: string, rows: Cell[][]) =>
		rows.map((row, r) => row.map((cell, c) => wrong[`${sheet} ${String.fromCodePoint(65 + c)}${r + 1}`] ?? cell));
	return aWorkbook("piloto españa.xlsx", [
		{ name: "Léame", rows: [["Rellene las hojas siguientes"]] },
		{ name: "Entidades", rows: at("Entidades", [["Socios"], organisations, ...good.organisations]) },
		{ name: "Ediciones", rows: at("Ediciones", [["Cursos", null, null], [], runs, ...good.runs]), merged: "A1:L1" },
	]);
}

let db: Pool;
let coordinator: Person;
beforeAll(async () => {
	db = await aDatabase();
	await aPilot(db);
	coordinator = await aPerson(db, { coordinator: true });
});

async function exported(): Promise<string[]> {
	const files: string[] = [];
	for (const template of templateKeys) files.push(await exportCsv(db, { template, person: coordinator }));
	return files;
}

test("twelve mistakes are each named at their cell, and the copy to mend says the same there", async () => {
	const staged = await stage(db, coordinator, [workbook(planted)]);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const preview = await batchPreview(db, { batch: staged.batch, person: coordinator });
	const letters = new Map(preview?.batch.files.map(({ name, letters: own }) => [name, own ?? {}]));
	const named = (preview?.report.problems ?? []).map(
		({ file, row, column }) => `${file.split(" › ")[1]} ${letters.get(file)?.[column ?? ""]}${row}`,
	);
	expect(named.toSorted()).toEqual(Object.keys(planted).toSorted());
	expect(preview?.batch.files[0]?.passedOver).toEqual(["Léame"]);

	const copy = await remarkedCopy(db, { batch: staged.batch, person: coordinator });
	const archive = openArchive(copy ?? new Uint8Array());
	const remarks = [await archive.part("xl/comments1.xml"), await archive.part("xl/comments2.xml")].join("");
	for (const place of Object.keys(planted)) expect(remarks).toContain(`ref="${place.split(" ")[1]}"`);
	const again = await readFile(
		{ name: "c.xlsx", bytes: copy ?? new Uint8Array(), tooBig: false },
		{ encoding: null, phones: true },
	);
	expect(again.map((file) => file.is)).toEqual(["read", "read"]);
});

test("nobody else gets the copy, and of a batch without refusals there is none", async () => {
	const staged = await stage(db, coordinator, [workbook(planted)]);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	expect(await remarkedCopy(db, { batch: staged.batch, person: await aPerson(db, { observer: true }) })).toBeNull();
	const mended = await stage(db, coordinator, [workbook({})]);
	expect(await remarkedCopy(db, { batch: mended.ok ? mended.batch : "", person: coordinator })).toBeNull();
});

test("mended, nothing is refused; withdrawn, every export is byte for byte as before", async () => {
	const before = await exported();
	const staged = await stage(db, coordinator, [workbook({})]);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const preview = await batchPreview(db, { batch: staged.batch, person: coordinator });
	expect(preview?.report).toMatchObject({
		problemCount: 0,
		files: [
			{ new: 2, refused: 0 },
			{ new: 3, refused: 0 },
		],
	});
	expect(await acceptBatch(db, { batch: staged.batch, person: coordinator, clock })).toMatchObject({ ok: true });

	const during = (await exported()).join("");
	expect(during).toContain("ED-1,FI-9,MC-DRY,1,2025-09-01,2025-09-30,onsite,es,12.5,12,,1500.75,direct");
	expect(during).toContain("Taller Núñez");

	expect(await withdrawBatch(db, { batch: staged.batch, person: coordinator, clock })).toMatchObject({ ok: true });
	expect(await exported()).toEqual(before);
});

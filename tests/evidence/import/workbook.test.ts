import { expect, test } from "vitest";
import type { Upload } from "#app/evidence/import/file.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { aWorkbook, type Cell, organisationTitles, runTitles, type Sheet } from "#tests/support/a-workbook.ts";
import { csv } from "./scene.ts";

const read = (upload: Upload) => readFile(upload, { encoding: null, phones: false });
const header = organisationTitles;
const rows: Cell[][] = [header, ["A", "Säätiö & Söhne", "other", "FI"]];
const sheet = (change: Partial<Sheet> = {}): Sheet => ({ name: "Hoja1", rows, ...change });

test("each sheet of a workbook is read by its header, whatever it is called, and its columns keep their letters", async () => {
	const runs: Sheet = {
		name: "Ediciones",
		rows: [runTitles, ["R-1", "FI-9", "MC-1", 1, { day: 45901 }, "30/09/2025", "blended", "es", 8, 12]],
	};
	expect(await read(aWorkbook("piloto.xlsx", [sheet(), runs]))).toMatchObject([
		{
			file: {
				name: "piloto.xlsx › Hoja1",
				template: "T00_organisations",
				letters: { org_code: "A", country_code: "D" },
				rows: [{ row: 2, cells: { org_name: "Säätiö & Söhne" } }],
			},
		},
		{
			file: {
				template: "T04_pilot_runs",
				rows: [{ cells: { mc_version: "1", start_date: "2025-09-01", end_date: "30/09/2025", places_offered: "12" } }],
			},
		},
	]);
});

test("numbers, days, yes and no, and the kept values of formulas come as a file of text would have them", async () => {
	const cells: Cell[] = [
		12.5,
		0.1 + 0.2,
		1.234,
		{ day: 45930 },
		{ day: 45930.604166666664 },
		true,
		{ formula: "A1*2", value: 25 },
	];
	const book = aWorkbook("o.xlsx", [
		sheet({ rows: [header, ...cells.map((cell): Cell[] => ["A", cell, "other", "FI"])] }),
	]);
	const [file] = await read(book);
	const names = file?.is === "read" ? file.file.rows.map((row) => row.cells["org_name"]) : [];
	expect(names).toEqual(["12.5", "0.3", "1.2340", "2025-09-30", "2025-09-30 14:30", "yes", "25"]);
});

test("an error, and a formula without a result, stay to be named at their cell", async () => {
	const book = aWorkbook("o.xlsx", [
		sheet({ rows: [header, ["A", { error: "#N/A" }, "other", "FI"], ["B", { formula: "A1" }, "other", "FI"]] }),
	]);
	expect(await read(book)).toMatchObject([
		{ file: { rows: [{ cells: { org_name: "#N/A" } }, { cells: { org_name: "#CALC!" } }] } },
	]);
});

test("blank first rows, a merged title above the header, and formatted nothing below and beside do no harm", async () => {
	const above: Cell[][] = [[], [null, null], ["Socios del proyecto", null, null, null]];
	const padded = [...above, ...rows.map((row) => [...row, null, null]), [null, null], [], [null]];
	const after = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
	expect(await read(aWorkbook("o.xlsx", [sheet({ rows: padded, merged: "A3:XFD3", after })]))).toMatchObject([
		{ file: { template: "T00_organisations", rows: [{ row: 5 }] } },
	]);
});

test("sheets of no template are passed over and named, empty ones of a template in silence; a spoiled header is told", async () => {
	const readMe = sheet({
		name: "Léame",
		rows: [
			["Sheet", "What"],
			["Organisations", "org_code"],
		],
	});
	const aside = sheet({ name: "Aside", state: "hidden" });
	const groups = sheet({ name: "Groups", rows: [["group_code", "group_name"]] });
	const found = await read(aWorkbook("o.xlsx", [readMe, aside, groups, sheet()]));
	expect(found).toMatchObject([{ file: { template: "T00_organisations", passedOver: ["Léame", "Aside"] } }]);
	expect(found).toHaveLength(1);

	const spoiled = sheet({
		name: "Runs",
		rows: [
			["run_code", "site_code", "a", "b", "c"],
			["R", "S"],
		],
	});
	expect(await read(aWorkbook("o.xlsx", [sheet(), spoiled]))).toMatchObject([
		{ is: "read" },
		{ is: "question", question: { is: "sheet", file: "o.xlsx › Runs" } },
	]);
});

test.each<[string, Sheet[], object]>([
	[
		"an identity code",
		[sheet({ rows: [header, ["A", "131052-308T", "other", "FI"]] })],
		{ is: "personal-cell", column: "B (org_name)", row: 2 },
	],
	[
		"an address in a sheet that is passed over",
		[sheet(), sheet({ name: "Notes", rows: [["x"], ["a@b.fi"]] })],
		{ is: "personal-cell", column: "A", row: 2 },
	],
	[
		"an address in a hidden sheet",
		[sheet(), sheet({ name: "Notes", state: "hidden", rows: [["a@b.fi"]] })],
		{ is: "personal-cell" },
	],
	[
		"a surname",
		[
			sheet({
				rows: [
					[...header, "Apellidos"],
					["A", "A", "other", "FI", "x"],
				],
			}),
		],
		{ is: "personal-column", column: "Apellidos" },
	],
	[
		"an unknown column",
		[
			sheet({
				rows: [
					[...header, null],
					["A", "A", "other", "FI", "x"],
				],
			}),
		],
		{ is: "unknown-columns", columns: "E" },
	],
])("%s refuses the workbook as it refuses a file of text", async (_, sheets, refusal) => {
	expect((await read(aWorkbook("o.xlsx", sheets))).find((file) => file.is === "refused")).toMatchObject({ refusal });
});

test("signs that no text can hold are left out of a cell, whatever it says it is", async () => {
	const cells = '<c t="inlineStr"><is><t>Na_x0000_me_xD800_ _xD83D__xDE00_</t></is></c><c t="__proto__"><v>7</v></c>';
	const book = aWorkbook("o.xlsx", [sheet({ after: `<row r="3"><c r="A3"><v>1</v></c>${cells}</row>` })]);
	expect(await read(book)).toMatchObject([{ file: { rows: [{}, { cells: { org_name: "Name 😀", org_kind: "7" } }] } }]);
});

test("a file of text called a workbook is read as what it is", async () => {
	expect(await read(csv("o.xlsx", `${header.join(";")}\nA;A;other;FI\n`))).toMatchObject([{ is: "read" }]);
});

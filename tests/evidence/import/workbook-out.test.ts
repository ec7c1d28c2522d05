import { expect, test } from "vitest";
import { writeCsv } from "#app/evidence/import/csv.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { templateWorkbook } from "#app/evidence/import/template-workbook.server.ts";
import { headerOf } from "#app/evidence/import/templates.ts";
import { openArchive } from "#app/evidence/import/workbook/archive.server.ts";
import { type OutSheet, writeWorkbook } from "#app/evidence/import/workbook/write-workbook.server.ts";
import { locales } from "#app/identity/person.ts";
import { csv } from "./scene.ts";

const read = (bytes: Uint8Array, name = "o.xlsx") =>
	readFile({ name, bytes, tooBig: false }, { encoding: null, phones: false });
const parts = async (bytes: Uint8Array, name: string) => (await openArchive(bytes).part(name))?.toString() ?? "";
const plain = { width: 12, style: "plain" } as const;
const sheet = (rows: [number, string[]][], change: Partial<OutSheet> = {}): OutSheet => ({
	name: "S",
	columns: [plain, plain, plain, plain],
	rows: new Map(rows),
	remarks: [],
	...change,
});

test.each(locales)(
	"the templates as one workbook, in %s: nothing of the sheet that explains them comes in",
	async (locale) => {
		const book = templateWorkbook(templateKeys, locale);
		expect(await read(book)).toMatchObject([{ is: "refused", refusal: { is: "no-rows" } }]);
		const readMe = await parts(book, "xl/worksheets/sheet1.xml");
		for (const column of templateKeys.flatMap(headerOf)) expect(readMe).toContain(`>${column}<`);
		expect(await parts(book, "xl/worksheets/sheet2.xml")).toContain('state="frozen"');
		expect(templateWorkbook(templateKeys, locale)).toEqual(book); // the same bytes every time
	},
);

test("a choice is a list in the sheet, of the words that are understood", async () => {
	const book = templateWorkbook(["T05_participants_enrolments"], "en");
	const xml = await parts(book, "xl/worksheets/sheet2.xml");
	expect(xml).toContain('sqref="C2:C5000"><formula1>"worker,student"</formula1>');
});

test("what is written comes back as it was, and nothing of it is a formula", async () => {
	const header = headerOf("T00_organisations").slice(0, 4);
	const row = ["A", '=1+1 <b> & "c" \u0001', "other", "FI"];
	const book = writeWorkbook([
		sheet([
			[3, header],
			[7, row],
		]),
	]);
	expect(await read(book)).toMatchObject([{ file: { rows: [{ row: 7, cells: { org_name: '=1+1 <b> & "c" ' } }] } }]);
	expect(await parts(book, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
});

test("a remark stands at its cell, in its words", async () => {
	const book = writeWorkbook([
		sheet(
			[
				[1, ["a"]],
				[2, ["x"]],
			],
			{ remarks: [{ row: 2, column: 27, text: "1 < 2" }] },
		),
	]);
	expect(await parts(book, "xl/comments1.xml")).toContain(
		'<comment ref="AB2" authorId="0"><text><t xml:space="preserve">1 &lt; 2<',
	);
	expect(await parts(book, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>1</x:Row><x:Column>27</x:Column>");
});

const titles = "org_code,org_name,org_kind,country_code";
const organisations = {
	is: "read",
	file: { rows: [{ cells: { org_code: "A", org_name: "Säätiö, ry", country_code: "FI" } }] },
};
test.each([
	["filled cell by cell", `"${titles}";;;\nA;Säätiö, ry;other;FI\n`],
	["whole in every line", `"${titles}"\n"A,""Säätiö, ry"",other,FI"\n`],
	["whole in every line, with semicolons behind", `"${titles}";;;\n"A,""Säätiö, ry"",other,FI";;;\n`],
])("a comma file that came back in one column is understood: %s", async (_, text) => {
	expect(await readFile(csv("o.csv", text), { encoding: null, phones: false })).toMatchObject([organisations]);
});

test("a template with semicolons is the same template", async () => {
	const text = writeCsv([titles.split(","), ["A", "Säätiö, ry", "other", "FI"]], ";");
	expect(text).toContain("org_code;org_name");
	expect(await readFile(csv("o.csv", text), { encoding: null, phones: false })).toMatchObject([organisations]);
});

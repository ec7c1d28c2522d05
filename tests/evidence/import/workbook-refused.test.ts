import { expect, test } from "vitest";
import type { Upload } from "#app/evidence/import/file.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { writeArchive } from "#app/evidence/import/workbook/write-archive.server.ts";
import { aWorkbook, type Cell, organisationTitles as header, type Sheet } from "#tests/support/a-workbook.ts";

const read = (upload: Upload) => readFile(upload, { encoding: null, phones: false });
const rows: Cell[][] = [header, ["A", "Säätiö & Söhne", "other", "FI"]];
const sheet = (change: Partial<Sheet> = {}): Sheet => ({ name: "Hoja1", rows, ...change });
const bytes = (name: string, content: Uint8Array): Upload => ({ name, bytes: content, tooBig: false });
const zip = (name: string, parts: Record<string, string>) =>
	bytes(name, writeArchive(Object.entries(parts).map(([title, content]) => ({ name: title, content }))));

const contentTypes = { "xl/workbook.xml": "<workbook/>" };
const bomb = () => {
	const book = Buffer.from(aWorkbook("o.xlsx", [sheet()], { "xl/media/image1.png": "\0".repeat(40_000_000) }).bytes);
	return bytes("o.xlsx", book);
};
/** Says it is small and is not. */
const lyingBomb = () => {
	const book = Buffer.from(aWorkbook("o.xlsx", [sheet()], { "xl/worksheets/sheet1.xml": " ".repeat(5_000_000) }).bytes);
	const size = Buffer.alloc(4);
	size.writeUInt32LE(5_000_000);
	for (let at = book.indexOf(size); at >= 0; at = book.indexOf(size, at)) book.writeUInt32LE(100, at);
	return bytes("o.xlsx", book);
};
const encryptedPart = () => {
	const book = Buffer.from(aWorkbook("o.xlsx", [sheet()]).bytes);
	const central = book.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
	book.writeUInt16LE(book.readUInt16LE(central + 8) | 1, central + 8);
	return bytes("o.xlsx", book);
};
const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]);
const doctype =
	'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>';

const rowsBelow = (many: number, cell: (row: number) => string) =>
	Array.from({ length: many }, (_, at) => `<row r="${at + 9}">${cell(at + 9)}</row>`).join("");
const farRight = sheet({ after: rowsBelow(30_000, (row) => `<c r="KM${row}"><v>1</v></c>`) });
const oneText = sheet({
	rows: [["x".repeat(32_000)], header],
	after: rowsBelow(1_001, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
});
const sameSheetTwice = `<Relationships>${["rId1", "rId2"]
	.map((id) => `<Relationship Id="${id}" Type="/worksheet" Target="worksheets/sheet1.xml"/>`)
	.join("")}</Relationships>`;

test.each<[string, Upload, string]>([
	["macros", aWorkbook("o.xlsx", [sheet()], { "xl/vbaProject.bin": "x" }), "macros"],
	["the ending of macros", aWorkbook("o.xlsm", [sheet()]), "macros"],
	["links to other files", aWorkbook("o.xlsx", [sheet()], { "xl/externalLinks/externalLink1.xml": "<x/>" }), "links"],
	["a connection to a service", aWorkbook("o.xlsx", [sheet()], { "xl/connections.xml": "<x/>" }), "links"],
	["forty megabytes of nothing", bomb(), "bomb"],
	["more than it says it holds", lyingBomb(), "broken-workbook"],
	["a part with a password", encryptedPart(), "locked"],
	[
		"a workbook with a password",
		bytes("o.xlsx", Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")])),
		"locked",
	],
	["the old format", bytes("o.xls", old), "old-workbook"],
	[
		"a document type with entities",
		aWorkbook("o.xlsx", [sheet()], { "xl/worksheets/sheet1.xml": doctype }),
		"broken-workbook",
	],
	[
		"an entity nobody declared",
		aWorkbook("o.xlsx", [sheet()], { "xl/worksheets/sheet1.xml": "<worksheet>&b;</worksheet>" }),
		"broken-workbook",
	],
	["an end in the middle", bytes("o.xlsx", aWorkbook("o.xlsx", [sheet()]).bytes.slice(0, 900)), "broken-workbook"],
	["a workbook called CSV", aWorkbook("o.csv", [sheet()]), "named-csv"],
	["an archive of files", zip("o.zip", { "a.csv": "org_code" }), "archive"],
	["an archive called CSV", zip("o.csv", { "a.csv": "org_code" }), "archive"],
	["a binary workbook", zip("o.xlsb", { "xl/workbook.bin": "x" }), "other-workbook"],
	[
		"OpenDocument",
		zip("o.ods", { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
		"other-workbook",
	],
	["no sheet", zip("o.xlsx", contentTypes), "not-recognised"],
	[
		"a row too far down",
		aWorkbook("o.xlsx", [sheet({ after: '<row r="900000"><c r="A900000"><v>1</v></c></row>' })]),
		"too-many",
	],
	[
		"a text longer than Excel takes",
		aWorkbook("o.xlsx", [sheet({ rows: [header, ["A", "x".repeat(32_768)]] })]),
		"too-many",
	],
	["one long text in a thousand cells", aWorkbook("o.xlsx", [oneText]), "too-many"],
	["a cell far to the right in every row", aWorkbook("o.xlsx", [farRight]), "too-many"],
	[
		"more sheets than anybody keeps",
		aWorkbook(
			"o.xlsx",
			Array.from({ length: 103 }, () => sheet()),
		),
		"too-many",
	],
	[
		"one part named as many sheets",
		aWorkbook("o.xlsx", [sheet(), sheet()], { "xl/_rels/workbook.xml.rels": sameSheetTwice }),
		"broken-workbook",
	],
	[
		"a part at no address",
		aWorkbook("o.xlsx", [sheet()], { "_rels/.rels": sameSheetTwice.replaceAll("worksheets/sheet1.xml", "http://[") }),
		"broken-workbook",
	],
])("%s: refused with its own reason", async (_, upload, is) => {
	expect(await read(upload)).toMatchObject([{ is: "refused", refusal: { is } }]);
});

test("nothing a broken workbook says makes more than a refusal", async () => {
	const whole = Buffer.from(aWorkbook("o.xlsx", [sheet()]).bytes);
	for (let at = 0; at < whole.length; at += 31) {
		const broken = Buffer.from(whole);
		broken[at] = (broken[at] ?? 0) ^ 0x5a;
		for (const file of await read(bytes("o.xlsx", broken))) expect(["read", "refused"]).toContain(file.is);
	}
});

import { expect, test } from "vitest";
import type { Upload } from "#app/evidence/import/file.ts";
import { safeName } from "#app/evidence/import/file.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { inWindows } from "#tests/support/in-windows.ts";
import { csv } from "./scene.ts";

const read = async (upload: Upload, phones = false) => (await readFile(upload, { encoding: null, phones }))[0];
const header = "org_code,org_name,org_kind,country_code";
const bytes = (name: string, list: number[]): Upload => ({ name, bytes: Uint8Array.from(list), tooBig: false });

test("rows are numbered as a spreadsheet numbers them; empty rows count and are left out", async () => {
	const file = await read(csv("o.csv", `\n${header}\nA,"Two\nlines",other,FI\n,,,\nB,B,other,FI\n,,,\n\n`));
	expect(file).toMatchObject({ is: "read", file: { template: "T00_organisations", rows: [{ row: 3 }, { row: 5 }] } });
});

test.each([
	["an empty file", csv("o.csv", ""), { is: "empty" }],
	["a picture", bytes("o.csv", [0x89, 0x50, 0, 1]), { is: "not-text" }],
	["a header alone", csv("o.csv", `${header}\n,,,\n`), { is: "no-rows" }],
	["what is no table", csv("o.csv", "a note\nof two lines\n"), { is: "not-recognised" }],
	[
		"a missing column",
		csv("o.csv", "org_code,org_name,org_kind\nA,A,other\n"),
		{ is: "missing-columns", columns: "country_code" },
	],
	["an unknown column", csv("o.csv", `${header},notes\nA,A,other,FI,x\n`), { is: "unknown-columns", columns: "notes" }],
	["cells under no title", csv("o.csv", `${header},\nA,A,other,FI,x\n`), { is: "unknown-columns", columns: "5" }],
	[
		"a column twice",
		csv("o.csv", `${header},Org Code\nA,A,other,FI,B\n`),
		{ is: "repeated-columns", columns: "org_code" },
	],
	["a quotation mark that does not end", csv("o.csv", `${header}\nA,"A,other,FI\n`), { is: "quote" }],
	["a file that is too big", { ...csv("o.csv", ""), tooBig: true }, { is: "too-big" }],
	["UTF-32", bytes("o.csv", [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), { is: "not-text" }],
	["NUL in UTF-16", bytes("o.csv", [0xff, 0xfe, 0x61, 0, 0, 0, 0x62, 0]), { is: "not-text" }],
	["half a sign of UTF-16", bytes("o.csv", [0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0]), { is: "not-text" }],
	["a line of millions of columns", csv("o.csv", `${header}${",".repeat(3_000_000)}`), { is: "too-many" }],
	["a thousand columns", csv("o.csv", `${header}${",".repeat(1_000)}\nA,A,other,FI`), { is: "too-many" }],
	["a line that does not end", csv("o.csv", "x".repeat(5_000_000)), { is: "too-many" }],
	["hundreds of thousands of rows", csv("o.csv", `${header}${"\nA,B,C,D".repeat(300_001)}`), { is: "too-many" }],
	[
		"a person's column",
		csv("o.csv", `${header},sukunimi\nA,A,other,FI,x\n`),
		{ is: "personal-column", column: "sukunimi" },
	],
	[
		"an identity code",
		csv("o.csv", `${header}\nA,131052-308T,other,FI\n`),
		{ is: "personal-cell", column: "org_name", row: 2, what: "henkilötunnus" },
	],
	[
		"an address in the header",
		csv("o.csv", `${header},a@b.fi\nA,A,other,FI,x\n`),
		{ is: "personal-cell", column: "5", row: 1 },
	],
])(
	"%s is refused with its own reason",
	async (_, upload, refusal) => {
		expect(await read(upload)).toMatchObject({ is: "refused", refusal });
	},
	20_000,
);

test("what Excel saves as Unicode text is read, in either order of bytes", async () => {
	const little = Buffer.from(`\ufeff${header}\nA,Säätiö,other,FI\n`, "utf16le");
	for (const inOrder of [little, Buffer.from(little).swap16()])
		expect(await read({ name: "o.csv", bytes: inOrder, tooBig: false })).toMatchObject({
			file: { rows: [{ cells: { org_name: "Säätiö" } }] },
		});
});

test("reading leaves room for other work, whatever the rows look like", async () => {
	let turns = 0;
	let reading = true;
	const others = () => {
		turns += 1;
		if (reading) setImmediate(others);
	};
	setImmediate(others);
	await read(csv("o.csv", `${header}${"\n,".repeat(20_000)}`)); // rows of another length cost a hundred times as much
	reading = false;
	expect(turns).toBeGreaterThan(5 + 20_000 / 500); // the looks at every 500 rows, and some while it is parsed
});

test("a column without title and without cells does not matter", async () => {
	expect(await read(csv("o.csv", `${header};;\nA;A;other;FI;;\n`.replaceAll(",", ";")))).toMatchObject({ is: "read" });
});

test("what looks like a phone number asks first, and is taken when the person says it is none", async () => {
	const upload = csv("o.csv", `${header}\nA,Award 0401234567,other,FI\n`);
	expect(await read(upload)).toEqual({
		is: "question",
		question: { is: "phone", file: "o.csv", row: 2, column: "org_name" },
	});
	expect(await read(upload, true)).toMatchObject({ is: "read" });
});

test("a sheet that is no template's is asked about, unless it tells who a person is or may hold a phone number", async () => {
	expect(await read(csv("o.csv", "a,b,c\n1,2,3\n"))).toEqual({
		is: "question",
		question: { is: "sheet", file: "o.csv" },
	});
	expect(await read(csv("o.csv", "code,Nombre\n1,2\n"))).toMatchObject({ refusal: { is: "personal-column" } });
	expect(await read(csv("o.csv", "code,note\n1,a@b.fi\n"))).toMatchObject({ refusal: { is: "personal-cell", row: 2 } });
	expect(await read(csv("o.csv", "Answers\ncode,Etunimi\n1,2\n"))).toMatchObject({
		refusal: { is: "personal-column" },
	});
	expect(await read(csv("o.csv", "code,note\n1,+358 40 1234567\n"))).toMatchObject({
		question: { is: "phone", row: 2 },
	});
});

const cyrillic = (text: string) => ({ name: "o.csv", bytes: inWindows(text, "windows-1251"), tooBig: false });

test("a file that could be Cyrillic asks how to read it", async () => {
	const upload = cyrillic(`${header}\nA,София,other,BG\n`);
	expect(await read(upload)).toMatchObject({ is: "question", question: { is: "encoding" } });
	const chosen = (await readFile(upload, { encoding: "windows-1251", phones: false }))[0];
	expect(chosen).toMatchObject({ is: "read", file: { rows: [{ cells: { org_name: "София" } }] } });
});

test("before anything is asked, a file that tells who a person is in either reading is refused", async () => {
	expect(await read(cyrillic(`${header},име\nA,София,other,BG,Петър\n`))).toMatchObject({
		is: "refused",
		refusal: { is: "personal-column", column: "име" },
	});
	expect(await read(cyrillic(`${header}\nA,София petar@example.org,other,BG\n`))).toMatchObject({
		refusal: { is: "personal-cell" },
	});
	expect(await read(cyrillic(`${header}\nA,София 0888123456,other,BG\n`))).toMatchObject({ question: { is: "phone" } });
});

test("a file that is refused however it is read is refused at once", async () => {
	expect(await read(cyrillic("org_code,org_name\nA,София\n"))).toMatchObject({ refusal: { is: "missing-columns" } });
});

test("the name of a file cannot lead anywhere, and tells nobody's address", async () => {
	expect(safeName("../../etc/passwd")).toBe("passwd");
	expect(safeName("C:\\data\\sites.csv")).toBe("sites.csv");
	expect(safeName("a\u202ecsv.exe\u0000")).toBe("acsv.exe");
	expect(safeName("")).toBe("file.csv");
	const refused = await read(csv("maria@example.org.csv", header));
	expect(JSON.stringify(refused)).not.toContain("maria");
});

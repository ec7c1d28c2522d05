// Workbooks as Excel writes them, byte by byte: shared words, styled days, values kept of formulas. Not made by what is tested.
import type { Upload } from "#app/evidence/import/file.ts";
import { letterOf } from "#app/evidence/import/workbook/columns.ts";
import { writeArchive } from "#app/evidence/import/workbook/write-archive.server.ts";

/** A text is a shared word, a number a number; a day is a serial number in a style that shows a day. */
export type Cell =
	| string
	| number
	| boolean
	| null
	| { day: number }
	| { error: string }
	| { formula: string; value?: number };
export type Sheet = { name: string; rows: Cell[][]; state?: "hidden"; merged?: string; after?: string };

/** The headers most workbooks here have. */
export const organisationTitles = ["org_code", "org_name", "org_kind", "country_code"];
export const runTitles =
	"run_code site_code mc_code mc_version start_date end_date delivery_mode language planned_hours places_offered".split(
		" ",
	);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const inPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function aWorkbook(name: string, sheets: readonly Sheet[], more: Readonly<Record<string, string>> = {}): Upload {
	const words: string[] = [];
	const parts: Record<string, string> = {};
	for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, words);
	parts["_rels/.rels"] = relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]);
	parts["xl/workbook.xml"] =
		`${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><sheets>${sheets.map(sheetEntry).join("")}</sheets></workbook>`;
	parts["xl/_rels/workbook.xml.rels"] = relationsXml([
		...sheets.map((_, at): [string, string, string] => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`]),
		["rId90", "sharedStrings", "sharedStrings.xml"],
		["rId91", "styles", "/xl/styles.xml"],
	]);
	parts["xl/sharedStrings.xml"] =
		`${head}<sst xmlns="${main}">${words.map((word) => `<si><r><t xml:space="preserve">${escaped(word.slice(0, 1))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped(word.slice(1))}</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si>`).join("")}</sst>`;
	parts["xl/styles.xml"] =
		`${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
	const all = { ...parts, ...more };
	const bytes = writeArchive(Object.entries(all).map(([title, content]) => ({ name: title, content })));
	return { name, bytes, tooBig: false };
}

const sheetEntry = ({ name, state }: Sheet, at: number) =>
	`<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`;

const relationsXml = (list: readonly (readonly [string, string, string])[]) =>
	`${head}<Relationships xmlns="${inPackage}">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

function sheetXml({ rows, merged, after = "" }: Sheet, words: string[]): string {
	const xml = rows.map(
		(row, at) =>
			`<row r="${at + 1}">${row.map((cell, col) => cellXml(cell, `${letterOf(col)}${at + 1}`, words)).join("")}</row>`,
	);
	const merge = merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : "";
	return `${head}<worksheet xmlns="${main}"><sheetData>${xml.join("")}${after}</sheetData>${merge}</worksheet>`;
}

function cellXml(cell: Cell, at: string, words: string[]): string {
	if (cell === null) return `<c r="${at}" s="1"/>`;
	if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
	if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
	if (typeof cell === "string") return `<c r="${at}" t="s"><v>${words.push(cell) - 1}</v></c>`;
	if ("day" in cell) return `<c r="${at}" s="${1 + (Math.floor(cell.day) % 2)}"><v>${cell.day}</v></c>`;
	if ("error" in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
	return `<c r="${at}"><f>${escaped(cell.formula)}</f>${cell.value === undefined ? "" : `<v>${cell.value}</v>`}</c>`;
}

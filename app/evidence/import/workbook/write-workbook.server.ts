// A workbook of plain sheets: a styled first row that stays in sight, lists to choose from, remarks at cells. Texts only, so
// that no spreadsheet makes a number or a day of a code, and nothing in it is ever a formula.
import { letterOf } from "./columns.ts";
import { commentsXml, drawingXml, type Remark } from "./remarks.ts";
import { writeArchive } from "./write-archive.server.ts";
import { attribute, escaped, head, main, relations, relationsXml } from "./xml-text.ts";

/** `plain` cells wrap; a `code` stays as typed; a `day` is shown as the reader's country writes it. */
export type ColumnStyle = "plain" | "code" | "day";
export type OutColumn = { width: number; style: ColumnStyle; list?: readonly string[] };
export type OutSheet = {
	name: string;
	columns: readonly OutColumn[];
	/** By the number of the row, from 1; the first of them is the header. */
	rows: ReadonlyMap<number, readonly string[]>;
	remarks: readonly Remark[];
};

const styles: Record<ColumnStyle, number> = { plain: 2, code: 3, day: 4 };
const headerStyle = 1;
const remarkedStyle = 5;

export function writeWorkbook(sheets: readonly OutSheet[]): Buffer {
	const numbered = sheets.map((sheet, at) => ({ sheet, no: at + 1 }));
	const parts = numbered.flatMap(({ sheet, no }) => partsOf(sheet, no));
	const entries = numbered.map(
		({ sheet, no }) => `<sheet name="${attribute(sheetName(sheet.name))}" sheetId="${no}" r:id="rId${no}"/>`,
	);
	return writeArchive([
		{ name: "[Content_Types].xml", content: contentTypes(sheets) },
		{ name: "_rels/.rels", content: relationsXml([{ id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" }]) },
		{
			name: "xl/workbook.xml",
			content: `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join("")}</sheets></workbook>`,
		},
		{
			name: "xl/_rels/workbook.xml.rels",
			content: relationsXml([
				...numbered.map(({ no }) => ({ id: `rId${no}`, kind: "worksheet", target: `worksheets/sheet${no}.xml` })),
				{ id: "rIdStyles", kind: "styles", target: "styles.xml" },
			]),
		},
		{ name: "xl/styles.xml", content: stylesXml },
		...parts,
	]);
}

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/gu, " ").slice(0, 31);

function partsOf(sheet: OutSheet, no: number): { name: string; content: string }[] {
	const parts = [{ name: `xl/worksheets/sheet${no}.xml`, content: sheetXml(sheet) }];
	if (sheet.remarks.length === 0) return parts;
	const beside = relationsXml([
		{ id: "rId1", kind: "comments", target: `../comments${no}.xml` },
		{ id: "rId2", kind: "vmlDrawing", target: `../drawings/vmlDrawing${no}.vml` },
	]);
	return [
		...parts,
		{ name: `xl/worksheets/_rels/sheet${no}.xml.rels`, content: beside },
		{ name: `xl/comments${no}.xml`, content: commentsXml(sheet.remarks) },
		{ name: `xl/drawings/vmlDrawing${no}.vml`, content: drawingXml(sheet.remarks) },
	];
}

function sheetXml({ columns, rows, remarks }: OutSheet): string {
	let top = Number.POSITIVE_INFINITY;
	for (const row of rows.keys()) top = Math.min(top, row);
	const remarked = new Set(remarks.map(({ row, column }) => `${letterOf(column)}${row}`));
	const lines = [...rows].map(([row, cells]) => {
		const written = cells.map((text, at) => {
			const place = `${letterOf(at)}${row}`;
			const own = remarked.has(place) ? remarkedStyle : styles[columns[at]?.style ?? "plain"];
			return text || remarked.has(place) ? cellXml(place, text, row === top ? headerStyle : own) : "";
		});
		return `<row r="${row}">${written.join("")}</row>`;
	});
	const pane = `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>`;
	return (
		`${head}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
		`<cols>${columns.map(columnXml).join("")}</cols><sheetData>${lines.join("")}</sheetData>${listsXml(columns, top)}` +
		`${remarks.length > 0 ? '<legacyDrawing r:id="rId2"/>' : ""}</worksheet>`
	);
}

const cellXml = (place: string, text: string, style: number) =>
	`<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const columnXml = ({ width, style }: OutColumn, at: number) =>
	`<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styles[style]}" customWidth="1"/>`;

const longestList = 255;
const lastRow = 5000;

/** They help and do not hinder: other words are asked about once, and the check says which are understood. */
function listsXml(columns: readonly OutColumn[], top: number): string {
	const lists = columns.flatMap(({ list = [] }, at) => {
		const words = list.join(",");
		if (!words || words.length > longestList) return [];
		const range = `${letterOf(at)}${top + 1}:${letterOf(at)}${lastRow}`;
		return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${escaped(words)}"</formula1></dataValidation>`;
	});
	return lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>` : "";
}

const partType = (part: string, kind: string) =>
	`<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

function contentTypes(sheets: readonly OutSheet[]): string {
	const each = sheets.map(
		({ remarks }, at) =>
			partType(`worksheets/sheet${at + 1}`, "worksheet") +
			(remarks.length > 0 ? partType(`comments${at + 1}`, "comments") : ""),
	);
	return (
		`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
		`${partType("workbook", "sheet.main")}${partType("styles", "styles")}${each.join("")}</Types>`
	);
}

/** In this order: nothing, header, plain, code, day, remarked. Format 49 is text, 14 a day. */
const stylesXml = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3ECE6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBE3DF"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="49" fillId="3" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>`;

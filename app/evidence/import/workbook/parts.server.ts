// The parts of a workbook beside its sheets: which sheets there are, the words they share, which styles show days.
import type { Archive } from "./archive.server.ts";
import { type Book, showsDay } from "./cell-text.ts";
import { SheetTooBig } from "./sheet.server.ts";
import { walkXml, XmlError } from "./xml.server.ts";

export type SheetPart = { name: string; part: string; hidden: boolean };

const mostSheets = 100;
const mostStrings = 3_000_000;

type Relations = Map<string, { type: string; target: string }>;

/** `xl/workbook.xml`, wherever this writer has put it. */
export async function sheetsOf(archive: Archive): Promise<{ sheets: SheetPart[]; book: Book }> {
	const start = await relationsOf(archive, "");
	const main = [...start.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
	const relations = await relationsOf(archive, main);
	const sheets: SheetPart[] = [];
	let since1904 = false;
	await walkXml(await needed(archive, main), {
		open: (name, attributes) => {
			if (name === "workbookPr") since1904 = /^(?:1|true)$/u.test(attributes["date1904"] ?? "");
			if (name === "sheet") sheets.push(...sheetOf(attributes, relations));
			if (sheets.length > mostSheets) throw new SheetTooBig();
		},
	});
	if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw new XmlError("Two sheets are one part.");
	const partOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
	const strings = await sharedStrings(archive, partOf("sharedStrings"));
	return { sheets, book: { strings, dateStyles: await dateStyles(archive, partOf("styles")), since1904 } };
}

/** None where it is a chart or something else. */
function sheetOf(attributes: Readonly<Record<string, string>>, relations: Relations): SheetPart[] {
	const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
	const part = relations.get(id);
	if (!part?.type.endsWith("/worksheet")) return [];
	const { name = "", state = "visible" } = attributes;
	return [{ name, part: part.target, hidden: state !== "visible" }];
}

async function needed(archive: Archive, name: string): Promise<Buffer> {
	const part = await archive.part(name);
	if (!part) throw new XmlError("A part is missing.");
	return part;
}

/** What a part points at, with targets as names in the archive. */
async function relationsOf(archive: Archive, of: string): Promise<Relations> {
	const folder = of.slice(0, of.lastIndexOf("/") + 1);
	const part = await archive.part(`${folder}_rels/${of.slice(folder.length)}.rels`);
	const relations: Relations = new Map();
	if (!part) return relations;
	await walkXml(part, {
		open: (name, { Id = "", Type = "", Target = "", TargetMode = "" }) => {
			if (name !== "Relationship" || TargetMode === "External") return;
			const root = `zip:///${folder}`;
			if (!URL.canParse(Target, root)) throw new XmlError("A part points at what is no name.");
			relations.set(Id, { type: Type, target: new URL(Target, root).pathname.slice(1) });
		},
	});
	return relations;
}

/** The plain words of each; how they are pronounced is left out. */
async function sharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
	const bytes = part ? await archive.part(part) : null;
	const strings: string[] = [];
	if (!bytes) return strings;
	let [words, inText, aside] = ["", false, false];
	await walkXml(bytes, {
		open: (name) => {
			if (name === "si") words = "";
			if (name === "rPh") aside = true;
			inText = name === "t" && !aside;
		},
		text: (text) => {
			if (inText) words += text;
		},
		close: (name) => {
			if (name === "t") inText = false;
			if (name === "rPh") aside = false;
			if (name !== "si") return;
			strings.push(words);
			if (strings.length > mostStrings) throw new SheetTooBig();
		},
	});
	return strings;
}

/** The numbers of the cell styles whose format shows a day. */
async function dateStyles(archive: Archive, part: string | undefined): Promise<Set<number>> {
	const bytes = part ? await archive.part(part) : null;
	const styles = new Set<number>();
	if (!bytes) return styles;
	const formats = new Map<number, string>();
	let [inCells, style] = [false, 0];
	await walkXml(bytes, {
		open: (name, attributes) => {
			const id = Number(attributes["numFmtId"] ?? 0);
			if (name === "numFmt") formats.set(id, attributes["formatCode"] ?? "");
			if (name === "cellXfs") inCells = true;
			if (name === "xf" && inCells && showsDay(id, formats.get(id))) styles.add(style);
			if (name === "xf" && inCells) style++;
		},
		close: (name) => {
			if (name === "cellXfs") inCells = false;
		},
	});
	return styles;
}

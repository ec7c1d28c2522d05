// Reads a table of ESCO's own classification pack: skills_xx.csv, greenSkillsCollection_xx.csv, in any language.
import { parse } from "csv-parse/sync";

export type PackSkill = {
	uri: string;
	label: string;
	alternatives: string[];
	type: string;
	reuseLevel: string | null;
};
export type Pack = { language: string; green: boolean; skills: PackSkill[] };
type PackRefusal = "name" | "columns" | "empty" | "not-text";
type Read = { ok: true; pack: Pack } | { ok: false; because: PackRefusal };

const names = /^(?:.*[\\/])?(skills|greenSkillsCollection)_([a-z]{2})\.csv$/u;
const address = /^http:\/\/data\.europa\.eu\/esco\/skill\/[\da-f-]{36}$/u;
const needed = ["conceptUri", "preferredLabel", "skillType"] as const;

/** The name says language and whether the table is the green one, as in the pack. */
export function readPack({ name, bytes }: { name: string; bytes: Uint8Array }): Read {
	const [, table, language] = names.exec(name) ?? [];
	if (table === undefined || language === undefined) return { ok: false, because: "name" };
	const rows = rowsOf(bytes);
	if (rows === null) return { ok: false, because: "not-text" };
	const [first] = rows;
	if (!first) return { ok: false, because: "empty" };
	if (needed.some((column) => !(column in first))) return { ok: false, because: "columns" };
	const skills = rows.flatMap(skillOf);
	if (skills.length === 0) return { ok: false, because: "empty" };
	return { ok: true, pack: { language, green: table === "greenSkillsCollection", skills } };
}

type Row = Record<string, string>;

function rowsOf(bytes: Uint8Array): Row[] | null {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		if (text.includes("\0")) return null;
		return parse<Row>(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
	} catch {
		return null;
	}
}

/** Only skills that are in force; a table of the pack holds others, too. */
function skillOf(row: Row): PackSkill[] {
	const of = (column: string) => (row[column] ?? "").trim();
	const [uri, label] = [of("conceptUri"), of("preferredLabel")];
	const inForce = (of("status") || "released") === "released";
	if (!address.test(uri) || label === "" || !inForce) return [];
	const [type, reuseLevel] = [of("skillType") || "skill/competence", of("reuseLevel") || null];
	return [{ uri, label, alternatives: wordsIn(of("altLabels")), type, reuseLevel }];
}

/** One table parts them by lines, the other by upright strokes. */
const wordsIn = (cell: string): string[] => [...new Set(cell.split(/\s*[|\n]\s*/u).filter(Boolean))];

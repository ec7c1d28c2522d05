// Reads a table of ESCO's own classification pack: skills_xx.csv, greenSkillsCollection_xx.csv, in any language ESCO speaks.
import { setImmediate as breathe } from "node:timers/promises";
import { cutBy } from "../import/csv-records.server.ts";

export type PackSkill = {
	uri: string;
	label: string;
	alternatives: string[];
	type: string;
	reuseLevel: string | null;
};
export type Pack = { language: string; green: boolean; skills: PackSkill[] };
/** `row` as a spreadsheet counts them, the titles being row 1. */
type PackRefusal =
	| { is: "name" | "language" | "columns" | "empty" | "not-text" }
	| { is: "skill-type" | "too-long"; row: number };
type Read = { ok: true; pack: Pack } | { ok: false; because: PackRefusal };

/** The largest table there is, skills in a language with long words, is about half of this. */
export const mostOfPack = 30 * 1024 * 1024;
const mostSigns = 4_000;
const rowsATurn = 500;

const names = /^(?:.*[\\/])?(skills|greenSkillsCollection)_([a-z]{2})\.csv$/u;
const address = /^http:\/\/data\.europa\.eu\/esco\/skill\/[\da-f-]{36}$/u;
const needed = ["conceptUri", "preferredLabel", "skillType"] as const;
/** Those of the European Union, and those ESCO is given out in besides. */
const languages = new Set(
	"bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ar is no uk".split(" "),
);
const skillTypes = new Set(["skill/competence", "knowledge", "attitude", "language"]);

/** The name says language and whether the table is the green one, as in the pack. A concept named twice is as it is named last. */
export async function readPack({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Read> {
	const [, table, language] = names.exec(name) ?? [];
	if (table === undefined || language === undefined) return { ok: false, because: { is: "name" } };
	if (!languages.has(language)) return { ok: false, because: { is: "language" } };
	const records = await recordsIn(bytes);
	const skills = misfitOf(records) ?? (await skillsIn(records ?? []));
	if (!Array.isArray(skills)) return { ok: false, because: skills };
	return { ok: true, pack: { language, green: table === "greenSkillsCollection", skills } };
}

function misfitOf(records: string[][] | null): PackRefusal | null {
	if (records === null) return { is: "not-text" };
	const [titles = []] = records;
	if (records.length < 2) return { is: "empty" };
	return needed.every((column) => titles.includes(column)) ? null : { is: "columns" };
}

async function recordsIn(bytes: Uint8Array): Promise<string[][] | null> {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		if (text.includes("\0")) return null;
		const cut = await cutBy(text, ",");
		return cut.ok ? cut.records : null;
	} catch {
		return null;
	}
}

/** By address, those in force; or the first row that says what no table of ESCO says. */
async function skillsIn([titles = [], ...rows]: string[][]): Promise<PackSkill[] | PackRefusal> {
	const skills = new Map<string, PackSkill>();
	const places = new Map(titles.map((title, place) => [title, place]));
	for (const [at, cells] of rows.entries()) {
		if (at % rowsATurn === 0) await breathe();
		const skill = skillOf((column) => cells[places.get(column) ?? -1]?.trim() ?? "");
		if (!skill) continue;
		if (!skillTypes.has(skill.type)) return { is: "skill-type", row: at + 2 };
		if ([skill.label, skill.reuseLevel ?? "", ...skill.alternatives].some(({ length }) => length > mostSigns))
			return { is: "too-long", row: at + 2 };
		skills.set(skill.uri, skill);
	}
	return skills.size === 0 ? { is: "empty" } : [...skills.values()];
}

/** Only skills that are in force; a table of the pack holds others, too. */
function skillOf(of: (column: string) => string): PackSkill | null {
	const [uri, label] = [of("conceptUri"), of("preferredLabel")];
	const inForce = (of("status") || "released") === "released";
	if (!address.test(uri) || label === "" || !inForce) return null;
	const [type, reuseLevel] = [of("skillType") || "skill/competence", of("reuseLevel") || null];
	return { uri, label, alternatives: wordsIn(of("altLabels")), type, reuseLevel };
}

/** One table parts them by lines, the other by upright strokes. */
function wordsIn(cell: string): string[] {
	const words = cell.split(/[|\n]/u).map((word) => word.trim());
	return [...new Set(words.filter(Boolean))];
}

// The codes a row may name: of what is here and this person may read, runs only where they may bring rows of them.
import { and, eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { countries, escoLabels, escoSkills, greencomp, sectors } from "#db/schema/index.ts";
import { formatDay, languageName, nameIn } from "../../i18n/format.ts";
import type { Person } from "../../identity/person.ts";
import type { Option } from "../../ui/field.tsx";
import { rowsFor } from "./export.server.ts";
import { cellsOfRow } from "./export.ts";
import type { Cells } from "./row-form.ts";
import { languageCodes } from "./matching/answer-words.ts";
import { inOrder, type RowChoices } from "./row-choices.ts";
import { lookIn, mayBring, whose } from "./scope.ts";
import type { Column, Kind, TemplateKey } from "./template.ts";
import { headerOf, templates } from "./templates.ts";

type Asked = { template: TemplateKey; person: Person };
type Named = (cells: Cells, locale: string) => string | undefined;

/** What a row of a template is called. */
const names: Partial<Record<TemplateKey, Named>> = {
	T00_organisations: ({ org_name }) => org_name,
	T00_groups: ({ group_name }) => group_name,
	T00_local_skills: (cells, locale) => cells[`skill_name_${locale}`] || cells["skill_name_en"],
	T00_questionnaire_items: (cells, locale) => cells[`wording_${locale}`] || cells["wording_en"],
	T01_pilot_sites: ({ site_name }) => site_name,
	T02_microcredentials: ({ title_en }) => title_en,
	T04_pilot_runs: ({ site_code, mc_code, start_date = "" }, locale) =>
		`${site_code}, ${mc_code}, ${formatDay(start_date, locale)}`,
	T10_qualitative_sources: ({ kind, held_on = "" }, locale) => `${kind}, ${formatDay(held_on, locale)}`,
};

/** Versions are of many things: they have no name of their own. */
const nameless: ReadonlySet<string> = new Set(["mc_version", "instrument_version"]);

export async function rowChoices(db: Db, asked: Asked): Promise<RowChoices> {
	const { columns } = templates[asked.template];
	const rows = new Map<TemplateKey, Cells[]>();
	for (const { reference } of columns)
		if (reference && !rows.has(reference)) rows.set(reference, await rowsNamed(db, { ...asked, reference }));
	const choices: Record<string, Option[]> = {};
	for (const column of columns) {
		const { reference, key, kind } = column;
		const described = reference ? codesIn(rows.get(reference) ?? [], { column, reference, asked }) : [];
		const listed = [...described, ...((await lists[kind]?.(db, asked.person.locale)) ?? [])];
		if (listed.length > 0) choices[key] = inOrder(listed);
	}
	return choices;
}

async function rowsNamed(db: Db, { template, person, reference }: Asked & { reference: TemplateKey }) {
	const { header, rows, facts } = await rowsFor(db, { template: reference, person });
	const all = rows.map((row): Cells => cellsOfRow(header, row));
	if (reference !== "T04_pilot_runs" || !templates[template].aboutPeople) return all;
	const known = { facts, look: lookIn(facts) };
	return all.filter(({ run_code = "" }) => mayBring(person, template, whose("T14_run_totals", { run_code }, known)));
}

type In = { column: Column; reference: TemplateKey; asked: Asked };

function codesIn(rows: readonly Cells[], { column: { key }, reference, asked }: In): Option[] {
	const from = headerOf(reference).includes(key) ? key : (templates[reference].key[0] ?? key);
	return rows.map((cells) => {
		const value = cells[from] ?? "";
		const name = nameless.has(key) ? undefined : names[reference]?.(cells, asked.person.locale);
		return { value, label: name || value };
	});
}

/** Skills are offered by what they are called; there may be thousands, of which the green ones are meant. */
const mostSkills = 1000;

async function skills(db: Db, locale: string): Promise<Option[]> {
	const told = await db
		.select({ value: escoSkills.uri, english: escoSkills.label, label: escoLabels.label })
		.from(escoSkills)
		.leftJoin(escoLabels, and(eq(escoLabels.uri, escoSkills.uri), eq(escoLabels.language, locale)))
		.where(eq(escoSkills.isGreen, true))
		.limit(mostSkills);
	return told.map(({ value, english, label }) => ({ value, label: label ?? english }));
}

const lists: Partial<Record<Kind, (db: Db, locale: string) => Option[] | Promise<Option[]>>> = {
	sector: async (db, locale) =>
		(await db.select().from(sectors)).map(({ key, names: told }) => ({ value: key, label: nameIn(told, locale) })),
	country: async (db, locale) =>
		(await db.select().from(countries)).map((row) => ({ value: row.code, label: nameIn(row.names, locale) })),
	greencomp: async (db, locale) =>
		(await db.select().from(greencomp)).map(({ code, names: told }) => ({
			value: code,
			label: `${code} ${nameIn(told, locale)}`,
		})),
	language: (_, locale) => languageCodes.map((code) => ({ value: code, label: languageName(code, locale) })),
	esco: skills,
	skill: skills,
};

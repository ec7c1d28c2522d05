// Rows as they stand, in the columns of a template: each person gets those of their own scope, and no others.
import { eq, inArray, type SQL } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { enrolments, participants, runs, sites } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { writeCsv } from "./csv.ts";
import { cellsOfRow, exportRows } from "./export.ts";
import type { Facts } from "./fact.ts";
import { loadFacts } from "./facts.server.ts";
import { hiddenIn, keepersOnly, lookIn, mayReadRow, whose } from "./scope.ts";
import type { TemplateKey } from "./template.ts";
import { outColumn } from "./template-workbook.server.ts";
import { templates } from "./templates.ts";
import { writeWorkbook } from "./workbook/write-workbook.server.ts";

/** `hidden`: columns that are not for this person, in some of the rows or in all. */
type Rows = { header: string[]; rows: string[][]; hidden: string[] };
type Asked = { template: TemplateKey; person: Person };

/** The rows of a template this person may read, with the facts they were made of. */
export async function rowsFor(db: Db, { template, person }: Asked): Promise<Rows & { facts: Facts }> {
	const codes = templates[template].aboutPeople ? await participantsIn(db, person) : [];
	const facts = await loadFacts(db, codes);
	const [header = [], ...rows] = exportRows(template, facts);
	const mine = rows.filter((row) => mayReadRow(person, template, cellsOfRow(header, row), facts));
	return { ...withoutHidden({ template, person }, { header, rows: mine }, facts), facts };
}

/** A column that is for others in every row goes; where it is for others in some, their cells are empty. */
function withoutHidden({ template, person }: Asked, { header, rows }: Omit<Rows, "hidden">, facts: Facts): Rows {
	const hiddenOf = new Map(rows.map((row) => [row, hiddenIn(person, template, cellsOfRow(header, row), facts)]));
	const isHidden = (row: string[], at: number) => hiddenOf.get(row)?.includes(header[at] ?? "") ?? false;
	const hidden = keepersOnly(template).filter((column) => rows.some((row) => hiddenOf.get(row)?.includes(column)));
	const stays = header.map((column, at) => !hidden.includes(column) || rows.some((row) => !isHidden(row, at)));
	const left = <T>(line: T[]) => line.filter((_, at) => stays[at]);
	return {
		header: left(header),
		rows: rows.map((row) => left(row.map((cell, at) => (isHidden(row, at) ? "" : cell)))),
		hidden,
	};
}

/** The same as a file. No cell of it can be run by a spreadsheet. */
export async function exportCsv(db: Db, asked: Asked): Promise<string> {
	const { header, rows } = await rowsFor(db, asked);
	return writeCsv([header, ...rows]);
}

/** And as a workbook, in which codes and days keep their form. */
export async function exportWorkbook(db: Db, asked: Asked): Promise<Buffer> {
	const { header, rows } = await rowsFor(db, asked);
	const known = new Map(templates[asked.template].columns.map((column) => [column.key, column]));
	const columns = header.map((key) => outColumn(known.get(key) ?? { key, kind: "text" }));
	const lines = [header, ...rows].map((row, at): [number, string[]] => [at + 1, row]);
	return writeWorkbook([{ name: asked.template, columns, rows: new Map(lines), remarks: [] }]);
}

/** Who took part in a run of a site in the person's scope. */
async function participantsIn(db: Db, { stewardOf }: Person): Promise<string[]> {
	if (stewardOf.length === 0) return [];
	const hosts = stewardOf.map((scope) => scope.organisationId);
	return participantsWhere(db, inArray(sites.hostId, hosts));
}

async function participantsWhere(db: Db, where: SQL): Promise<string[]> {
	const people = await db
		.selectDistinct({ code: participants.code })
		.from(participants)
		.innerJoin(enrolments, eq(enrolments.participantId, participants.id))
		.innerJoin(runs, eq(runs.id, enrolments.runId))
		.innerJoin(sites, eq(sites.id, runs.siteId))
		.where(where);
	return people.map(({ code }) => code);
}

/** The rows of one site, header first. Whoever calls has asked whether they may be read. A participant's other rows, of
 *  runs at other sites, are not among them. */
export async function siteRows(
	db: Db,
	{ site, template }: { site: string; template: TemplateKey },
): Promise<string[][]> {
	const facts = await loadFacts(db, await participantsWhere(db, eq(sites.code, site)));
	const [header = [], ...rows] = exportRows(template, facts);
	const known = { facts, look: lookIn(facts) };
	const own = rows.filter((row) => {
		const scopes = whose(template, cellsOfRow(header, row), known);
		return typeof scopes !== "string" && scopes.every(({ siteCode }) => siteCode === site);
	});
	return [header, ...own];
}

export const siteRowsCsv = async (db: Db, asked: { site: string; template: TemplateKey }): Promise<string> =>
	writeCsv(await siteRows(db, asked));

import { eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { participants, sites } from "#db/schema/index.ts";
import { writeCsv } from "./csv.ts";
import { exportRows } from "./export.ts";
import { loadFacts } from "./facts.server.ts";
import type { TemplateKey } from "./template.ts";

/** The rows of one site in a template's columns, header first. Whoever calls has asked whether they may be read. */
export async function siteRows(
	db: Db,
	{ site, template }: { site: string; template: TemplateKey },
): Promise<string[][]> {
	const people = await db
		.select({ code: participants.code })
		.from(participants)
		.innerJoin(sites, eq(sites.id, participants.siteId))
		.where(eq(sites.code, site))
		.orderBy(participants.code);
	const facts = await loadFacts(
		db,
		people.map((person) => person.code),
	);
	return [...exportRows(template, facts)];
}

/** The same as a file. No cell of it can be run by a spreadsheet. */
export const siteRowsCsv = async (db: Db, asked: { site: string; template: TemplateKey }): Promise<string> =>
	writeCsv(await siteRows(db, asked));

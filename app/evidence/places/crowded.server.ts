// Runs in which more people started than it has places: told to those who read the rows of the site, to nobody else.
import { eq, inArray, sql } from "drizzle-orm";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { enrolments, runs, sites } from "#db/schema/index.ts";

/** `more`: those who start by an upload that is not used yet. */
type Asked = { run: string; site: string; places: number; more: number };
export type Crowded = { run: string; started: number; places: number };

export async function crowdedRuns(db: Db, person: Person, asked: readonly Asked[]): Promise<Crowded[]> {
	const readable = await sitesRead(db, person, [...new Set(asked.map(({ site }) => site))]);
	const told = asked.filter(({ site }) => readable.has(site));
	const standing = await startedIn(
		db,
		told.map(({ run }) => run),
	);
	return told.flatMap(({ run, places, more }) => {
		const started = (standing.get(run) ?? 0) + more;
		return started > places ? [{ run, started, places }] : [];
	});
}

async function sitesRead(db: Db, person: Person, codes: readonly string[]): Promise<Set<string>> {
	if (codes.length === 0 || person.stewardOf.length === 0) return new Set();
	const rows = await db
		.select({ code: sites.code, hostId: sites.hostId })
		.from(sites)
		.where(inArray(sites.code, [...codes]));
	const theirs = rows.filter(({ code: siteCode, hostId: organisationId }) =>
		may(person, "read", { kind: "rows", scope: { organisationId, siteCode } }),
	);
	return new Set(theirs.map(({ code }) => code));
}

/** Everybody who ever started in these runs, by the run's code. */
async function startedIn(db: Db, codes: readonly string[]): Promise<Map<string, number>> {
	if (codes.length === 0) return new Map();
	const rows = await db
		.select({ code: runs.code, started: sql<number>`count(${enrolments.startedOn})::int` })
		.from(runs)
		.innerJoin(enrolments, eq(enrolments.runId, runs.id))
		.where(inArray(runs.code, [...codes]))
		.groupBy(runs.code);
	return new Map(rows.map(({ code, started }) => [code, started]));
}

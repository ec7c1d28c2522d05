// One course run: when, how, what was to be learned.
import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { microCredentials, runs, sites } from "#db/schema/index.ts";
import { microCredential, type MicroCredential, type Outcome } from "../pilots/micro-credentials.server.ts";

export type RunTold = {
	code: string;
	site: { code: string; name: string };
	startsOn: string;
	endsOn: string | null;
	mode: "online" | "onsite" | "blended";
	language: string;
	plannedHours: number | null;
	places: number;
	trainers: number | null;
	paidTime: boolean | null;
	microCredential: MicroCredential;
	outcomes: Outcome[];
};

/** A run of a site; null when that site has none of that code. */
export async function runOf(db: Db, asked: { site: string; run: string; language: string }): Promise<RunTold | null> {
	const [row] = await db
		.select({ run: runs, site: sites, mc: { code: microCredentials.code, version: microCredentials.version } })
		.from(runs)
		.innerJoin(sites, eq(sites.id, runs.siteId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.where(and(eq(runs.code, asked.run), eq(sites.code, asked.site)));
	const learned = row && (await microCredential(db, { ...row.mc, language: asked.language }));
	if (!row || !learned) return null;
	const { code, startsOn, endsOn, mode, language, plannedHours, places, trainers, paidTime } = row.run;
	const site = { code: row.site.code, name: row.site.name };
	return { code, site, startsOn, endsOn, mode, language, plannedHours, places, trainers, paidTime, ...learned };
}

export type HeldRun = Pick<RunTold, "code" | "site" | "startsOn" | "endsOn" | "mode">;

/** The runs of a micro-credential, wherever they were held, in the order they began. */
export async function runsOfCourse(db: Db, { code, version }: { code: string; version: string }): Promise<HeldRun[]> {
	return db
		.select({
			code: runs.code,
			site: { code: sites.code, name: sites.name },
			startsOn: runs.startsOn,
			endsOn: runs.endsOn,
			mode: runs.mode,
		})
		.from(runs)
		.innerJoin(sites, eq(sites.id, runs.siteId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.where(and(eq(microCredentials.code, code), eq(microCredentials.version, version)))
		.orderBy(asc(runs.startsOn), asc(runs.code));
}

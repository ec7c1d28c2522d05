// Pilot sites and their runs, with how many took part: counted by the indicator, so that its small-cell rules hold.
import { and, asc, eq } from "drizzle-orm";
import { nameIn } from "#app/i18n/format.ts";
import type { Db } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { may } from "../../identity/permission.ts";
import type { Person } from "../../identity/person.ts";
import type { WithheldReason } from "../disclosure/withhold.ts";
import type { Values } from "../figure.ts";
import { figureOf } from "../figure.server.ts";

const { countries, groups, microCredentials, organisations, regions, runs, sectors, sites } = tables;

/** How many started, or why that is withheld. */
export type Started = { n: number; withheld: null } | { n: null; withheld: WithheldReason };
export type Site = {
	code: string;
	name: string;
	sector: string;
	country: string;
	place: string | null;
	host: string;
	hostId: string;
	region: string;
	nuts: string;
	countryCode: string;
	siteType: string | null;
	group: string | null;
	runs: number;
	started: Started;
	/** The host agreed that a figure resting on this site alone may be shown. */
	agreed: boolean;
};
export type Run = {
	code: string;
	microCredential: string;
	version: string;
	title: string;
	startsOn: string;
	endsOn: string | null;
	mode: "online" | "onsite" | "blended";
	places: number;
};

type Asked = { language: string; today: string };

export async function pilotSites(db: Db, asked: Asked): Promise<{ sites: Site[]; all: Started }> {
	const rows = await described(db);
	const counts = await runCounts(db);
	const known = await Promise.all(
		rows.map(async (row) =>
			inWords(row, counts.get(row.site.id) ?? 0, await startedAt(db, [row.site.code], asked.today), asked),
		),
	);
	return { sites: known, all: await startedAt(db, [], asked.today) };
}

/** One site with its runs; null when there is none of that code. */
export async function pilotSite(db: Db, code: string, asked: Asked): Promise<{ site: Site; runs: Run[] } | null> {
	const row = (await described(db)).find(({ site }) => site.code === code);
	if (!row) return null;
	const own = await db
		.select({ run: runs, mc: microCredentials })
		.from(runs)
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.where(eq(runs.siteId, row.site.id))
		.orderBy(asc(runs.startsOn), asc(runs.code));
	return {
		site: inWords(row, own.length, await startedAt(db, [code], asked.today), asked),
		runs: own.map(({ run, mc }) => {
			const { code: runCode, startsOn, endsOn, mode, places } = run;
			return {
				code: runCode,
				startsOn,
				endsOn,
				mode,
				places,
				microCredential: mc.code,
				version: mc.version,
				title: mc.titleEn,
			};
		}),
	};
}

/** Whether a person reads the rows of persons of a site. */
export const mayReadRows = (person: Person, { hostId, code }: Pick<Site, "hostId" | "code">): boolean =>
	may(person, "read", { kind: "rows", scope: { organisationId: hostId, siteCode: code } });

/** How many started at these sites; anywhere when none is named. */
export async function startedAt(db: Db, codes: string[], today: string): Promise<Started> {
	const { values } = await figureOf(db, {
		indicator: "participants",
		filter: codes.length > 0 ? { sites: codes } : {},
		today,
	});
	return startedOf(values);
}

const startedOf = (values: Values): Started =>
	values.withheld ? { n: null, withheld: values.withheld } : { n: values.value ?? values.n, withheld: null };

function described(db: Db) {
	return db
		.select({
			site: sites,
			sectorNames: sectors.names,
			countryNames: countries.names,
			host: organisations.name,
			region: regions.name,
			group: groups.name,
		})
		.from(sites)
		.innerJoin(sectors, eq(sectors.key, sites.sector))
		.innerJoin(countries, eq(countries.code, sites.country))
		.innerJoin(organisations, eq(organisations.id, sites.hostId))
		.leftJoin(regions, and(eq(regions.nuts, sites.nuts), eq(regions.nutsVersion, sites.nutsVersion)))
		.leftJoin(groups, eq(groups.id, sites.groupId))
		.orderBy(asc(sites.country), asc(sites.code));
}
type Described = Awaited<ReturnType<typeof described>>[number];

function inWords(row: Described, runCount: number, count: Started, { language }: Asked): Site {
	const { code, name, hostId, municipality, nuts, siteType } = row.site;
	return {
		code,
		name,
		hostId,
		siteType,
		sector: nameIn(row.sectorNames, language),
		country: nameIn(row.countryNames, language),
		place: municipality,
		host: row.host,
		nuts,
		countryCode: row.site.country,
		region: row.region ? `${row.region} (${nuts})` : nuts,
		group: row.group,
		runs: runCount,
		started: count,
		agreed: row.site.singleSitePublicationOk,
	};
}

async function runCounts(db: Db): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const { siteId } of await db.select({ siteId: runs.siteId }).from(runs))
		counts.set(siteId, (counts.get(siteId) ?? 0) + 1);
	return counts;
}

/** Whose rows the persons of a site are; null when there is no such site. */
export async function scopeOfSite(db: Db, code: string): Promise<{ organisationId: string; siteCode: string } | null> {
	const [site] = await db
		.select({ organisationId: sites.hostId, siteCode: sites.code })
		.from(sites)
		.where(eq(sites.code, code));
	return site ?? null;
}

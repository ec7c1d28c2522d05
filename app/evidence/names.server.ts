import { eq } from "drizzle-orm";
import { translator } from "#app/i18n/translator.ts";
import { isLocale } from "#app/identity/person.ts";
import { nameIn } from "#app/i18n/format.ts";
import type { Db } from "#db/connect.ts";
import { countries, groups, microCredentials, regions, runs, sectors, sites } from "#db/schema/index.ts";
import type { filterKeys } from "./filter.ts";
import type { FilterNames } from "./filter-words.ts";

/** Everything a filter can name, in a language; where a name is missing there, in English. */
export async function filterNames(db: Db, language: string): Promise<FilterNames> {
	const [sectorRows, countryRows, regionRows, siteRows, credentialRows, groupRows, begun] = await Promise.all([
		db.select().from(sectors),
		db.select().from(countries),
		db.select({ code: sites.nuts, name: regions.name }).from(sites).leftJoin(regions, eq(regions.nuts, sites.nuts)),
		db.select({ code: sites.code, name: sites.name }).from(sites),
		db.select({ code: microCredentials.code, title: microCredentials.titleEn }).from(microCredentials),
		db.select({ code: groups.code, name: groups.name }).from(groups),
		db.selectDistinct({ on: runs.startsOn }).from(runs),
	]);
	const t = translator(isLocale(language) ? language : "en");
	const inLanguage = (names: Partial<Record<string, string>>) => nameIn(names, language);
	return {
		sectors: Object.fromEntries(sectorRows.map((row) => [row.key, inLanguage(row.names)])),
		countries: Object.fromEntries(countryRows.map((row) => [row.code, inLanguage(row.names)])),
		regions: Object.fromEntries(regionRows.map((row) => [row.code, row.name ?? row.code])),
		sites: Object.fromEntries(siteRows.map((row) => [row.code, row.name])),
		microCredentials: Object.fromEntries(credentialRows.map((row) => [row.code, row.title])),
		groups: Object.fromEntries(groupRows.map((row) => [row.code, row.name])),
		periods: Object.fromEntries(
			begun.map(({ on }) => {
				const [year = "", month = ""] = on.split("-");
				return Number(month) < 7
					? [`${year}-H1`, t("evidence:halfYear.first", { year })]
					: [`${year}-H2`, t("evidence:halfYear.second", { year })];
			}),
		),
		roles: { worker: t("evidence:role.worker"), student: t("evidence:role.student") },
		wholePilot: t("evidence:wholePilot"),
	};
}

/** What a filter may name: only sectors and countries that have a site, so that no box leads to nothing. */
export async function filterChoices(
	db: Db,
	names: FilterNames,
): Promise<Record<(typeof filterKeys)[number], { value: string; label: string }[]>> {
	const used = await db.select({ sector: sites.sector, country: sites.country }).from(sites);
	return {
		sectors: options(
			names.sectors,
			used.map((row) => row.sector),
		),
		countries: options(
			names.countries,
			used.map((row) => row.country),
		),
		regions: options(names.regions, Object.keys(names.regions)),
		sites: options(names.sites, Object.keys(names.sites)).map(({ value, label }) => ({
			value,
			label: `${value} ${label}`,
		})),
		microCredentials: options(names.microCredentials, Object.keys(names.microCredentials)),
		periods: options(names.periods, Object.keys(names.periods)),
		roles: options(names.roles, ["worker", "student"]),
	};
}

const options = (table: Record<string, string>, keys: Iterable<string>) =>
	[...new Set(keys)].toSorted().map((value) => ({ value, label: table[value] ?? value }));

import { translator } from "#app/i18n/translator.ts";
import { isLocale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { countries, microCredentials, sectors, sites } from "#db/schema/index.ts";
import type { FilterNames } from "./filter-words.ts";

/** Everything a filter can name, in a language; where a name is missing there, in English. */
export async function filterNames(db: Db, language: string): Promise<FilterNames> {
	const [sectorRows, countryRows, siteRows, credentialRows] = await Promise.all([
		db.select().from(sectors),
		db.select().from(countries),
		db.select({ code: sites.code, name: sites.name }).from(sites),
		db.select({ code: microCredentials.code, title: microCredentials.titleEn }).from(microCredentials),
	]);
	const t = translator(isLocale(language) ? language : "en");
	const inLanguage = (names: Partial<Record<string, string>>) => names[language] ?? names["en"] ?? "";
	return {
		sectors: Object.fromEntries(sectorRows.map((row) => [row.key, inLanguage(row.names)])),
		countries: Object.fromEntries(countryRows.map((row) => [row.code, inLanguage(row.names)])),
		sites: Object.fromEntries(siteRows.map((row) => [row.code, row.name])),
		microCredentials: Object.fromEntries(credentialRows.map((row) => [row.code, row.title])),
		roles: { worker: t("evidence:role.worker"), student: t("evidence:role.student") },
		wholePilot: t("evidence:wholePilot"),
	};
}

/** What a filter may name: only sectors and countries that have a site, so that no box leads to nothing. */
export async function filterChoices(
	db: Db,
	names: FilterNames,
): Promise<
	Record<"sectors" | "countries" | "sites" | "microCredentials" | "roles", { value: string; label: string }[]>
> {
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
		sites: options(names.sites, Object.keys(names.sites)).map(({ value, label }) => ({
			value,
			label: `${value} ${label}`,
		})),
		microCredentials: options(names.microCredentials, Object.keys(names.microCredentials)),
		roles: options(names.roles, ["worker", "student"]),
	};
}

const options = (table: Record<string, string>, keys: Iterable<string>) =>
	[...new Set(keys)].toSorted().map((value) => ({ value, label: table[value] ?? value }));

import { asc } from "drizzle-orm";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { countries, groups, principles, sectors } from "#db/schema/index.ts";
import type { Choice, Choices } from "./choices.ts";

type Names = Partial<Record<string, string>>;
const named = (names: Names, locale: string, key: string): string => names[locale] ?? names["en"] ?? key;

/** Sectors, countries and principles in the reader's language. */
export async function choicesFor(db: Db, locale: string): Promise<Choices> {
	const [sectorRows, countryRows, principleRows] = await Promise.all([
		db.select().from(sectors).orderBy(asc(sectors.key)),
		db.select().from(countries).orderBy(asc(countries.code)),
		db.select().from(principles).orderBy(asc(principles.key)),
	]);
	const labelled = (rows: { value: string; names: Names }[]): Choice[] =>
		rows
			.map(({ value, names }) => ({ value, label: named(names, locale, value) }))
			.toSorted((a, b) => a.label.localeCompare(b.label, locale));
	return {
		sectors: labelled(sectorRows.map((row) => ({ value: row.key, names: row.names }))),
		countries: labelled(countryRows.map((row) => ({ value: row.code, names: row.names }))),
		principles: labelled(principleRows.map((row) => ({ value: row.key, names: row.names }))),
	};
}

/** The groups someone may begin a recommendation for, and all others, who may write along. */
export async function groupsFor(db: Db, person: Person): Promise<{ own: Choice[]; all: Choice[] }> {
	const rows = await db.select({ value: groups.id, label: groups.name }).from(groups).orderBy(asc(groups.name));
	const writesIn = new Set(person.groups.filter((one) => one.role !== "reviewer").map((one) => one.groupId));
	return { own: person.coordinator ? rows : rows.filter((row) => writesIn.has(row.value)), all: rows };
}

// The facts that stand, read from the tables in the files' words: natural keys for keys.
import { and, eq, exists, inArray, or, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import {
	certificates,
	consents,
	enrolments,
	escoSkills,
	greencomp,
	participants,
	runs,
	sectors,
	sites as siteTable,
} from "#db/schema/index.ts";
import { fieldOf, keptIn } from "./fact-tables.server.ts";
import { factKey, factTables, identifierAt, keyOf, perTable, shapes } from "./fact.ts";
import type { Fact, Facts, FactTable, Lists, Value } from "./fact.ts";
import { slices } from "./slices.ts";

type Row = Record<string, unknown>;
type Known = Record<FactTable, Map<string, Fact>>;

/** What a batch may touch: the definitions all of them, the rows of persons only of those it names. */
export async function loadFacts(db: Db, participantCodes: readonly string[]): Promise<Facts> {
	return withPeople(db, await loadDefinitions(db), { codes: participantCodes });
}

/** Everything that is about no participant. */
export async function loadDefinitions(db: Db): Promise<Facts> {
	const known: Known = perTable(() => new Map());
	const keep = keeper(known);
	for (const table of factTables.slice(0, factTables.indexOf("participants")))
		keep(table, await db.select().from(keptIn[table]));
	return known;
}

/** Beside the definitions, which are not read again, what stands of these participants; where `sites` are named, only what
 *  lies in these: the rows of other sites are not read at all. */
export async function withPeople(
	db: Db,
	definitions: Facts,
	{ codes, sites }: { codes: readonly string[]; sites?: readonly string[] },
): Promise<Facts> {
	const known: Known = perTable((table) => (isOfPersons(table) ? new Map() : new Map(definitions[table])));
	const keep = keeper(known);
	for (const some of slices(codes, 5000)) await loadPeople(db, { codes: some, sites }, keep);
	return known;
}

export const isOfPersons = (table: FactTable): boolean =>
	factTables.indexOf(table) >= factTables.indexOf("participants");

function keeper(known: Known): (table: FactTable, rows: readonly Row[]) => void {
	const spelled = perTable((table) => new Map([...known[table]].map(([key, { id }]) => [id, key])));
	return (table, rows) => {
		for (const row of rows) {
			const values = inWords(table, row, spelled);
			const key = factKey(table, values);
			known[table].set(key, { id: String(row["id"]), values });
			spelled[table].set(String(row["id"]), key);
		}
	};
}

async function loadPeople(
	db: Db,
	{ codes, sites }: { codes: string[]; sites: readonly string[] | undefined },
	keep: (table: FactTable, rows: readonly Row[]) => void,
): Promise<void> {
	const enrolledThere = sites && inArray(enrolments.runId, runsAt(db, sites));
	const guest = exists(
		db
			.select()
			.from(enrolments)
			.where(and(eq(enrolments.participantId, participants.id), enrolledThere)),
	);
	const there = sites && or(inArray(participants.siteId, [...sites]), guest);
	const people = await db
		.select()
		.from(participants)
		.where(and(inArray(participants.code, codes), there));
	keep("participants", people);
	const ids = people.map((person) => person.id);
	if (ids.length === 0) return;
	keep("consents", await db.select().from(consents).where(inArray(consents.participantId, ids)));
	const enrolled = await db
		.select()
		.from(enrolments)
		.where(and(inArray(enrolments.participantId, ids), enrolledThere));
	keep("enrolments", enrolled);
	const enrolmentIds = enrolled.map((enrolment) => enrolment.id);
	for (const some of slices(enrolmentIds, 10_000))
		for (const table of ["assessments", "selfAssessments", "surveyAnswers", "certificates"] as const)
			keep(table, await db.select().from(keptIn[table]).where(inArray(keptIn[table].enrolmentId, some)));
}

const runsAt = (db: Db, sites: readonly string[]) =>
	db
		.select({ id: runs.id })
		.from(runs)
		.where(inArray(runs.siteId, [...sites]));

/** Keys of other rows become the natural keys of what they stand for; what the database keeps for itself is left out. */
function inWords(
	table: FactTable,
	row: Row,
	spelled: Record<FactTable, ReadonlyMap<string, string>>,
): Record<string, Value> {
	const values: Record<string, Value> = {};
	for (const [name, value] of Object.entries(row)) {
		if (name === "id" || name === "batchId" || name === "createdAt") continue;
		const field = fieldOf(name);
		const target = shapes[table].references[field];
		values[field] = target && typeof value === "string" ? (spelled[target].get(value) ?? null) : asValue(value);
	}
	return values;
}

/** Columns of facts hold text, numbers, truth values, days as text, lists, and words by language. */
function asValue(value: unknown): Value {
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
	if (Array.isArray(value)) return value.map(String);
	if (typeof value !== "object" || value === null) return null;
	return Object.fromEntries(Object.entries(value).map(([language, word]) => [language, String(word)]));
}

/** What a batch names besides participants, as it is written there, and the sites in which it is looked for. */
export type Named = { identifiers: readonly string[]; runs: readonly string[]; sites: readonly string[] };

/** The lists cells are held against. */
export async function loadLists(db: Db, named: Named): Promise<Lists> {
	const [sectorRows, escoRows, greencompRows] = await Promise.all([
		db.select({ key: sectors.key }).from(sectors),
		db.select({ uri: escoSkills.uri }).from(escoSkills),
		db.select({ code: greencomp.code }).from(greencomp),
	]);
	return {
		sectors: new Set(sectorRows.map((row) => row.key)),
		escoSkills: new Set(escoRows.map((row) => row.uri)),
		greencomp: new Set(greencompRows.map((row) => row.code)),
		identifiers: await ownersOf(db, named),
		runsWithPeople: await runsWithPeople(db, named),
	};
}

async function ownersOf(db: Db, { identifiers, sites }: Named): Promise<Map<string, string>> {
	const owners = new Map<string, string>();
	for (const some of slices(identifiers, 5000)) {
		const rows = await db
			.select({
				identifier: certificates.identifier,
				participant: participants.code,
				run: runs.code,
				site: siteTable.code,
			})
			.from(certificates)
			.innerJoin(enrolments, eq(enrolments.id, certificates.enrolmentId))
			.innerJoin(runs, eq(runs.id, enrolments.runId))
			.innerJoin(siteTable, eq(siteTable.id, runs.siteId))
			.innerJoin(participants, eq(participants.id, enrolments.participantId))
			.where(and(inArray(certificates.identifier, some), inArray(runs.siteId, [...sites])));
		for (const { identifier, participant, run, site } of rows)
			owners.set(identifierAt(site, identifier), keyOf(participant, run));
	}
	return owners;
}

async function runsWithPeople(db: Db, { runs: codes, sites }: Named): Promise<Set<string>> {
	const rows = await db
		.select({ code: runs.code })
		.from(runs)
		.where(
			and(
				inArray(sql`lower(${runs.code})`, [...codes]),
				inArray(runs.siteId, [...sites]),
				exists(db.select().from(enrolments).where(eq(enrolments.runId, runs.id))),
			),
		);
	return new Set(rows.map(({ code }) => keyOf(code)));
}

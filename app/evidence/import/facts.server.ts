// The facts that stand, read from the tables in the files' words: natural keys for keys.
import { and, eq, exists, inArray, sql } from "drizzle-orm";
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
} from "#db/schema/index.ts";
import { fieldOf, keptIn } from "./fact-tables.server.ts";
import { factKey, factTables, keyOf, perTable, shapes } from "./fact.ts";
import type { Fact, Facts, FactTable, Lists, Value } from "./fact.ts";
import { slices } from "./slices.ts";

type Row = Record<string, unknown>;
type Known = Record<FactTable, Map<string, Fact>>;

/** What a batch may touch: the definitions all of them, the rows of persons only of those it names. */
export async function loadFacts(db: Db, participantCodes: readonly string[]): Promise<Facts> {
	return withPeople(db, await loadDefinitions(db), participantCodes);
}

/** Everything that is about no participant. */
export async function loadDefinitions(db: Db): Promise<Facts> {
	const known: Known = perTable(() => new Map());
	const keep = keeper(known);
	for (const table of factTables.slice(0, factTables.indexOf("participants")))
		keep(table, await db.select().from(keptIn[table]));
	return known;
}

/** Beside the definitions, which are not read again, what stands of these participants. */
export async function withPeople(db: Db, definitions: Facts, codes: readonly string[]): Promise<Facts> {
	const known: Known = perTable((table) => (isOfPersons(table) ? new Map() : new Map(definitions[table])));
	const keep = keeper(known);
	for (const some of slices(codes, 5000)) await loadPeople(db, some, keep);
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
	codes: string[],
	keep: (table: FactTable, rows: readonly Row[]) => void,
): Promise<void> {
	const people = await db.select().from(participants).where(inArray(participants.code, codes));
	keep("participants", people);
	const ids = people.map((person) => person.id);
	if (ids.length === 0) return;
	keep("consents", await db.select().from(consents).where(inArray(consents.participantId, ids)));
	const enrolled = await db.select().from(enrolments).where(inArray(enrolments.participantId, ids));
	keep("enrolments", enrolled);
	const enrolmentIds = enrolled.map((enrolment) => enrolment.id);
	for (const some of slices(enrolmentIds, 10_000))
		for (const table of ["assessments", "selfAssessments", "surveyAnswers", "certificates"] as const)
			keep(table, await db.select().from(keptIn[table]).where(inArray(keptIn[table].enrolmentId, some)));
}

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

/** What a batch names besides participants, as it is written there. */
export type Named = { identifiers: readonly string[]; runs: readonly string[] };

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
		identifiers: await ownersOf(db, named.identifiers),
		runsWithPeople: await runsWithPeople(db, named.runs),
	};
}

async function ownersOf(db: Db, identifiers: readonly string[]): Promise<Map<string, string>> {
	const owners = new Map<string, string>();
	for (const some of slices(identifiers, 5000)) {
		const rows = await db
			.select({ identifier: certificates.identifier, participant: participants.code, run: runs.code })
			.from(certificates)
			.innerJoin(enrolments, eq(enrolments.id, certificates.enrolmentId))
			.innerJoin(runs, eq(runs.id, enrolments.runId))
			.innerJoin(participants, eq(participants.id, enrolments.participantId))
			.where(inArray(certificates.identifier, some));
		for (const { identifier, participant, run } of rows) owners.set(identifier, keyOf(participant, run));
	}
	return owners;
}

async function runsWithPeople(db: Db, codes: readonly string[]): Promise<Set<string>> {
	const rows = await db
		.select({ code: runs.code })
		.from(runs)
		.where(
			and(
				inArray(sql`lower(${runs.code})`, codes),
				exists(db.select().from(enrolments).where(eq(enrolments.runId, runs.id))),
			),
		);
	return new Set(rows.map(({ code }) => keyOf(code)));
}

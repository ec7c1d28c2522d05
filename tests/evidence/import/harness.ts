// The check without a database: facts in memory, and files as they would be uploaded.
import type { Change } from "#app/evidence/import/change.ts";
import { checkBatch, type StagedRow } from "#app/evidence/import/check.ts";
import { type Fact, type FactTable, type Facts, type Lists, perTable } from "#app/evidence/import/fact.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import type { Problem } from "#app/evidence/import/problem.ts";
import { readFile } from "#app/evidence/import/read-file.server.ts";
import { escoSkills } from "#app/evidence/pilots/esco-skills.ts";

const lists: Lists = {
	sectors: new Set(["wood", "food"]),
	escoSkills: new Set(escoSkills.map((skill) => skill.uri)),
	greencomp: new Set(["1.1", "4.3"]),
	identifiers: new Map(),
	runsWithPeople: new Set(),
};
const everyone = {
	id: "p",
	name: "Somebody",
	email: "",
	locale: "en",
	organisationId: null,
	coordinator: true,
	observer: false,
	stewardOf: [{ organisationId: "organisations train", siteCode: null }],
	groups: [],
} as const;

export async function rowsOf(uploads: readonly Upload[]): Promise<StagedRow[]> {
	const read = await Promise.all(uploads.map((upload) => readFile(upload, { encoding: null, phones: true })));
	return read.flat().flatMap((file): StagedRow[] => {
		if (file.is !== "read") throw new Error(JSON.stringify(file));
		const { name, template, rows } = file.file;
		return rows.map(({ row, cells }) => ({ template, file: name, row, cells }));
	});
}

export const check = (rows: readonly StagedRow[], facts: Facts) =>
	checkBatch({ rows, dayOrders: {}, origin: "real", person: everyone }, { facts, lists }, async () => {});

/** The facts as the tables would hold them after these changes. */
function applied(facts: Facts, changes: readonly Change[]): Facts {
	const next: Record<FactTable, Map<string, Fact>> = perTable((table) => new Map(facts[table]));
	for (const { table, key, after } of changes)
		if (after) next[table].set(key, { id: `${table} ${key}`, values: after });
	return next;
}

export async function bring(uploads: readonly Upload[], facts: Facts): Promise<Facts> {
	const checked = await check(await rowsOf(uploads), facts);
	if (checked.problems.length > 0) throw new Error(JSON.stringify(checked.problems));
	return applied(facts, checked.changes);
}

export const none = (): Facts => perTable(() => new Map());

/** What is wrong with files laid over facts, in the order of their rows. */
export async function problemsOf(
	uploads: readonly Upload[],
	facts: Facts,
	known: Partial<Lists> = {},
): Promise<Problem[]> {
	const batch = { rows: await rowsOf(uploads), dayOrders: {}, origin: "real", person: everyone } as const;
	return (await checkBatch(batch, { facts, lists: { ...lists, ...known } }, async () => {})).problems;
}

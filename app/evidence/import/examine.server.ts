// Rows held against what stands now: one from a form, or a staged batch in portions, so that however many rows there are,
// no more of them are held than one portion has. What other sites' contacts keep to themselves is not read, so no answer
// can tell of it, nor the time it takes.
import type { Db } from "#db/connect.ts";
import { workspaces, type BatchFile, type importBatches } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { checkBatch, type Checked, type StagedRow } from "./check.ts";
import { identifierAt, perTable, siteOfEnrolment, type Fact, type Facts } from "./fact.ts";
import { isOfPersons, loadDefinitions, loadLists, withPeople } from "./facts.server.ts";
import { portionsOf } from "./portions.server.ts";
import { addReports, emptyReport, reportOf, type Report } from "./report.ts";
import { lookIn, sitesKept, withinReach } from "./scope.ts";
import type { TemplateKey } from "./template.ts";
import { participantOf } from "./templates.ts";
import type { Ids } from "./write-facts.server.ts";

export type Examined = { checked: Checked; facts: Facts };
type Asked = { files: readonly BatchFile[]; origin: "real" | "synthetic"; person: Person };
type Work = {
	breathe: (done: number) => Promise<void>;
	/** Takes what was found right, before the next portion is read; not asked once something is wrong. Gives the keys of
	 *  what it wrote. */
	bringIn?: (examined: Examined) => Promise<Ids>;
};

/** What is carried from one portion to the next. */
type Carried = { definitions: Facts; owners: Map<string, string>; attempted: ReadonlySet<string> };

/** Checks a few rows. */
export async function examine(db: Db, asked: Asked & { rows: readonly StagedRow[] }): Promise<Examined> {
	const carried = {
		definitions: await loadDefinitions(db),
		owners: new Map<string, string>(),
		attempted: new Set<string>(),
	};
	return examinePortion(db, asked, carried, async () => {});
}

/** Checks a staged batch from its first row to its last. */
export async function examineBatch(
	db: Db,
	asked: Asked & { batch: string },
	{ breathe, bringIn }: Work,
): Promise<Report> {
	const names = asked.files.map((file) => file.name);
	const { revision } = await workspaceOf(db);
	let report = emptyReport(names, revision);
	let carried: Carried = { definitions: await loadDefinitions(db), owners: new Map(), attempted: new Set() };
	let done = 0;
	for await (const rows of portionsOf(db, asked.batch)) {
		const examined = await examinePortion(db, { ...asked, rows }, carried, (some) => breathe(done + some));
		report = addReports(report, reportOf(names, examined, revision));
		const ids = bringIn && report.problemCount === 0 ? await bringIn(examined) : null;
		carried = carry(carried, examined, ids);
		done += rows.length;
	}
	return report;
}

async function examinePortion(
	db: Db,
	asked: Asked & { rows: readonly StagedRow[] },
	{ definitions, owners, attempted }: Carried,
	breathe: (done: number) => Promise<void>,
): Promise<Examined> {
	const known = withinReach(asked.person, definitions);
	const sites = sitesKept(asked.person, known).map(({ id }) => id);
	const facts = await withPeople(db, known, { codes: participantsIn(asked.rows), sites });
	const lists = await loadLists(db, {
		identifiers: cellsIn(asked.rows, "T12_credentials_issued", "credential_identifier"),
		runs: cellsIn(asked.rows, "T14_run_totals", "run_code").map((code) => code.toLowerCase()),
		sites,
	});
	const identifiers = new Map([...owners, ...lists.identifiers]);
	const dayOrders = Object.fromEntries(
		asked.files.flatMap(({ name, dates, dayOrder }) =>
			dates || dayOrder ? [[name, dates ?? dayOrder ?? "unknown"]] : [],
		),
	);
	const batch = { ...asked, dayOrders, attempted };
	return { facts, checked: await checkBatch(batch, { facts, lists: { ...lists, identifiers } }, breathe) };
}

/** What one portion says of definitions and identifiers holds for the next. */
function carry({ definitions, owners }: Carried, { checked }: Examined, ids: Ids | null): Carried {
	const after = perTable((table) =>
		isOfPersons(table) ? definitions[table] : new Map<string, Fact>(definitions[table]),
	);
	for (const { table, key, id, after: values } of checked.changes) {
		const kept = after[table];
		if (isOfPersons(table) || !(kept instanceof Map)) continue;
		if (values) kept.set(key, { id: id ?? ids?.[table].get(key) ?? "", values });
		else kept.delete(key);
	}
	const issued = checked.changes.flatMap(({ table, key, after: values }): [string, string][] =>
		table === "certificates" && typeof values?.identifier === "string"
			? [[identifierAt(siteOfEnrolment(key, lookIn(definitions)), values.identifier), key]]
			: [],
	);
	return { definitions: after, owners: new Map([...owners, ...issued]), attempted: checked.attempted };
}

/** The participants some rows name, so that only their rows are read. */
function participantsIn(rows: readonly StagedRow[]): string[] {
	const codes = new Set(rows.map(({ template, cells }) => participantOf(template, cells)));
	codes.delete("");
	return [...codes];
}

const cellsIn = (rows: readonly StagedRow[], of: TemplateKey, column: string): string[] => [
	...new Set(rows.flatMap(({ template, cells }) => (template === of ? [(cells[column] ?? "").trim()] : []))),
];

export async function workspaceOf(db: Db): Promise<{ origin: "real" | "synthetic"; revision: number }> {
	const [workspace] = await db.select().from(workspaces);
	return { origin: workspace?.dataOrigin ?? "real", revision: workspace?.dataRevision ?? 0 };
}

export type BatchRow = typeof importBatches.$inferSelect;

import { and, eq, gte, lt } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { stagedRows, workspaces, type BatchFile, type importBatches } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { checkBatch, type Checked, type StagedRow } from "./check.ts";
import type { DayOrder } from "./dates.ts";
import type { Facts } from "./fact.ts";
import { loadFacts, loadLists } from "./facts.server.ts";
import type { TemplateKey } from "./template.ts";
import { isTemplateKey, templates } from "./templates.ts";

export type Examined = { checked: Checked; facts: Facts };
type Asked = { rows: readonly StagedRow[]; files: readonly BatchFile[]; origin: "real" | "synthetic"; person: Person };

/** Checks rows against what stands now. */
export async function examine(db: Db, asked: Asked, breathe: (done: number) => Promise<void>): Promise<Examined> {
	const facts = await loadFacts(db, participantsIn(asked.rows));
	const lists = await loadLists(db, {
		identifiers: cellsIn(asked.rows, "T12_credentials_issued", "credential_identifier"),
		runs: cellsIn(asked.rows, "T14_run_totals", "run_code").map((code) => code.toLowerCase()),
	});
	const dayOrders = Object.fromEntries(asked.files.flatMap(({ name, dates }) => (dates ? [[name, dates]] : [])));
	return {
		facts,
		checked: await checkBatch(
			{ ...asked, dayOrders: dayOrders satisfies Record<string, DayOrder> },
			{ facts, lists },
			breathe,
		),
	};
}

/** The participants a batch names, so that only their rows are read. */
function participantsIn(rows: readonly StagedRow[]): string[] {
	const codes = new Set<string>();
	for (const { template, cells } of rows)
		if (templates[template].aboutPeople) codes.add((cells["participant_code"] ?? "").trim().toUpperCase());
	codes.delete("");
	return [...codes];
}

const cellsIn = (rows: readonly StagedRow[], of: TemplateKey, column: string): string[] => [
	...new Set(rows.flatMap(({ template, cells }) => (template === of ? [(cells[column] ?? "").trim()] : []))),
];

/** The staged rows of a batch, as they were written; read in pages, so that others have their turn. */
export async function stagedRowsOf(db: Db, batch: string): Promise<StagedRow[]> {
	const rows: StagedRow[] = [];
	for (let from = 0; ; from += page) {
		const some = await db
			.select()
			.from(stagedRows)
			.where(and(eq(stagedRows.batchId, batch), gte(stagedRows.position, from), lt(stagedRows.position, from + page)))
			.orderBy(stagedRows.position);
		for (const { template, fileName, line, row } of some)
			if (isTemplateKey(template)) rows.push({ template, file: fileName, row: line, cells: row });
		if (some.length < page) return rows;
	}
}
const page = 1000;

export async function workspaceOf(db: Db): Promise<{ origin: "real" | "synthetic"; revision: number }> {
	const [workspace] = await db.select().from(workspaces);
	return { origin: workspace?.dataOrigin ?? "real", revision: workspace?.dataRevision ?? 0 };
}

export type BatchRow = typeof importBatches.$inferSelect;

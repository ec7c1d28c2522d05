import { eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { stagedRows, workspaces, type BatchFile, type importBatches } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { checkBatch, type Checked, type StagedRow } from "./check.ts";
import type { DayOrder } from "./dates.ts";
import type { Facts } from "./fact.ts";
import { loadFacts, loadLists } from "./facts.server.ts";
import { isTemplateKey, templates } from "./templates.ts";

export type Examined = { checked: Checked; facts: Facts };
type Asked = { rows: readonly StagedRow[]; files: readonly BatchFile[]; origin: "real" | "synthetic"; person: Person };

/** Checks rows against what stands now. */
export async function examine(db: Db, asked: Asked, breathe: (done: number) => Promise<void>): Promise<Examined> {
	const codes = participantsIn(asked.rows);
	const [facts, lists] = [await loadFacts(db, codes), await loadLists(db, codes)];
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
	return [...codes];
}

/** The staged rows of a batch, as they were written. */
export async function stagedRowsOf(db: Db, batch: string): Promise<StagedRow[]> {
	const rows = await db.select().from(stagedRows).where(eq(stagedRows.batchId, batch)).orderBy(stagedRows.position);
	return rows.flatMap(({ template, fileName, line, row }) =>
		isTemplateKey(template) ? [{ template, file: fileName, row: line, cells: row }] : [],
	);
}

export async function workspaceOf(db: Db): Promise<{ origin: "real" | "synthetic"; revision: number }> {
	const [workspace] = await db.select().from(workspaces);
	return { origin: workspace?.dataOrigin ?? "real", revision: workspace?.dataRevision ?? 0 };
}

export type BatchRow = typeof importBatches.$inferSelect;

// The staged rows of a batch in portions: first those that are about no participant, then some participants at a time, each
// with all their rows, because what is said of one of them is checked together.
import { and, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/connect.ts";
import { stagedRows } from "#db/schema/index.ts";
import type { StagedRow } from "./check.ts";
import { slices } from "./slices.ts";
import type { TemplateKey } from "./template.ts";
import { isTemplateKey, participantOf } from "./templates.ts";

const together = 200;
const atOnce = 1000;

export async function* portionsOf(db: Db, batch: string): AsyncIterable<StagedRow[]> {
	const nobody = await rowsWhere(db, and(eq(stagedRows.batchId, batch), eq(stagedRows.participant, "")));
	if (nobody.length > 0) yield nobody;
	for (let after = ""; ;) {
		const code = await lastOfSome(db, batch, after);
		if (code === null) return;
		const some = and(gt(stagedRows.participant, after), lte(stagedRows.participant, code));
		yield await rowsWhere(db, and(eq(stagedRows.batchId, batch), some));
		after = code;
	}
}

/** The last of the participants that come next. Stepping from one to the next asks the index only, whatever PostgreSQL takes
 *  the table's size for: of rows staged a moment ago it has no statistics. */
async function lastOfSome(db: Db, batch: string, after: string): Promise<string | null> {
	const next = (than: SQL) =>
		sql`select participant from staged_rows where batch_id = ${batch} and participant > ${than} order by participant limit 1`;
	const [last] = await db.execute<{ code: string | null }>(sql`
		with recursive page as (
			select participant, 1 as nth from (${next(sql`${after}`)}) first
			union all
			select next.participant, nth + 1 from page, lateral (${next(sql`page.participant`)}) next where nth < ${together})
		select max(participant) as code from page`);
	return last?.code ?? null;
}

async function rowsWhere(db: Db, where: ReturnType<typeof and>): Promise<StagedRow[]> {
	const rows = await db.select().from(stagedRows).where(where).orderBy(stagedRows.position);
	return rows.flatMap(({ template, fileName, line, row }): StagedRow[] =>
		isTemplateKey(template) ? [{ template, file: fileName, row: line, cells: row }] : [],
	);
}

export type Staging = { batch: string; template: TemplateKey; file: string; from: number };

/** Keeps the rows of one file as they were written. */
export async function stageRows(
	tx: Tx,
	{ batch, template, file, from }: Staging,
	rows: readonly { row: number; cells: Record<string, string> }[],
): Promise<void> {
	let position = from;
	for (const some of slices(rows, atOnce)) {
		const staged = some.map(({ row, cells }) => {
			return { position: position++, participant: participantOf(template, cells), line: row, row: cells };
		});
		await tx.execute(
			sql`insert into staged_rows (batch_id, position, template, participant, file_name, line, row) select ${batch}::uuid, position, ${template}, participant, ${file}, line, row from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) as r(position int, participant text, line int, row jsonb)`,
		);
	}
}

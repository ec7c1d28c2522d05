import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "#db/connect.ts";

/** How many connections to this database wait for a lock just now. */
export async function waitingForALock(db: Db): Promise<number> {
	const [row] = await db.execute<{ waiting: number }>(sql`select count(*)::int as waiting from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock'`);
	return row?.waiting ?? 0;
}

/** Until somebody waits for a lock: what was asked has come to where it cannot go on. */
export const someoneWaitsForALock = (db: Db): Promise<void> =>
	expect.poll(() => waitingForALock(db)).toBeGreaterThan(0);

// Many people at once, after few came in one by one: what a row refers to is found by index, not by reading all rows.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, bringIn, participantsFrom } from "./scene.ts";

test("the rows of many new people are held against few others, however small the tables were before", async () => {
	// one connection: it keeps the plans it made when there were few
	const db = await aDatabase({ max: 1 });
	const { steward } = await aPilot(db);
	const read = async () => {
		await db.execute(sql`select pg_stat_force_next_flush()`);
		const [row] = await db.execute<{ rows: number }>(
			sql`select seq_tup_read::int as rows from pg_stat_user_tables where relname = 'participants'`,
		);
		return row?.rows ?? NaN;
	};
	await bringIn(db, steward, [participantsFrom(100, 40)]);
	await db.execute(sql`analyze`);
	for (let i = 0; i < 8; i++) await bringIn(db, steward, [participantsFrom(200 + i * 8, 8)]);
	const before = await read();
	await bringIn(db, steward, [participantsFrom(1000, 2000)]);
	expect((await read()) - before).toBeLessThan(100_000);
});

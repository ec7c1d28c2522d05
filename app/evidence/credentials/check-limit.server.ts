// How often one asker may check certificates. Identifiers can be guessed one by one; twenty an hour are enough for an
// employer with a stack of papers and too few to count a register.
import { lt, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { rateLimits } from "#db/schema/index.ts";

const hour = 60 * 60 * 1000;
export const checksAnHour = 20;

/** Counts a check by `asker`; false when the hour's are used up. Checks at the same moment are each counted. */
export async function mayCheckAgain(db: Db, asker: string, now: Date): Promise<boolean> {
	const at = now.getTime();
	const began = lt(rateLimits.lastRequest, at - hour);
	const [row] = await db
		.insert(rateLimits)
		.values({ id: newId(), key: `certificate check|${asker}`, count: 1, lastRequest: at })
		.onConflictDoUpdate({
			target: rateLimits.key,
			set: {
				count: sql`case when ${began} then 1 else ${rateLimits.count} + 1 end`,
				lastRequest: sql`case when ${began} then ${at} else ${rateLimits.lastRequest} end`,
			},
		})
		.returning({ count: rateLimits.count });
	return row !== undefined && row.count <= checksAnHour;
}

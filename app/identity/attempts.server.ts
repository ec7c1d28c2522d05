// How often one asker may try something that can be guessed.
import { lt, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { rateLimits } from "#db/schema/index.ts";

export type Limit = { name: string; most: number; /** in ms */ within: number };

/** Links that open an account, as often as one may sign in. */
export const linkAttempts: Limit = { name: "link", most: 10, within: 60_000 };

/** Counts an attempt by `asker`; false when those of the time are used up. Attempts at the same moment are each counted. */
export async function mayTryAgain(db: Db, { name, most, within }: Limit, asker: string, now: Date): Promise<boolean> {
	const at = now.getTime();
	const began = lt(rateLimits.lastRequest, at - within);
	const [row] = await db
		.insert(rateLimits)
		.values({ id: newId(), key: `${name}|${asker}`, count: 1, lastRequest: at })
		.onConflictDoUpdate({
			target: rateLimits.key,
			set: {
				count: sql`case when ${began} then 1 else ${rateLimits.count} + 1 end`,
				lastRequest: sql`case when ${began} then ${at} else ${rateLimits.lastRequest} end`,
			},
		})
		.returning({ count: rateLimits.count });
	return row !== undefined && row.count <= most;
}

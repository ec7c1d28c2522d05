// What has expired is not kept: sessions, links, counted attempts, and invitations nobody took up.
import { and, isNull, lt } from "drizzle-orm";
import { complain } from "#app/complain.ts";
import type { Clock } from "#app/clock.ts";
import type { Db, Pool } from "#db/connect.ts";
import { invitations, rateLimits, sessions, verifications } from "#db/schema/index.ts";

const day = 24 * 60 * 60_000;
/** Who invited may still look why nobody came. */
const invitationsStay = 30 * day;

/** Deletes what has expired. Attempts are counted for an hour at the longest. */
export async function sweepExpired(db: Db, now: Date): Promise<void> {
	await db.delete(sessions).where(lt(sessions.expiresAt, now));
	await db.delete(verifications).where(lt(verifications.expiresAt, now));
	await db.delete(rateLimits).where(lt(rateLimits.lastRequest, now.getTime() - day));
	const longGone = lt(invitations.expiresAt, new Date(now.getTime() - invitationsStay));
	await db.delete(invitations).where(and(isNull(invitations.acceptedAt), longGone));
}

/** Sweeps every hour, and at once. `close` waits for the sweep under way. */
export function startSweeping(db: Pool, clock: Clock): { close: () => Promise<void> } {
	let sweeping: Promise<unknown> = Promise.resolve();
	const sweep = () => {
		sweeping = sweeping
			.then(() => sweepExpired(db, clock()))
			.catch((error: unknown) =>
				complain("What has expired could not be deleted; it is tried again in an hour.", error),
			);
	};
	sweep();
	const timer = setInterval(sweep, 60 * 60_000);
	return {
		close: async () => {
			clearInterval(timer);
			await sweeping;
		},
	};
}

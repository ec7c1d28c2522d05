// How often one asker may check certificates. Identifiers can be guessed one by one; twenty an hour are enough for an
// employer with a stack of papers and too few to count a register.
import { mayTryAgain } from "#app/identity/attempts.server.ts";
import type { Db } from "#db/connect.ts";

export const checksAnHour = 20;

/** Counts a check by `asker`; false when the hour's are used up. */
export const mayCheckAgain = (db: Db, asker: string, now: Date): Promise<boolean> =>
	mayTryAgain(db, { name: "certificate check", most: checksAnHour, within: 60 * 60_000 }, asker, now);

// A refusal because an identifier is taken tells that somebody of another site has a certificate. As a check of certificates
// does; so no more are told within an hour than may be checked. Kept in memory: a restart forgives.
import { checksAnHour } from "../credentials/check-limit.server.ts";

const hour = 60 * 60 * 1000;

type Heard = { told: Map<string, number>; closedUntil: number };
const heard = new Map<string, Heard>();

/** Whether `who` may be told that these identifiers are taken elsewhere. What was told within the hour counts once. When it
 *  would be too many nothing is told for an hour, not even that one is free: else that would tell which are not. */
export function mayBeTold(who: string, identifiers: readonly string[], now: number): boolean {
	const { told, closedUntil } = heard.get(who) ?? { told: new Map<string, number>(), closedUntil: 0 };
	if (now < closedUntil) return false;
	const recent = new Map([...told].filter(([, at]) => now - at < hour));
	for (const identifier of identifiers) if (!recent.has(identifier)) recent.set(identifier, now);
	const tooMany = recent.size > checksAnHour;
	heard.set(who, tooMany ? { told: new Map(), closedUntil: now + hour } : { told: recent, closedUntil: 0 });
	return !tooMany;
}

import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { mandates, memberships, persons } from "#db/schema/index.ts";
import type { Auth } from "./auth.server.ts";
import { isLocale, type Locale, type Person } from "./person.ts";

/** The person with everything permission is decided by; null when there is none, or their account was closed. */
export async function personById(db: Db, id: string): Promise<Person | null> {
	const [row] = await db
		.select()
		.from(persons)
		.where(and(eq(persons.id, id), isNull(persons.deactivatedAt)));
	if (!row) return null;
	const [groups, held] = await Promise.all([
		db
			.select({ groupId: memberships.groupId, role: memberships.role })
			.from(memberships)
			.where(and(eq(memberships.personId, id), isNull(memberships.until))),
		db
			.select()
			.from(mandates)
			.where(and(eq(mandates.personId, id), isNull(mandates.until))),
	]);
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		locale: isLocale(row.locale) ? row.locale : "en",
		organisationId: row.organisationId,
		coordinator: held.some((mandate) => mandate.role === "coordinator"),
		observer: held.some((mandate) => mandate.role === "observer"),
		stewardOf: held.flatMap(({ role, organisationId, siteCode }) =>
			role === "steward" && organisationId ? [{ organisationId, siteCode }] : [],
		),
		groups,
	};
}

/** Who these request headers belong to; null without a living session. Loaders and sockets ask the same. */
export async function sessionFor(
	{ auth, db }: { auth: Auth; db: Db },
	headers: Headers,
): Promise<{ person: Person; sessionId: string } | null> {
	const found = await auth.api.getSession({ headers });
	if (!found) return null;
	const person = await personById(db, found.user.id);
	return person && { person, sessionId: found.session.id };
}

/** The language a person is spoken to in from now on. */
export async function speak(db: Db, person: { id: string }, locale: Locale): Promise<void> {
	await db.update(persons).set({ locale }).where(eq(persons.id, person.id));
}

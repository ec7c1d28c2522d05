// The people of the workspace and their places in it.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import type { Db } from "#db/connect.ts";
import { groups, mandates, memberships, organisations, persons, sessions } from "#db/schema/index.ts";
import { recordAct } from "./audit.server.ts";
import type { GroupRole } from "./person.ts";

export type ListedPerson = {
	id: string;
	name: string;
	email: string;
	organisation: string | null;
	active: boolean;
	roles: ("coordinator" | "steward" | "observer")[];
	groups: { id: string; name: string; role: GroupRole }[];
};

/** Everyone, by name. */
export async function people(db: Db): Promise<ListedPerson[]> {
	const [rows, held, member] = await Promise.all([
		db
			.select({ person: persons, organisation: organisations.name })
			.from(persons)
			.leftJoin(organisations, eq(organisations.id, persons.organisationId))
			.orderBy(asc(persons.name)),
		db.select().from(mandates).where(isNull(mandates.until)),
		db
			.select({ membership: memberships, group: groups.name })
			.from(memberships)
			.innerJoin(groups, eq(groups.id, memberships.groupId))
			.where(isNull(memberships.until)),
	]);
	return rows.map(({ person, organisation }) => ({
		id: person.id,
		name: person.name,
		email: person.email,
		organisation,
		active: person.deactivatedAt === null,
		roles: held.filter((mandate) => mandate.personId === person.id).map((mandate) => mandate.role),
		groups: member
			.filter((row) => row.membership.personId === person.id)
			.map(({ membership, group }) => ({ id: membership.groupId, name: group, role: membership.role })),
	}));
}

type Deed = { personId: string; by: { id: string }; clock: Clock };

/** Closes an account: its sessions end, what the person wrote stays theirs. */
export async function deactivate(db: Db, { personId, by, clock }: Deed): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(persons).set({ deactivatedAt: clock() }).where(eq(persons.id, personId));
		await endEverySession(tx, personId);
		await recordAct(tx, { person: by, act: "person.deactivate", subject: { kind: "person", id: personId } });
	});
}

/** Whether there is such an account, in use or closed. */
export async function hasAccount(db: Db, personId: string): Promise<boolean> {
	return (await db.$count(persons, eq(persons.id, personId))) > 0;
}

/** Opens a closed account again. */
export async function reactivate(db: Db, { personId, by }: Omit<Deed, "clock">): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(persons).set({ deactivatedAt: null }).where(eq(persons.id, personId));
		await recordAct(tx, { person: by, act: "person.reactivate", subject: { kind: "person", id: personId } });
	});
}

export type OwnSession = { id: string; userAgent: string | null; createdAt: Date; updatedAt: Date };

/** The living sessions of a person, newest first. */
export async function sessionsOf(db: Db, personId: string): Promise<OwnSession[]> {
	return db
		.select({
			id: sessions.id,
			userAgent: sessions.userAgent,
			createdAt: sessions.createdAt,
			updatedAt: sessions.updatedAt,
		})
		.from(sessions)
		.where(and(eq(sessions.personId, personId), sql`${sessions.expiresAt} > now()`))
		.orderBy(sql`${sessions.updatedAt} desc`);
}

/** Ends whatever sessions a person has. */
export async function endEverySession(db: Db, personId: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.personId, personId));
}

/** Ends sessions of one's own; other people's stay untouched whatever ids are sent. */
export async function endSessions(db: Db, personId: string, ids: readonly string[]): Promise<void> {
	if (ids.length > 0)
		await db.delete(sessions).where(and(eq(sessions.personId, personId), inArray(sessions.id, [...ids])));
}

// Groups: founded, filled, and left. A membership ends; it is never deleted.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { nameIn } from "#app/i18n/format.ts";
import type { Db } from "#db/connect.ts";
import { countries, groups, memberships, organisations, persons, sectors } from "#db/schema/index.ts";
import { recordAct } from "./audit.server.ts";
import type { GroupRole } from "./person.ts";

export type ListedGroup = {
	id: string;
	code: string;
	name: string;
	country: string | null;
	sector: string | null;
	convenor: string | null;
	mandate: string | null;
	members: { personId: string; name: string; organisation: string | null; role: GroupRole }[];
};

/** Every group with its members, by name. */
export async function allGroups(db: Db): Promise<ListedGroup[]> {
	const [rows, member] = await Promise.all([
		db
			.select({ group: groups, convenor: organisations.name })
			.from(groups)
			.leftJoin(organisations, eq(organisations.id, groups.convenorId))
			.orderBy(asc(groups.name)),
		db
			.select({
				groupId: memberships.groupId,
				role: memberships.role,
				personId: persons.id,
				name: persons.name,
				organisation: organisations.name,
			})
			.from(memberships)
			.innerJoin(persons, eq(persons.id, memberships.personId))
			.leftJoin(organisations, eq(organisations.id, persons.organisationId))
			.where(isNull(memberships.until))
			.orderBy(asc(persons.name)),
	]);
	return rows.map(({ group, convenor }) => ({
		...group,
		convenor,
		members: member.filter((row) => row.groupId === group.id),
	}));
}

type Founding = {
	code: string;
	name: string;
	country: string | null;
	sector: string | null;
	convenorId: string | null;
	mandate: string | null;
	by: { id: string };
};

/** Founds a group. */
export async function foundGroup(
	db: Db,
	{ by, ...values }: Founding,
): Promise<{ ok: true; id: string } | { ok: false; because: "code-is-taken" }> {
	return db.transaction(async (tx) => {
		const [group] = await tx
			.insert(groups)
			.values(values)
			.onConflictDoNothing({ target: groups.code })
			.returning({ id: groups.id });
		if (!group) return { ok: false, because: "code-is-taken" };
		await recordAct(tx, {
			person: by,
			act: "group.found",
			subject: { kind: "group", id: group.id },
			detail: { code: values.code },
		});
		return { ok: true, id: group.id };
	});
}

type Seat = { groupId: string; personId: string; by: { id: string }; clock: Clock };

/** Seats a person in a group with a role; whoever sits there already changes role. */
export async function seat(db: Db, { groupId, personId, role, by, clock }: Seat & { role: GroupRole }): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.select({ id: groups.id }).from(groups).where(eq(groups.id, groupId)).for("update"); // one change at a time
		await tx.update(memberships).set({ until: clock() }).where(current(groupId, personId));
		await tx.insert(memberships).values({ groupId, personId, role, since: clock() });
		await recordAct(tx, {
			person: by,
			act: "membership.begin",
			subject: { kind: "group", id: groupId },
			detail: { personId, role },
		});
	});
}

/** Ends a person's membership. */
export async function unseat(db: Db, { groupId, personId, by, clock }: Seat): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(memberships).set({ until: clock() }).where(current(groupId, personId));
		await recordAct(tx, {
			person: by,
			act: "membership.end",
			subject: { kind: "group", id: groupId },
			detail: { personId },
		});
	});
}

const current = (groupId: string, personId: string) =>
	and(eq(memberships.groupId, groupId), eq(memberships.personId, personId), isNull(memberships.until));

/** What a group can be founded for: countries, sectors, organisations. */
export async function groupChoices(db: Db, locale: string) {
	const name = (names: Partial<Record<string, string>>) => nameIn(names, locale);
	const named = (list: { value: string; label: string }[]) =>
		list.toSorted((a, b) => a.label.localeCompare(b.label, locale));
	const [countryRows, sectorRows, organisationRows] = await Promise.all([
		db.select().from(countries),
		db.select().from(sectors),
		db
			.select({ id: organisations.id, name: organisations.name })
			.from(organisations)
			.orderBy(sql`name`),
	]);
	return {
		countries: named(countryRows.map((row) => ({ value: row.code, label: name(row.names) }))),
		sectors: named(sectorRows.map((row) => ({ value: row.key, label: name(row.names) }))),
		organisations: organisationRows.map((row) => ({ value: row.id, label: row.name })),
	};
}

/** Whether a group can be founded for what was chosen: of each list one, or none. */
export async function areChoices(
	db: Db,
	chosen: { country: string | null; sector: string | null; convenorId: string | null },
): Promise<boolean> {
	const choices = await groupChoices(db, "en");
	return (
		isOneOf(chosen.country, choices.countries) &&
		isOneOf(chosen.sector, choices.sectors) &&
		isOneOf(chosen.convenorId, choices.organisations)
	);
}

const isOneOf = (value: string | null, list: readonly { value: string }[]): boolean =>
	value === null || list.some((choice) => choice.value === value);

/** Whether there are the group and the organisation that were chosen, where one was. */
export async function areKnown(
	db: Db,
	{ groupId, organisationId }: { groupId: string | null; organisationId: string | null },
): Promise<boolean> {
	const [group, organisation] = await Promise.all([
		groupId === null || db.$count(groups, eq(groups.id, groupId)),
		organisationId === null || db.$count(organisations, eq(organisations.id, organisationId)),
	]);
	return Boolean(group) && Boolean(organisation);
}

/** Whether there are such a group and such a person. */
export async function groupAndPersonExist(db: Db, groupId: string, personId: string): Promise<boolean> {
	const [group, person] = await Promise.all([
		db.select({ id: groups.id }).from(groups).where(eq(groups.id, groupId)),
		db.select({ id: persons.id }).from(persons).where(eq(persons.id, personId)),
	]);
	return group.length > 0 && person.length > 0;
}

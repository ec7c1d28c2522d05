// Invitations by link. The link's secret is shown once; only its hash is kept.
import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import type { Db, Tx } from "#db/connect.ts";
import {
	accounts,
	type InvitationGrants,
	invitations,
	mandates,
	memberships,
	organisations,
	persons,
} from "#db/schema/index.ts";
import { recordAct } from "./audit.server.ts";
import { isNameTaken } from "./person-names.server.ts";
import type { Auth } from "./auth.server.ts";
import type { Locale } from "./person.ts";

const daysValid = 14;
const dayMs = 86_400_000;

type Invitee = { email: string; name: string | null };
export type AcceptRefusal = "unknown" | "used" | "expired" | "withdrawn" | "has-account" | "name-taken";

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

type Asking = {
	by: { id: string } | null;
	invitees: readonly Invitee[];
	grants: InvitationGrants;
	organisationId: string | null;
	locale: Locale;
	clock: Clock;
};

/** Invites each person. Returns the secrets the links are made of, this once. Who has an account already is left out and
 *  named; who was invited before gets a new link and is named too: the earlier one stops working. */
export async function invite(
	db: Db,
	{ by, invitees, grants, organisationId, locale, clock }: Asking,
): Promise<{ invited: { email: string; secret: string }[]; known: string[]; renewed: string[] }> {
	return db.transaction(async (tx) => {
		const invited: { email: string; secret: string }[] = [];
		const known: string[] = [];
		const renewed: string[] = [];
		for (const { email, name } of invitees) {
			if (await hasAccount(tx, email)) {
				known.push(email);
				continue;
			}
			const earlier = await tx
				.update(invitations)
				.set({ withdrawnAt: clock() })
				.where(and(eq(invitations.email, email), stillOpen(clock)))
				.returning({ id: invitations.id });
			if (earlier.length > 0) renewed.push(email);
			const { secret, expiresAt } = newSecret(clock);
			const [row] = await tx
				.insert(invitations)
				.values({
					secretHash: hashOf(secret),
					email,
					name,
					locale,
					organisationId,
					grants,
					invitedBy: by?.id ?? null,
					expiresAt,
				})
				.returning({ id: invitations.id });
			await recordAct(tx, {
				person: by,
				act: "invitation.send",
				subject: { kind: "invitation", id: row?.id ?? "" },
				detail: { email },
			});
			invited.push({ email, secret });
		}
		return { invited, known, renewed };
	});
}

const newSecret = (clock: Clock) => ({
	secret: randomBytes(24).toString("base64url"),
	expiresAt: new Date(clock().getTime() + daysValid * dayMs),
});

/** Neither accepted, taken back nor too old. */
const stillOpen = (clock: Clock) =>
	and(
		isNull(invitations.acceptedAt),
		isNull(invitations.withdrawnAt),
		sql`${invitations.expiresAt} > ${clock().toISOString()}`,
	);

/** A new link for an open invitation; the earlier one stops working. Null when it is no longer open. */
export async function renewInvitation(
	db: Db,
	{ id, by, clock }: { id: string; by: { id: string }; clock: Clock },
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const { secret, expiresAt } = newSecret(clock);
		const renewed = await tx
			.update(invitations)
			.set({ secretHash: hashOf(secret), expiresAt })
			.where(and(eq(invitations.id, id), stillOpen(clock)))
			.returning({ id: invitations.id });
		if (renewed.length === 0) return null;
		await recordAct(tx, { person: by, act: "invitation.renew", subject: { kind: "invitation", id } });
		return secret;
	});
}

const hasAccount = async (db: Db, email: string): Promise<boolean> =>
	(
		await db
			.select({ id: persons.id })
			.from(persons)
			.where(eq(sql`lower(${persons.email})`, email.toLowerCase()))
	).length > 0;

export type OpenInvitation = typeof invitations.$inferSelect & { organisation: string | null };

/** The invitation a link leads to, or why it no longer opens. */
export async function invitationBySecret(
	db: Db,
	secret: string,
	clock: Clock,
): Promise<{ ok: true; invitation: OpenInvitation } | { ok: false; because: AcceptRefusal }> {
	const [row] = await db
		.select({ invitation: invitations, organisation: organisations.name })
		.from(invitations)
		.leftJoin(organisations, eq(organisations.id, invitations.organisationId))
		.where(eq(invitations.secretHash, hashOf(secret)));
	if (!row) return { ok: false, because: "unknown" };
	if (row.invitation.acceptedAt) return { ok: false, because: "used" };
	if (row.invitation.withdrawnAt) return { ok: false, because: "withdrawn" };
	if (row.invitation.expiresAt < clock()) return { ok: false, because: "expired" };
	return { ok: true, invitation: { ...row.invitation, organisation: row.organisation } };
}

/** `locale`: the language the person was reading when they accepted; it stays theirs. */
type Accepting = { secret: string; name: string; email: string; password: string; locale: Locale; clock: Clock };

/** Makes the account an invitation promises, once. The first coordinator's link carries no address: theirs is typed. */
export async function acceptInvitation(
	db: Db,
	auth: Auth,
	{ secret, name, email, password, locale, clock }: Accepting,
): Promise<{ ok: true; email: string } | { ok: false; because: AcceptRefusal }> {
	// looked at before anything costly is done for it
	const known = await invitationBySecret(db, secret, clock);
	if (!known.ok) return known;
	const { password: hasher } = await auth.$context;
	const hash = await hasher.hash(password);
	return db.transaction(async (tx) => {
		await tx
			.select({ id: invitations.id })
			.from(invitations)
			.where(eq(invitations.secretHash, hashOf(secret)))
			.for("update");
		const found = await invitationBySecret(tx, secret, clock);
		if (!found.ok) return found;
		const address = (found.invitation.email || email).toLowerCase();
		// two invitations of one address, accepted at once
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${address}))`);
		if (await hasAccount(tx, address)) return { ok: false, because: "has-account" };
		if (await isNameTaken(tx, name, null)) return { ok: false, because: "name-taken" };
		const personId = await makePerson(tx, {
			name,
			email: address,
			locale,
			hash,
			organisationId: found.invitation.organisationId,
		});
		await grant(tx, personId, found.invitation);
		await tx
			.update(invitations)
			.set({ acceptedAt: clock(), acceptedBy: personId })
			.where(eq(invitations.id, found.invitation.id));
		await recordAct(tx, {
			person: { id: personId },
			act: "invitation.accept",
			subject: { kind: "person", id: personId },
		});
		return { ok: true, email: address };
	});
}

type NewPerson = { name: string; email: string; locale: Locale; hash: string; organisationId: string | null };

/** A person who can sign in with the password behind `hash`. */
export async function makePerson(tx: Tx, { name, email, locale, hash, organisationId }: NewPerson): Promise<string> {
	const [person] = await tx
		.insert(persons)
		.values({ name, email, locale, organisationId, emailVerified: true })
		.returning({ id: persons.id });
	if (!person) throw new Error("The person was not written.");
	await tx
		.insert(accounts)
		.values({ personId: person.id, accountId: person.id, providerId: "credential", password: hash });
	return person.id;
}

async function grant(
	tx: Tx,
	personId: string,
	{ grants, organisationId }: Pick<OpenInvitation, "grants" | "organisationId">,
): Promise<void> {
	for (const role of grants.workspace)
		await tx.insert(mandates).values({ personId, role, organisationId: role === "steward" ? organisationId : null });
	for (const { groupId, role } of grants.groups) await tx.insert(memberships).values({ personId, groupId, role });
}

/** Invitations that can still be accepted, newest first. */
export async function openInvitations(db: Db, clock: Clock) {
	return db
		.select({
			id: invitations.id,
			email: invitations.email,
			name: invitations.name,
			organisation: organisations.name,
			grants: invitations.grants,
			expiresAt: invitations.expiresAt,
			createdAt: invitations.createdAt,
		})
		.from(invitations)
		.leftJoin(organisations, eq(organisations.id, invitations.organisationId))
		.where(stillOpen(clock))
		.orderBy(desc(invitations.createdAt));
}

/** Takes an invitation back; its link no longer opens. */
export async function withdrawInvitation(
	db: Db,
	{ id, by, clock }: { id: string; by: { id: string }; clock: Clock },
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const taken = await tx
			.update(invitations)
			.set({ withdrawnAt: clock() })
			.where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)))
			.returning({ id: invitations.id });
		if (taken.length === 0) return false;
		await recordAct(tx, { person: by, act: "invitation.withdraw", subject: { kind: "invitation", id } });
		return true;
	});
}

/** In a workspace without a coordinator: the secret of a one-time link that makes the first. Earlier ones stop working. */
export async function firstCoordinatorSecret(db: Db, clock: Clock): Promise<string | null> {
	const [held] = await db.select({ id: mandates.id }).from(mandates).where(eq(mandates.role, "coordinator")).limit(1);
	if (held) return null;
	await db
		.update(invitations)
		.set({ withdrawnAt: clock() })
		.where(and(eq(invitations.email, ""), isNull(invitations.acceptedAt)));
	const { invited } = await invite(db, {
		by: null,
		invitees: [{ email: "", name: null }],
		grants: { workspace: ["coordinator"], groups: [] },
		organisationId: null,
		locale: "en",
		clock,
	});
	return invited[0]?.secret ?? null;
}

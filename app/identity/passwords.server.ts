// Names and passwords people change themselves, and the link that lets someone who forgot theirs choose a new one. The
// passwords are better-auth's business; so are the links' secrets.
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import type { Db } from "#db/connect.ts";
import { persons } from "#db/schema/index.ts";
import { recordAct } from "./audit.server.ts";
import type { Auth } from "./auth.server.ts";
import { isNameTaken } from "./person-names.server.ts";
import { askAuth, cookiesOf } from "./sign-in.server.ts";

type World = { db: Db; auth: Auth; settings: { origin: string } };
type PasswordRefusal = "wrong-password" | "too-many";

/** Changes one's own password. Every other session ends; `cookies` carry this one on. */
export async function changePassword(
	world: World,
	request: Request,
	{ person, current, chosen }: { person: { id: string }; current: string; chosen: string },
): Promise<{ ok: true; cookies: Headers } | { ok: false; because: PasswordRefusal }> {
	const answer = await askAuth(world, "/auth/change-password", request, {
		currentPassword: current,
		newPassword: chosen,
		revokeOtherSessions: true,
	});
	if (!answer.ok) return { ok: false, because: answer.status === 429 ? "too-many" : "wrong-password" };
	await record(world.db, { by: person, act: "password.change", id: person.id });
	return { ok: true, cookies: cookiesOf(answer) };
}

type Recorded = { by: { id: string }; act: "password.change" | "password.link" | "password.reset"; id: string };

/** The password itself is written by better-auth, in a transaction of its own. */
const record = (db: Db, { by, act, id }: Recorded): Promise<void> =>
	db.transaction((tx) => recordAct(tx, { person: by, act, subject: { kind: "person", id } }));

/** How someone is called from now on. What is published keeps the name it was published with. False when somebody else is
 *  called so, or nearly so. */
export async function rename(db: Db, person: { id: string; name: string }, name: string): Promise<boolean> {
	if (name === person.name) return true;
	return db.transaction(async (tx) => {
		if (await isNameTaken(tx, name, person.id)) return false;
		await tx.update(persons).set({ name }).where(eq(persons.id, person.id));
		const detail = { from: person.name, to: name };
		await recordAct(tx, { person, act: "person.rename", subject: { kind: "person", id: person.id }, detail });
		return true;
	});
}

const hoursValid = 24;

/** The secret of a link with which a person chooses a new password, once, within a day: for a coordinator to hand on. */
export async function passwordSecret(
	{ db, auth }: World,
	{ personId, by, clock }: { personId: string; by: { id: string }; clock: Clock },
): Promise<string> {
	const secret = randomBytes(24).toString("base64url");
	const { internalAdapter } = await auth.$context;
	await record(db, { by, act: "password.link", id: personId });
	await internalAdapter.createVerificationValue({
		value: personId,
		identifier: identifierOf(secret),
		expiresAt: new Date(clock().getTime() + hoursValid * 3_600_000),
	});
	return secret;
}

/** As better-auth names what it sends by mail, so that both links open the same door. */
const identifierOf = (secret: string) => `reset-password:${secret}`;

/** Whom a link belongs to; null when it is not known, was used, or has expired. */
export async function personOfSecret({ db, auth }: World, secret: string, clock: Clock) {
	const { internalAdapter } = await auth.$context;
	const found = await internalAdapter.findVerificationValue(identifierOf(secret));
	if (!found || new Date(found.expiresAt) < clock()) return null;
	const [person] = await db
		.select({ id: persons.id, name: persons.name, email: persons.email })
		.from(persons)
		.where(eq(persons.id, found.value));
	return person ?? null;
}

/** Sets the password a link allows to set, once. Every session of the person ends. False when the link no longer opens. */
export async function choosePassword(
	world: World,
	request: Request,
	{ secret, chosen, clock }: { secret: string; chosen: string; clock: Clock },
): Promise<{ ok: true; email: string } | { ok: false }> {
	const person = await personOfSecret(world, secret, clock);
	if (!person) return { ok: false };
	const answer = await askAuth(world, "/auth/reset-password", request, { token: secret, newPassword: chosen });
	if (!answer.ok) return { ok: false };
	await record(world.db, { by: person, act: "password.reset", id: person.id });
	return { ok: true, email: person.email };
}

/** Asks for a link by mail. Says the same whether or not there is such an account; false when asked too often. */
export async function mailPasswordLink(world: World, request: Request, email: string): Promise<boolean> {
	const answer = await askAuth(world, "/auth/request-password-reset", request, { email });
	return answer.status !== 429;
}

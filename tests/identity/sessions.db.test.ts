import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeAuth } from "#app/identity/auth.server.ts";
import {
	acceptInvitation,
	invitationBySecret,
	invite,
	openInvitations,
	withdrawInvitation,
} from "#app/identity/invitations.server.ts";
import { deactivate, reactivate, sessionsOf } from "#app/identity/people.server.ts";
import { sessionFor } from "#app/identity/person.server.ts";
import { signIn, signOut } from "#app/identity/sign-in.server.ts";
import { auditEvents, persons } from "#db/schema/index.ts";
import { aDatabase } from "../support/database.ts";
import { anAccount } from "../support/people.ts";

const db = await aDatabase();
const origin = "http://127.0.0.1:3000";
const auth = makeAuth({ db, origin, secret: "a secret of at least thirty-two letters" });
const app = { auth, db, settings: { origin } };
const clock = () => new Date("2026-03-14T09:30:00Z");
const tooLate = () => new Date("2026-03-28T09:30:01Z");
const acceptances = () => db.$count(auditEvents, eq(auditEvents.act, "invitation.accept"));
const coordinator = await anAccount(db, { name: "Carla", coordinator: true });

async function anInvitation(email: string): Promise<string> {
	const grants = { workspace: [], groups: [] };
	const asked = { by: coordinator, invitees: [{ email, name: null }], grants, organisationId: null };
	const { invited } = await invite(db, { ...asked, locale: "fi", clock });
	return invited[0]?.secret ?? "";
}
const accepting = (secret: string, { email = "", at = clock } = {}) =>
	acceptInvitation(db, auth, {
		secret,
		email,
		name: `Aino ${secret}`,
		password: "a few long words",
		locale: "en",
		clock: at,
	});

test("an invitation makes one account, even when it is accepted twice at once", async () => {
	const secret = await anInvitation("once@example.org");
	const answers = await Promise.all([accepting(secret), accepting(secret)]);
	expect(answers).toContainEqual({ ok: true, email: "once@example.org" });
	expect(answers).toContainEqual({ ok: false, because: "used" });
	expect(await accepting(secret)).toEqual({ ok: false, because: "used" });
	expect(await db.$count(persons, eq(persons.email, "once@example.org"))).toBe(1);
});

test("two invitations of one address, accepted at once, make one account", async () => {
	const secrets = [await anInvitation("both@example.org"), await anInvitation("Both@example.org")];
	const answers = await Promise.all(secrets.map((secret) => accepting(secret)));
	expect(answers).toContainEqual({ ok: true, email: "both@example.org" });
	expect(answers).toContainEqual({ ok: false, because: "has-account" });
});

test("the account is of the address that was invited, whatever address is typed", async () => {
	const secret = await anInvitation("invited@example.org");
	expect(await accepting(secret, { email: "other@example.org" })).toEqual({ ok: true, email: "invited@example.org" });
	expect(await db.$count(persons, eq(persons.email, "other@example.org"))).toBe(0);
});

test("after fourteen days an invitation has expired and makes no account", async () => {
	const secret = await anInvitation("late@example.org");
	expect(await accepting(secret, { at: tooLate })).toEqual({ ok: false, because: "expired" });
	expect(await db.$count(persons, eq(persons.email, "late@example.org"))).toBe(0);
});

test("an invitation that was taken back no longer opens", async () => {
	const secret = await anInvitation("back@example.org");
	const open = (await openInvitations(db, clock)).find(({ email }) => email === "back@example.org");
	expect(await withdrawInvitation(db, { id: open?.id ?? "", by: coordinator, clock })).toBe(true);
	expect(await accepting(secret)).toEqual({ ok: false, because: "withdrawn" });
	expect(await invitationBySecret(db, "no such secret", clock)).toEqual({ ok: false, because: "unknown" });
});

test("an invitation that is refused leaves no row in the audit log, one that is accepted leaves one", async () => {
	const secret = await anInvitation("logged@example.org");
	const before = await acceptances();
	await accepting("no such secret");
	expect(await acceptances()).toBe(before);
	await accepting(secret);
	await accepting(secret);
	expect(await acceptances()).toBe(before + 1);
});

const from = (address: string, cookie = "") =>
	new Request(origin, { headers: { "x-accord-address": address, cookie } });
const cookieOf = (headers: Headers) =>
	headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
async function signedIn(who: { email: string; password: string }, address: string): Promise<string> {
	const answer = await signIn(app, from(address), { email: who.email, password: who.password });
	return answer.ok ? cookieOf(answer.cookies) : "";
}
const whoIs = async (cookie: string) => (await sessionFor(app, new Headers({ cookie })))?.person.id ?? null;

test("signing out ends this browser's session and leaves the other's", async () => {
	const person = await anAccount(db);
	const [here, there] = [await signedIn(person, "192.0.2.1"), await signedIn(person, "192.0.2.1")];
	expect([await whoIs(here), await whoIs(there)]).toEqual([person.id, person.id]);
	await signOut(app, from("192.0.2.1", here));
	expect([await whoIs(here), await whoIs(there)]).toEqual([null, person.id]);
});

test("closing an account ends what its sessions may do at once", async () => {
	const person = await anAccount(db);
	const cookie = await signedIn(person, "192.0.2.2");
	await db.update(persons).set({ deactivatedAt: clock() }).where(eq(persons.id, person.id));
	expect(await whoIs(cookie)).toBeNull();
});

test("who signs in to a closed account is told that it is closed, and gets no session", async () => {
	const person = await anAccount(db);
	await deactivate(db, { personId: person.id, by: coordinator, clock });
	const { email, password } = person;
	expect(await signIn(app, from("192.0.2.5"), { email, password })).toEqual({ ok: false, because: "closed" });
	expect(await signIn(app, from("192.0.2.5"), { email, password: "not the password" })).toMatchObject({
		because: "wrong",
	});
	expect(await sessionsOf(db, person.id)).toEqual([]);
	await reactivate(db, { personId: person.id, by: coordinator });
	expect(await signIn(app, from("192.0.2.5"), { email, password })).toMatchObject({ ok: true });
});

test("after ten attempts from one address even the right password waits, and other addresses do not", async () => {
	const person = await anAccount(db);
	for (let attempt = 0; attempt < 10; attempt++) {
		const wrong = await signIn(app, from("192.0.2.3"), { email: person.email, password: "not the password" });
		expect(wrong).toEqual({ ok: false, because: "wrong" });
	}
	const { email, password } = person;
	expect(await signIn(app, from("192.0.2.3"), { email, password })).toEqual({ ok: false, because: "too-many" });
	expect(await signIn(app, from("192.0.2.4"), { email, password })).toMatchObject({ ok: true });
});

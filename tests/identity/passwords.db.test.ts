import { expect, test } from "vitest";
import { systemClock as clock } from "#app/clock.ts";
import { makeAuth } from "#app/identity/auth.server.ts";
import {
	changePassword,
	choosePassword,
	mailPasswordLink,
	passwordSecret,
	personOfSecret,
	rename,
} from "#app/identity/passwords.server.ts";
import { personById, sessionFor } from "#app/identity/person.server.ts";
import { signIn } from "#app/identity/sign-in.server.ts";
import { aDatabase } from "../support/database.ts";
import { type Account, anAccount } from "../support/people.ts";

const db = await aDatabase();
const origin = "http://127.0.0.1:3000";
const mailed: { email: string; secret: string }[] = [];
const auth = makeAuth({
	db,
	origin,
	secret: "a secret of at least thirty-two letters",
	mailPassword: async (email, secret) => void mailed.push({ email, secret }),
});
const world = { db, auth, settings: { origin } };
const by = await anAccount(db, { name: "Carla", coordinator: true });

const nextDay = () => new Date(clock().getTime() + 25 * 3_600_000);

let visits = 0;
/** A request from an address nobody asked from yet, so that limits do not meet. */
const request = (cookie = "") =>
	new Request(origin, { headers: { cookie, "x-accord-address": `198.51.100.${++visits}` } });
const enters = async ({ email }: Account, password: string) => (await signIn(world, request(), { email, password })).ok;

async function signedIn(person: Account): Promise<string> {
	const { email, password } = person;
	const entered = await signIn(world, request(), { email, password });
	if (!entered.ok) throw new Error(entered.because);
	return entered.cookies
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}

test("one changes one's own password with the present one; every other session ends", async () => {
	const person = await anAccount(db, { name: "Aino" });
	const [here, elsewhere] = [await signedIn(person), await signedIn(person)];
	const change = (current: string) =>
		changePassword(world, request(here), { person, current, chosen: "four new plain words" });
	expect(await change("not my password")).toEqual({ ok: false, because: "wrong-password" });
	expect(await change(person.password)).toMatchObject({ ok: true });
	expect([await enters(person, person.password), await enters(person, "four new plain words")]).toEqual([false, true]);
	expect(await sessionFor(world, new Headers({ cookie: elsewhere }))).toBeNull();
});

test("the coordinator's link lets a person choose a new password once, and ends every session", async () => {
	const person = await anAccount(db, { name: "Mika" });
	const before = await signedIn(person);
	const secret = await passwordSecret(world, { personId: person.id, by, clock });
	expect(await personOfSecret(world, secret, clock)).toMatchObject({ email: person.email });
	const choose = (chosen: string) => choosePassword(world, request(), { secret, chosen, clock });
	expect(await choose("a new set of words")).toEqual({ ok: true, email: person.email });
	expect(await choose("and once more again")).toEqual({ ok: false });
	expect(await enters(person, "a new set of words")).toBe(true);
	expect(await sessionFor(world, new Headers({ cookie: before }))).toBeNull();
});

test("after a day the link no longer opens", async () => {
	const person = await anAccount(db, { name: "Sari" });
	const secret = await passwordSecret(world, { personId: person.id, by, clock });
	expect(await choosePassword(world, request(), { secret, chosen: "a new set of words", clock: nextDay })).toEqual({
		ok: false,
	});
	expect(await enters(person, person.password)).toBe(true);
});

test("asking for a link by mail says the same of an address nobody has, and mails only to one somebody has", async () => {
	const person = await anAccount(db, { name: "Leena" });
	expect(await mailPasswordLink(world, request(), "nobody@example.org")).toBe(true);
	expect(await mailPasswordLink(world, request(), person.email)).toBe(true);
	expect(mailed.map(({ email }) => email)).toEqual([person.email]);
	const secret = mailed[0]?.secret ?? "";
	expect(await choosePassword(world, request(), { secret, chosen: "words from a mail", clock })).toMatchObject({
		ok: true,
	});
});

test("a new name holds from now on", async () => {
	const person = await anAccount(db, { name: "Riitta" });
	await rename(db, person, "Riitta Rinne");
	expect(await personById(db, person.id)).toMatchObject({ name: "Riitta Rinne" });
});

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { systemClock as clock } from "#app/clock.ts";
import { makeAuth } from "#app/identity/auth.server.ts";
import { acceptInvitation, invite } from "#app/identity/invitations.server.ts";
import { rename } from "#app/identity/passwords.server.ts";
import { aPerson } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";

const db = await aDatabase();
const auth = makeAuth({ db, origin: "http://accord.test", secret: randomBytes(32).toString("hex") });
const by = await aPerson(db, { coordinator: true });

async function accepting(email: string, name: string) {
	const grants = { workspace: ["observer" as const], groups: [] };
	const { invited } = await invite(db, {
		by,
		invitees: [{ email, name }],
		grants,
		organisationId: null,
		locale: "en",
		clock,
	});
	const secret = invited[0]?.secret ?? "";
	return acceptInvitation(db, auth, { secret, name, email, password: "green skills 2026", locale: "en", clock });
}

test("who takes up an invitation under a name that looks like a colleague's is asked for another", async () => {
	expect(await accepting("maria@example.org", "Maria Rossi")).toMatchObject({ ok: true });
	expect(await accepting("mallory@example.org", "Mаria Rоssi")).toEqual({ ok: false, because: "name-taken" });
	expect(await accepting("other.maria@example.org", "Maria Rossi (CETEM)")).toMatchObject({ ok: true });
});

test("of two who take the same name at the same moment one gets it", async () => {
	const both = await Promise.all(["one", "two"].map((who) => accepting(`${who}@example.org`, "Ada Virtanen")));
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("nobody is renamed to what a colleague is called, and everybody may be called what they are", async () => {
	const [ada, ben] = [await aPerson(db, { name: "Ada Berg" }), await aPerson(db, { name: "Ben Holm" })];
	expect(await rename(db, ben, "ada berg")).toBe(false);
	expect(await rename(db, ada, "Ada  Berg")).toBe(true);
});

test("a link that does not open costs no work on a password", async () => {
	const untouched = new Proxy(auth, {
		get: (target, key) => {
			if (key === "$context") throw new Error("A password was worked on.");
			return Reflect.get(target, key);
		},
	});
	const asked = {
		secret: "guessed",
		name: "Mallory",
		email: "",
		password: "green skills 2026",
		locale: "en" as const,
		clock,
	};
	expect(await acceptInvitation(db, untouched, asked)).toEqual({ ok: false, because: "unknown" });
});

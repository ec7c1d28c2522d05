import { expect, test } from "vitest";
import { systemClock as clock } from "#app/clock.ts";
import { invitationBySecret, invite, openInvitations, renewInvitation } from "#app/identity/invitations.server.ts";
import { aPerson } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";

const db = await aDatabase();
const by = await aPerson(db, { coordinator: true });

const inviting = (email: string) =>
	invite(db, {
		by,
		invitees: [{ email, name: "Aino" }],
		grants: { workspace: ["observer"], groups: [] },
		organisationId: null,
		locale: "fi",
		clock,
	});
const opens = async (secret: string | null | undefined) => invitationBySecret(db, secret ?? "", clock);
const openFor = async (email: string) => (await openInvitations(db, clock)).filter((open) => open.email === email);

test("who is invited again gets one new link, the earlier one stops working, and it is said", async () => {
	const first = await inviting("aino@example.org");
	const second = await inviting("aino@example.org");
	expect([first.renewed, second.renewed]).toEqual([[], ["aino@example.org"]]);
	expect(await opens(first.invited[0]?.secret)).toEqual({ ok: false, because: "withdrawn" });
	expect(await opens(second.invited[0]?.secret)).toMatchObject({ ok: true });
	expect(await openFor("aino@example.org")).toHaveLength(1);
});

test("an open invitation can be sent anew: the new link opens, the earlier one no longer", async () => {
	const { invited } = await inviting("mika@example.org");
	const [open] = await openFor("mika@example.org");
	const secret = await renewInvitation(db, { id: open?.id ?? "", by, clock });
	expect(await opens(invited[0]?.secret)).toEqual({ ok: false, because: "unknown" });
	expect(await opens(secret)).toMatchObject({ ok: true });
});

test("an open invitation says to which address it went and what it promises", async () => {
	await inviting("sari@example.org");
	expect(await openFor("sari@example.org")).toMatchObject([
		{ email: "sari@example.org", name: "Aino", grants: { workspace: ["observer"] } },
	]);
});

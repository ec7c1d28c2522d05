import { expect, test } from "vitest";
import { linkAttempts, mayTryAgain } from "#app/identity/attempts.server.ts";
import { sweepExpired } from "#app/identity/sweep.server.ts";
import { invitations, rateLimits, sessions, verifications } from "#db/schema/index.ts";
import { aPerson } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";

const db = await aDatabase();
const now = new Date("2026-03-14T09:30:00Z");
const after = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000);

test("what has expired is deleted, what has not stays", async () => {
	const { id: personId } = await aPerson(db);
	for (const [token, expiresAt] of [["old", after(-1)] as const, ["new", after(1)] as const]) {
		await db.insert(sessions).values({ personId, token, expiresAt });
		await db.insert(verifications).values({ identifier: token, value: personId, expiresAt });
	}
	const invitation = { email: "a@example.org", grants: { workspace: [], groups: [] } };
	await db.insert(invitations).values([
		{ ...invitation, secretHash: "long gone", expiresAt: after(-31) },
		{ ...invitation, secretHash: "taken up", expiresAt: after(-31), acceptedAt: after(-40) },
		{ ...invitation, secretHash: "just expired", expiresAt: after(-1) },
	]);
	await mayTryAgain(db, linkAttempts, "yesterday", after(-2));
	await mayTryAgain(db, linkAttempts, "today", now);
	await sweepExpired(db, now);
	expect((await db.select().from(sessions)).map(({ token }) => token)).toEqual(["new"]);
	expect((await db.select().from(verifications)).map(({ identifier }) => identifier)).toEqual(["new"]);
	expect((await db.select().from(invitations)).map(({ secretHash }) => secretHash).toSorted()).toEqual([
		"just expired",
		"taken up",
	]);
	expect((await db.select().from(rateLimits)).map(({ key }) => key)).toEqual(["link|today"]);
});

test("links that open an account may be tried ten times a minute from one address", async () => {
	const tries = await Promise.all(Array.from({ length: 12 }, () => mayTryAgain(db, linkAttempts, "192.0.2.7", now)));
	expect(tries.filter(Boolean)).toHaveLength(10);
	expect(await mayTryAgain(db, linkAttempts, "192.0.2.8", now)).toBe(true);
	expect(await mayTryAgain(db, linkAttempts, "192.0.2.7", new Date(now.getTime() + 61_000))).toBe(true);
});

import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { checkCertificate } from "#app/evidence/credentials/check.server.ts";
import { checksAnHour } from "#app/evidence/credentials/check-limit.server.ts";
import { certificatesFigure, certificatesFor } from "#app/evidence/credentials/register.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Pool } from "#db/connect.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson } from "../import/scene.ts";

let db: Pool;
const now = new Date("2026-11-15T12:00:00Z");
const check = (identifier: string, asker = identifier, at = now) =>
	checkCertificate(db, { identifier, asker, now: at });

beforeAll(async () => {
	db = await aDatabase();
	await db.transaction(async (tx) => {
		await seedReference(tx);
		await seedDemoFacts(tx, now);
	});
	await renewCells(db, { clock: () => now });
});

test("an identifier is answered with issued, revoked with day and kind of reason, or unknown, and nobody is named", async () => {
	const [standing] = await db.select().from(tables.certificates).where(eq(tables.certificates.status, "issued"));
	const issued = await check(standing?.identifier ?? "");
	expect(issued).toMatchObject({ status: "issued", issuedOn: standing?.issuedOn, expired: false });
	expect(Object.keys(issued).toSorted()).toEqual(
		["awardingBody", "expired", "identifier", "issuedOn", "status", "title", "validUntil"].toSorted(),
	);

	const [gone] = await db.select().from(tables.certificates).where(eq(tables.certificates.status, "revoked"));
	const revoked = await check(gone?.identifier ?? "");
	expect(revoked).toMatchObject({ status: "revoked", on: gone?.statusOn, because: "mistake" });
	expect(JSON.stringify(revoked)).not.toContain(gone?.statusReason ?? "no reason");

	expect(await check("DEMO-CERT-NOBODY")).toEqual({ status: "unknown", identifier: "DEMO-CERT-NOBODY" });
});

test("a certificate whose days are over is issued but no longer valid", async () => {
	const [one] = await db.select().from(tables.certificates).where(eq(tables.certificates.status, "issued"));
	const own = eq(tables.certificates.id, one?.id ?? "");
	await db
		.update(tables.certificates)
		.set({ validUntil: one?.issuedOn ?? null })
		.where(own);
	expect(await check(one?.identifier ?? "")).toMatchObject({ status: "issued", expired: true });
	await db.update(tables.certificates).set({ validUntil: null }).where(own);
});

test("after twenty checks in an hour one asker is told to come back later; another asker is not", async () => {
	const asked = await Promise.all(
		Array.from({ length: checksAnHour + 3 }, (_, no) => check(`guess ${no}`, "address 192.0.2.1")),
	);
	expect(asked.filter(({ status }) => status === "too-often")).toHaveLength(3);
	expect(await check("guess", "address 192.0.2.2")).toMatchObject({ status: "unknown" });
	const later = new Date(now.getTime() + 61 * 60 * 1000);
	expect(await check("guess", "address 192.0.2.1", later)).toMatchObject({ status: "unknown" });
});

test("an answer takes its time, known or not, so that a clock tells nothing", async () => {
	const began = performance.now();
	await check("DEMO-CERT-NOBODY", "someone with a clock");
	expect(performance.now() - began).toBeGreaterThan(140);
});

test("rows of the register are read by the pilot data contact of their site; others see the figure", async () => {
	const [site] = await db.select().from(tables.sites).where(eq(tables.sites.code, "FI-1"));
	const steward = await aPerson(db, { stewardOf: [{ organisationId: site?.hostId ?? "", siteCode: "FI-1" }] });
	const coordinator = await aPerson(db, { coordinator: true });
	const own = (await certificatesFor(db, steward)) ?? [];
	expect(own.length).toBeGreaterThan(3);
	expect(new Set(own.map((row) => row.site))).toEqual(new Set(["FI-1"]));
	expect(await certificatesFor(db, coordinator)).toBeNull();
	const figure = await certificatesFigure(db, { person: coordinator, today: "2026-11-15" });
	expect(figure.words).toMatch(/\d/u);
	expect(JSON.stringify(figure)).not.toContain("DEMO-CERT");
});

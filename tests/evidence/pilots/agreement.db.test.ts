import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { siteRowsCsv } from "#app/evidence/import/export.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { stageBatch } from "#app/evidence/import/stage.server.ts";
import { peopleTemplateKeys } from "#app/evidence/import/templates.ts";
import { total } from "#app/evidence/import/report.ts";
import { agreeToShowAlone } from "#app/evidence/pilots/agreement.server.ts";
import { catalogue, microCredential } from "#app/evidence/pilots/micro-credentials.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { mayReadRows, pilotSite, pilotSites } from "#app/evidence/pilots/sites.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { newId } from "#db/id.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, csv } from "../import/scene.ts";

let db: Pool;
let steward: Person;
let coordinator: Person;
const clock = () => new Date("2026-01-15T12:00:00Z");
const asked = { language: "en", today: "2026-01-15" };

beforeAll(async () => {
	db = await aDatabase();
	await db.transaction(async (tx) => {
		await seedReference(tx);
		await seedDemoFacts(tx, clock());
	});
	const [site] = await db.select().from(tables.sites).where(eq(tables.sites.code, "FI-1"));
	steward = await aPerson(db, { stewardOf: [{ organisationId: site?.hostId ?? "", siteCode: "FI-1" }] });
	coordinator = await aPerson(db, { coordinator: true });
});

const revision = async () => (await db.select().from(tables.workspaces))[0]?.dataRevision ?? 0;
const agree = (person: Person, agreed: boolean, site = "FI-1") => agreeToShowAlone(db, { site, agreed, person, clock });

test("a site's own figure is withheld until its host agrees, and again when it takes that back", async () => {
	await agree(steward, false);
	await renewCells(db, { clock });
	expect((await pilotSite(db, "FI-1", asked))?.site.started).toMatchObject({ withheld: expect.any(String) });
	const before = await revision();
	expect(await agree(steward, true)).toBe(true);
	await renewCells(db, { clock });
	expect((await pilotSite(db, "FI-1", asked))?.site.started).toMatchObject({ n: 10, withheld: null });
	expect((await pilotSite(db, "FI-1", asked))?.site.agreed).toBe(true);
	expect(await agree(steward, true)).toBe(true);
	expect(await revision()).toBe(before + 1);
	expect(await agree(steward, false)).toBe(true);
	expect(await revision()).toBe(before + 2);
	await renewCells(db, { clock });
	expect((await pilotSite(db, "FI-1", asked))?.site.started).toMatchObject({ n: null, withheld: "one-site" });
});

test("nobody answers for a host but its own pilot data contact: not the coordinator, not another site's", async () => {
	const before = await revision();
	expect(await agree(coordinator, true)).toBe(false);
	expect(await agree(steward, true, "FI-2")).toBe(false);
	expect(await agree(steward, true, "XX-9")).toBe(false);
	expect(await revision()).toBe(before);
});

test("rows of persons of a site are read by its own steward only", async () => {
	const { sites } = await pilotSites(db, asked);
	expect(sites).toHaveLength(13);
	expect(sites.filter((site) => mayReadRows(steward, site)).map((site) => site.code)).toEqual(["FI-1"]);
	expect(sites.filter((site) => mayReadRows(coordinator, site))).toEqual([]);
});

test("the demo's rows of a site go out as files and come in again unchanged", async () => {
	const files = await Promise.all(
		peopleTemplateKeys.map(async (template) => ({ template, text: await siteRowsCsv(db, { site: "FI-1", template }) })),
	);
	// A site has totals of a run or rows of persons, never both: its file of totals is a header alone.
	const filled = files.filter(({ text }) => text.trim().includes("\n"));
	expect(files.length - filled.length).toBe(1);
	const uploads = filled.map(({ template, text }) => csv(`${template}.csv`, text));
	const answers = { encodings: {}, phones: false };
	const staged = await stageBatch(db, { batch: newId(), uploads, person: steward, origin: "real", answers });
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const preview = await batchPreview(db, { batch: staged.batch, person: steward });
	expect(preview?.report.problems).toEqual([]);
	expect(preview?.report.changeCount).toBe(0);
	expect(total(preview?.report ?? { files: [] }).unchanged).toBeGreaterThan(40);
	expect(preview?.batch.origin).toBe("synthetic"); // a synthetic workspace takes synthetic data only
});

test("the catalogue counts the nine elements of a definition and names the missing ones", async () => {
	const all = await catalogue(db, "fi");
	expect(all).toHaveLength(12);
	const [first] = all;
	if (!first) throw new Error("no micro-credential");
	expect(first.missing).toEqual([]);
	await db.update(tables.microCredentials).set({ qaType: "-" }).where(eq(tables.microCredentials.code, first.code));
	const again = await microCredential(db, { code: first.code, version: first.version, language: "fi" });
	expect(again?.microCredential.missing).toEqual(["quality"]);
	expect(again?.outcomes.length).toBeGreaterThan(2);
});

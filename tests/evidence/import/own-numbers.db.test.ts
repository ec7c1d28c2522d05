// Each site numbers its interviews and certificates for itself.
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { checkCertificate } from "#app/evidence/credentials/check.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { exportCsv } from "#app/evidence/import/export.server.ts";
import { saveRow } from "#app/evidence/import/save-row.server.ts";
import type { TemplateKey } from "#app/evidence/import/template.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { certificates, enrolments, participants as participantRows } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aMill, aPilot, bringIn, clock, millParticipants, people, stage, voices } from "./scene.ts";
import { cells, file, type Row } from "./some-rows.ts";

let db: Pool;
let steward: Person;
let miller: Person;

beforeAll(async () => {
	db = await aDatabase();
	const pilot = await aPilot(db);
	({ steward } = pilot);
	await bringIn(db, steward, [...people(), ...voices()]);
	miller = await aMill(db, pilot.coordinator);
	await bringIn(db, miller, [millParticipants([1, 2])]);
});

const sources: Row = ["T10_qualitative_sources", (code) => `${code},interview,FI-8,2025-10-12,1,worker,fi,yes`];
const words: Row = ["T11_qualitative_findings", (code) => `Q-8,So.,Q-8-1,${code},fi,Sanoja.,time,supports,no`];
const awarded = (who: string): Row => [
	"T12_credentials_issued",
	(code) => `${who},RUN-8,${code},2025-10-01,pdf,issued`,
];

test("two sites have an interview of the same number, each with its site's code before it, and each its own words", async () => {
	const batch = await bringIn(db, miller, [file(sources, "S-1"), file(words, "S-1")]);
	const exported = (template: TemplateKey, person: Person) => exportCsv(db, { template, person });
	expect(await exported("T10_qualitative_sources", miller)).toContain("FI-8-S-1,interview,FI-8");
	expect(await exported("T10_qualitative_sources", miller)).not.toContain("FI-9-S-1");
	expect(await exported("T10_qualitative_sources", steward)).toContain("FI-9-S-1,group talk,FI-9");
	expect(await exported("T11_qualitative_findings", miller)).toContain("Q-8-1,FI-8-S-1");
	const again = { template: sources[0], cells: cells(sources, "S-1"), seen: null, notPhones: true, clock };
	expect(await saveRow(db, { ...again, person: miller })).toEqual({ ok: false, because: "already-here" });
	await withdrawBatch(db, { batch, person: miller, clock });
	expect(await exported("T10_qualitative_sources", steward)).toContain("FI-9-S-1");
});

test("nobody takes over another site's words by giving an interview of one's own the code of theirs", async () => {
	await bringIn(db, miller, [file(sources, "FI-9-S-1")]);
	const taken: Row = ["T11_qualitative_findings", (code) => `Q-1,Mine.,Q-1-1,${code},fi,Omaa.,time,supports,no`];
	const staged = await stage(db, miller, [file(taken, "FI-9-S-1")]);
	const shown = staged.ok ? await batchPreview(db, { batch: staged.batch, person: miller }) : null;
	expect(shown?.report.problems).toMatchObject([{ is: "not-yours" }]);
});

test("two sites may use the same identifier of a certificate; who checks it is shown both; one site may not twice", async () => {
	await bringIn(db, miller, [file(awarded("FI-8-001"), "urn:award:1")]);
	const checked = await checkCertificate(db, { identifier: "urn:award:1", asker: "an employer", now: clock() });
	expect(checked).toMatchObject({ status: "several", certificates: [{ status: "issued" }, { status: "issued" }] });
	const staged = await stage(db, miller, [file(awarded("FI-8-002"), "urn:award:1")]);
	const shown = staged.ok ? await batchPreview(db, { batch: staged.batch, person: miller }) : null;
	expect(shown?.report.problems).toMatchObject([{ is: "identifier-taken" }]);
	const [other] = await db
		.select()
		.from(enrolments)
		.innerJoin(participantRows, eq(participantRows.id, enrolments.participantId))
		.where(eq(participantRows.code, "FI-8-002"));
	const [own] = await db.select().from(certificates).where(eq(certificates.identifier, "urn:award:1"));
	if (!other || !own) throw new Error("The scene lacks a certificate.");
	const second = db.insert(certificates).values({ ...own, id: newId(), enrolmentId: other.enrolments.id });
	await expect(second).rejects.toMatchObject({ cause: { code: "23505" } });
});

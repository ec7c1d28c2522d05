// A file of which only a person can say how it is written is kept until they do, for them alone.
import { count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batches, batchPreview } from "#app/evidence/import/batches.server.ts";
import { discardBatch } from "#app/evidence/import/discard.server.ts";
import { answerEncodings } from "#app/evidence/import/stage.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { inWindows } from "#tests/support/in-windows.ts";
import { aPerson, aPilot, clock, csv, stage } from "./scene.ts";

let db: Pool;
let steward: Person;
let coordinator: Person;
beforeAll(async () => {
	db = await aDatabase();
	({ coordinator, steward } = await aPilot(db));
});

const header = "org_code;org_name;org_kind;country_code";
const old = (name: string, text: string) => ({ name, bytes: inWindows(text, "windows-1251"), tooBig: false });
const sofia = () => old("софия.csv", `${header}\nSOF;Дървени къщи;employer;BG\n`);

async function staged(uploads: Parameters<typeof stage>[2]): Promise<string> {
	const answer = await stage(db, steward, uploads);
	if (!answer.ok) throw new Error(JSON.stringify(answer));
	return answer.batch;
}

const kept = async (batch: string) => {
	const [uploads] = await db
		.select({ n: count() })
		.from(tables.batchUploads)
		.where(eq(tables.batchUploads.batchId, batch));
	const [rows] = await db.select({ n: count() }).from(tables.stagedRows).where(eq(tables.stagedRows.batchId, batch));
	return { uploads: uploads?.n, rows: rows?.n };
};
const shown = (batch: string, person = steward) => batchPreview(db, { batch, person });

test("the files of the batch are kept, and read when the question is answered; once it is used they are gone", async () => {
	const batch = await staged([sofia(), csv("more.csv", `${header}\nPLOV;Mill;employer;BG\n`)]);
	expect(await kept(batch)).toEqual({ uploads: 2, rows: 0 });
	expect((await shown(batch))?.unread).toMatchObject({ refusals: [], questions: [{ file: "софия.csv" }] });
	expect(await acceptBatch(db, { batch, person: steward, clock })).toEqual({ ok: false, because: "not-read" });

	expect(await answerEncodings(db, { batch, person: steward, encodings: { "софия.csv": "windows-1251" } })).toBe(true);
	expect(await shown(batch)).toMatchObject({
		unread: null,
		report: { problemCount: 0, files: [{ new: 1 }, { new: 1 }] },
	});
	expect(await kept(batch)).toEqual({ uploads: 2, rows: 2 });

	expect(await acceptBatch(db, { batch, person: steward, clock })).toMatchObject({ ok: true });
	expect(await kept(batch)).toEqual({ uploads: 0, rows: 0 });
	const [house] = await db.select().from(tables.organisations).where(eq(tables.organisations.code, "SOF"));
	expect(house?.name).toBe("Дървени къщи");
});

test("what is not read yet nobody else opens, answers or discards: not the coordinator either", async () => {
	const batch = await staged([sofia()]);
	expect(await shown(batch, coordinator)).toBeNull();
	const answer = { batch, encodings: { "софия.csv": "windows-1251" } } as const;
	for (const person of [coordinator, await aPerson(db, { coordinator: true })])
		expect(await answerEncodings(db, { ...answer, person })).toBe(false);
	expect(await discardBatch(db, { batch, person: coordinator, clock })).toBe(false);
	expect((await batches(db, coordinator)).find(({ id }) => id === batch)).toMatchObject({
		waitsFor: "answer",
		mayOpen: false,
	});
	expect(await kept(batch)).toEqual({ uploads: 1, rows: 0 });

	expect(await discardBatch(db, { batch, person: steward, clock })).toBe(true);
	expect(await kept(batch)).toEqual({ uploads: 0, rows: 0 });
	expect(await answerEncodings(db, { ...answer, person: steward })).toBe(false);
});

test("an answer about no file, of no batch, or to nothing asked leaves everything as it is", async () => {
	const batch = await staged([sofia()]);
	expect(await answerEncodings(db, { batch, person: steward, encodings: { other: "windows-1252" } })).toBe(true);
	expect((await shown(batch))?.unread?.questions).toHaveLength(1);
	for (const nowhere of [newId(), "nonsense", ""])
		expect(await answerEncodings(db, { batch: nowhere, person: steward, encodings: {} })).toBe(false);
	const plain = await staged([csv("o.csv", `${header}\nNEW;New;employer;BG\n`)]);
	expect(await answerEncodings(db, { batch: plain, person: steward, encodings: {} })).toBe(false);
});

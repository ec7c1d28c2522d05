// One person's files are read one upload at a time, and how far that is, is told to whoever sent them.
import { beforeAll, expect, test } from "vitest";
import { inOwnTurn, readsFilesOf } from "#app/evidence/import/own-turn.ts";
import { progressOf } from "#app/evidence/import/progress.server.ts";
import { stageBatch } from "#app/evidence/import/stage.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aWorkbook, organisationTitles } from "#tests/support/a-workbook.ts";
import { aMill, aPilot, millParticipants, participantsFrom, stage } from "./scene.ts";

let db: Pool;
let steward: Person;
let miller: Person;

beforeAll(async () => {
	db = await aDatabase();
	const pilot = await aPilot(db);
	({ steward } = pilot);
	miller = await aMill(db, pilot.coordinator);
});

test("while files of somebody are read, more of theirs are turned away with a sentence, and nobody else's", async () => {
	const before = await db.$count(tables.importBatches);
	const sent = [
		stage(db, steward, [participantsFrom(1, 500)]),
		stage(db, steward, [participantsFrom(501, 2)]),
		stage(db, steward, [participantsFrom(601, 2)]),
		stage(db, miller, [millParticipants([1])]),
	];
	const none = { ok: false, because: "under-way", refusals: [], questions: [] };
	expect(await Promise.all(sent)).toEqual([
		{ ok: true, batch: expect.any(String) },
		none,
		none,
		{ ok: true, batch: expect.any(String) },
	]);
	expect(await db.$count(tables.importBatches)).toBe(before + 2);
	expect(readsFilesOf(steward.id)).toBe(false);
	expect(await stage(db, steward, [participantsFrom(501, 2)])).toMatchObject({ ok: true });
});

test("workbooks that hold too much together are refused from the one on that is too much, and no more is unpacked", async () => {
	const far = '<row r="250000"><c r="A250000" t="inlineStr"><is><t>FAR</t></is></c></row>';
	const rows = [organisationTitles, ["A", "House", "other", "FI"]];
	const book = (name: string) => aWorkbook(`${name}.xlsx`, [{ name: "T00", rows, after: far }]);
	expect(await stage(db, steward, ["a", "b"].map(book))).toMatchObject({ ok: true });
	expect(await stage(db, steward, ["a", "b", "c", "d"].map(book))).toMatchObject({
		because: "files",
		refusals: [
			{ file: "c.xlsx", is: "too-many" },
			{ file: "d.xlsx", is: "too-many" },
		],
	});
});

test("one that fails does not keep its sender from sending the next", async () => {
	const broken = Promise.reject<Pool>(new Error("gone"));
	await expect(inOwnTurn(steward.id, () => broken)).rejects.toThrow("gone");
	expect(await stage(db, steward, [participantsFrom(701, 1)])).toMatchObject({ ok: true });
});

test("answers about several kept uploads are worked on one after the other", async () => {
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		await new Promise((done) => setTimeout(done, 5));
		order.push(`${name} ends`);
	};
	await Promise.all(["a", "b", "c"].map((name) => inOwnTurn(steward.id, work(name))));
	expect(order).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("how far the work is, is told to whoever does it and to nobody else", async () => {
	const batch = newId();
	const uploads = [participantsFrom(1000, 1500)];
	const answers = { encodings: {}, phones: true };
	const told = new Set<string>();
	const work = stageBatch(db, { batch, uploads, person: steward, origin: "real", answers });
	const watch = setInterval(() => {
		for (const person of [steward, miller]) {
			const progress = progressOf(batch, person);
			if (progress) told.add(`${person === steward ? "steward" : "miller"} ${progress.phase} of ${progress.total}`);
		}
	}, 1);
	await work;
	clearInterval(watch);
	expect(told).toContain("steward checking of 1500");
	expect([...told].filter((one) => one.startsWith("miller"))).toEqual([]);
	expect(progressOf(batch, steward)).toBeNull();
});

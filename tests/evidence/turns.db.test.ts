import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { discardBatch } from "#app/evidence/import/discard.server.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { agreeToShowAlone } from "#app/evidence/pilots/agreement.server.ts";
import { turns } from "#app/evidence/turns.ts";
import type { Person } from "#app/identity/person.ts";
import { connect, type Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { someoneWaitsForALock, waitingForALock } from "#tests/support/locks.ts";
import { aPilot, bringIn, clock, people, stage } from "./import/scene.ts";

const connections = 5;
let db: Pool;
/** Sees what the others do, on a connection of its own. */
let beside: Pool;
let steward: Person;
beforeAll(async () => {
	const made = await aDatabase({ max: connections });
	db = made;
	beside = connect(made.url, { max: 1 });
	({ steward } = await aPilot(db));
});

afterAll(() => beside.end());

/** Whether the database answers others while these deeds wait for a lock of it. */
async function answersMeanwhile(
	lock: ReturnType<typeof sql>,
	deeds: readonly (() => Promise<unknown>)[],
): Promise<boolean> {
	let under: Promise<unknown>[] = [];
	const answers = await db.transaction(async (tx) => {
		await tx.execute(lock);
		under = deeds.map((deed) => deed());
		await someoneWaitsForALock(beside);
		let isAnswered = false;
		const answer = db.execute(sql`select 1 as one`).then(() => (isAnswered = true));
		return Promise.race([answer, allWait(() => isAnswered).then((all) => !all)]);
	});
	await Promise.all(under);
	return answers;
}

/** Whether it comes to be that every connection waits but the one that holds the lock: then nobody else is ever answered. */
async function allWait(isOver: () => boolean): Promise<boolean> {
	while (!isOver()) if ((await waitingForALock(beside)) === connections - 1) return true;
	return false;
}

const times = <T>(n: number, of: () => T): T[] => Array.from({ length: n }, of);

test("while the data is being changed by one, twenty others who would change it hold up no page", async () => {
	const batch = await bringIn(db, steward, people(3));
	const person = steward;
	const deeds = [
		...times(10, () => () => acceptBatch(db, { batch, person, clock })),
		...times(5, () => () => withdrawBatch(db, { batch, person, clock })),
		...times(5, () => () => agreeToShowAlone(db, { site: "FI-9", agreed: true, person, clock })),
	];
	expect(await answersMeanwhile(sql`select from workspaces for update`, deeds)).toBe(true);
});

test("while an upload is being used, twenty who would turn it away hold up no page", async () => {
	const staged = await stage(db, steward, people(3));
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const { batch } = staged;
	const deeds = times(20, () => () => discardBatch(db, { batch, person: steward, clock }));
	const lock = sql`select from import_batches where id = ${batch} for update`;
	expect(await answersMeanwhile(lock, deeds)).toBe(true);
});

test("work goes on in the order it came, no more of it at once than may, and past what fails", async () => {
	const pass = turns(2);
	const begun: number[] = [];
	let [now, most] = [0, 0];
	const work = (n: number) => async () => {
		begun.push(n);
		most = Math.max(most, ++now);
		await new Promise((done) => setTimeout(done, 5));
		now -= 1;
		if (n === 1) throw new Error("This one fails.");
		return n;
	};
	const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => pass(work(n))));
	expect(begun).toEqual([0, 1, 2, 3, 4]);
	expect(most).toBe(2);
	expect(ended.map(({ status }) => status === "fulfilled")).toEqual([true, false, true, true, true]);
	expect(await pass(work(5))).toBe(5);
});

// An accepted batch is taken back: the batches that remain are replayed for every fact it touched, in one transaction with
// the new data revision and the readings that are due. What it said of people is then kept nowhere.
import { and, eq } from "drizzle-orm";
import type { Pool, Tx } from "#db/connect.ts";
import { importBatches, workspaces } from "#db/schema/index.ts";
import type { Clock } from "../../clock.ts";
import { recordAct } from "../../identity/audit.server.ts";
import { may } from "../../identity/permission.ts";
import type { Person } from "../../identity/person.ts";
import { mayMove } from "../may-move.server.ts";
import { markReadingsDue } from "../readings.server.ts";
import { amongFew, inTurn } from "../turns.ts";
import { isConflict, raiseRevision } from "./accept.server.ts";
import type { Change } from "./change.ts";
import { mayOpen } from "./decide.ts";
import type { BatchRow } from "./examine.server.ts";
import type { Facts } from "./fact.ts";
import { loadFacts } from "./facts.server.ts";
import { isKey } from "./key.ts";
import { forgetLog, touchedBy } from "./log.server.ts";
import { stillNeeded } from "./needed.server.ts";
import { type Tell, withProgress } from "./progress.server.ts";
import { mayBring, siteOfFact } from "./scope.ts";
import { lookAfter, partsTouched } from "./touched.ts";
import {
	changesWithout,
	orphaned,
	rowsMoved,
	templateOfTable,
	told,
	type Consequences,
	type Needed,
	type Without,
	type WithdrawRefusal,
} from "./withdrawal.ts";
import { writeChanges } from "./write-facts.server.ts";

type Withdrawing = { batch: string; person: Person };
type Refused = { ok: false; because: WithdrawRefusal; needed: Needed[] };
type Plan = { ok: true; batch: BatchRow; touched: Without[]; changes: Change[]; same: Change[]; facts: Facts };

/** What would follow, told without doing it. */
export async function consequencesOf(
	db: Pool,
	withdrawing: Withdrawing,
): Promise<{ ok: true; batch: BatchRow; consequences: Consequences } | Refused> {
	const look = async (tx: Tx) => {
		const plan = await planFor(tx, withdrawing);
		if (!plan.ok) return plan;
		const { batch, changes, facts } = plan;
		const moving = await mayMove(tx, partsTouched(changes, lookAfter(changes, facts)));
		return { ok: true as const, batch, consequences: { rows: rowsMoved(changes), moving } };
	};
	return amongFew(() => db.transaction(look));
}

export async function withdrawBatch(
	db: Pool,
	{ clock, ...withdrawing }: Withdrawing & { clock: Clock },
): Promise<{ ok: true; revision: number } | Refused> {
	if (!isKey(withdrawing.batch)) return refused("not-found");
	try {
		return await withProgress({ batch: withdrawing.batch, by: withdrawing.person, total: 0 }, (tell) =>
			inTurn(() => db.transaction((tx) => withdraw(tx, { ...withdrawing, clock }, tell))),
		);
	} catch (error) {
		if (isConflict(error)) return refused("contradicts");
		throw error;
	}
}

async function withdraw(
	tx: Tx,
	{ clock, ...withdrawing }: Withdrawing & { clock: Clock },
	tell: Tell,
): Promise<{ ok: true; revision: number } | Refused> {
	await tx.select({ id: workspaces.id }).from(workspaces).for("update");
	const plan = await planFor(tx, withdrawing);
	if (!plan.ok) return plan;
	const { facts } = plan;
	const changes = [...plan.changes, ...plan.same];
	await writeChanges(tx, { changes, facts, batchOf: remaining(plan) }, (done) => tell("writing", done, changes.length));
	return { ok: true, revision: await close(tx, plan, { person: withdrawing.person, at: clock() }) };
}

const refused = (because: WithdrawRefusal, needed: Needed[] = []): Refused => ({ ok: false, because, needed });

async function planFor(tx: Tx, { batch: id, person }: Withdrawing): Promise<Plan | Refused> {
	if (!isKey(id)) return refused("not-found");
	const [batch] = await tx.select().from(importBatches).where(eq(importBatches.id, id)).for("update");
	if (!batch || !mayOpen(person, batch)) return refused("not-found");
	if (batch.state !== "accepted") return refused("not-accepted");

	const log = await touchedBy(tx, id);
	if (!log) return refused("not-logged");
	const facts = await loadFacts(tx, log.participants);
	const { changes, same } = changesWithout(log.touched, facts);
	if (!mayTakeBack(person, batch, changes, facts)) return refused("not-yours");
	const needed = await stillNeeded(tx, changes);
	for (const { table, key } of orphaned(changes))
		needed.push({ ...told(table, key), template: templateOfTable[table], upload: null });
	return needed.length > 0
		? refused("still-needed", needed)
		: { ok: true, batch, touched: log.touched, changes, same, facts };
}

/** Rows of persons are taken back by the steward of their site; what was here from the start, by the coordinator. */
function mayTakeBack(person: Person, batch: BatchRow, changes: readonly Change[], facts: Facts): boolean {
	if (batch.byId === null) return may(person, "govern", { kind: "workspace" });
	const savedInForm = batch.files.length === 0;
	if (savedInForm && batch.byId !== person.id) return false;
	return changes.every((change) => {
		const scopes = siteOfFact(change, facts);
		return scopes === null || mayBring(person, templateOfTable[change.table], scopes);
	});
}

/** The batch each row is left with. */
function remaining({ touched }: Plan): (change: Change) => string {
	const batches = new Map(touched.map(({ table, key, replayed }) => [`${table} ${key}`, replayed?.batch ?? ""]));
	return ({ table, key }) => batches.get(`${table} ${key}`) ?? "";
}

async function close(tx: Tx, { batch }: Plan, { person, at }: { person: Person; at: Date }): Promise<number> {
	const revision = await raiseRevision(tx);
	await tx
		.update(importBatches)
		.set({ state: "withdrawn", withdrawnAt: at })
		.where(and(eq(importBatches.id, batch.id), eq(importBatches.state, "accepted")));
	await forgetLog(tx, batch.id);
	await markReadingsDue(tx, revision);
	await recordAct(tx, {
		person,
		act: "batch.withdraw",
		subject: { kind: "batch", id: batch.id },
		detail: { revision },
	});
	return revision;
}

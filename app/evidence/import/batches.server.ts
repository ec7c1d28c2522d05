// The batches there are, and what one of them would do.
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { auditEvents, importBatches, persons } from "#db/schema/index.ts";
import type { Person } from "../../identity/person.ts";
import { holdsPeople, mayDecide, mayOpen } from "./decide.ts";
import { amongFew } from "../turns.ts";
import { examineBatch, workspaceOf, type BatchRow } from "./examine.server.ts";
import type { MatchedSheet, Unread } from "./file.ts";
import { isKey } from "./key.ts";
import { lapsesAt } from "./lapse.ts";
import { leftTo } from "./left-behind.server.ts";
import { readReport, type Report } from "./report.ts";
import { isTemplateKey, templates } from "./templates.ts";
import type { TemplateKey } from "./template.ts";
import { readUnread } from "./unread.ts";
import { type WaitsFor, waitsFor } from "./waits-for.ts";

export type ListedBatch = {
	id: string;
	state: BatchRow["state"];
	origin: BatchRow["dataOrigin"];
	by: string | null;
	createdAt: Date;
	decidedAt: Date | null;
	withdrawnAt: Date | null;
	/** The data revision it came in with; null while it is not in use. */
	update: number | null;
	/** Names and counts of rows of persons are for who brought them. */
	files: {
		name: string | null;
		template: TemplateKey;
		rows: number | null;
		letters: Record<string, string> | null;
		passedOver: string[];
		matched: MatchedSheet | null;
	}[];
	mayOpen: boolean;
	/** Who sent it can no longer decide: this person may discard it, unseen. */
	leftBehind: boolean;
	/** What must happen before a staged one can be approved; null when nothing must. */
	waitsFor: WaitsFor | null;
	/** When a staged one is discarded by itself; null for others. */
	lapsesAt: Date | null;
};

/** A key for a batch that is about to be sent. */
export const freshBatch = (): string => newId();

export async function batches(db: Pool, person: Person): Promise<ListedBatch[]> {
	const rows = await db
		.select({ batch: importBatches, by: persons.name })
		.from(importBatches)
		.leftJoin(persons, eq(persons.id, importBatches.byId))
		.orderBy(desc(importBatches.createdAt))
		.limit(100);
	const left = await leftTo(
		db,
		person,
		rows.map(({ batch }) => batch),
	);
	return rows.flatMap(({ batch, by }) => {
		const own = mayOpen(person, batch);
		if ((batch.state === "discarded" || batch.state === "lapsed") && !own) return [];
		return [{ ...seenBy(batch, own), by, mayOpen: own, leftBehind: left.has(batch.id) }];
	});
}

function seenBy(batch: BatchRow, own: boolean) {
	const { id, state, dataOrigin: origin, dataRevision: update, createdAt, decidedAt, withdrawnAt } = batch;
	const files = batch.files.flatMap(({ name, template, rows, letters = null, passedOver = [], matched = null }) => {
		if (!isTemplateKey(template)) return [];
		const hidden = !own && templates[template].aboutPeople;
		const seen = { name: own ? name : null, rows: hidden ? null : rows };
		return [{ template, ...seen, letters, passedOver: own ? passedOver : [], matched: own ? matched : null }];
	});
	const moments = { createdAt, decidedAt, withdrawnAt, lapsesAt: state === "staged" ? lapsesAt(createdAt) : null };
	return { id, state, origin, update, ...moments, files, waitsFor: waitsFor(batch) };
}

export type Preview = {
	batch: ListedBatch;
	report: Report;
	holdsPeople: boolean;
	/** The data revision it made: once accepted, by being used; once withdrawn, by being taken back. */
	revision: number | null;
	/** An accepted batch with the very same files. */
	sameAs: { id: string; decidedAt: Date | null } | null;
	days: Record<string, "dmy" | "mdy">;
	/** What stands between its files and their rows; null when all are read. */
	unread: Unread | null;
};

/** What a batch would do now; null when there is none this person may open. Checked anew when the data moved since. */
export async function batchPreview(
	db: Pool,
	{ batch: id, person }: { batch: string; person: Person },
): Promise<Preview | null> {
	if (!isKey(id)) return null;
	const [found] = await db
		.select({ batch: importBatches, by: persons.name })
		.from(importBatches)
		.leftJoin(persons, eq(persons.id, importBatches.byId))
		.where(eq(importBatches.id, id));
	if (!found || !mayOpen(person, found.batch)) return null;
	const { batch, by } = found;
	return {
		batch: { ...seenBy(batch, true), by, mayOpen: true, leftBehind: false },
		report: await currentReport(db, batch, person),
		holdsPeople: holdsPeople(batch),
		revision: await revisionMade(db, batch),
		sameAs: await sameBatch(db, batch, person),
		unread: readUnread(batch.unread),
		days: Object.fromEntries(batch.files.flatMap(({ name, dates }) => (dates ? [[name, dates]] : []))),
	};
}

/** Taking a batch back makes a data revision of its own, which is written down with the act. */
async function revisionMade(db: Pool, { id, state, dataRevision }: BatchRow): Promise<number | null> {
	if (state !== "withdrawn") return dataRevision;
	const { detail } = auditEvents;
	const [act] = await db
		.select({ revision: sql<number | null>`(${detail} ->> 'revision')::int` })
		.from(auditEvents)
		.where(
			and(eq(auditEvents.subjectKind, "batch"), eq(auditEvents.subjectId, id), eq(auditEvents.act, "batch.withdraw")),
		);
	return act?.revision ?? null;
}

async function currentReport(db: Pool, batch: BatchRow, person: Person): Promise<Report> {
	const kept = readReport(batch.report);
	const { revision } = await workspaceOf(db);
	const isNew = kept.revision === revision && kept.touched !== null;
	return batch.state !== "staged" || batch.unread || isNew ? kept : checkAgain(db, batch, person);
}

async function checkAgain(db: Pool, batch: BatchRow, person: Person): Promise<Report> {
	const asked = { batch: batch.id, files: batch.files, origin: batch.dataOrigin, person };
	const staged = and(eq(importBatches.id, batch.id), eq(importBatches.state, "staged"));
	return amongFew(async () => {
		const report = await examineBatch(db, asked, { breathe: async () => {} });
		await db.update(importBatches).set({ report, files: batch.files }).where(staged);
		return report;
	});
}

/** Among those the person may open: that somebody else sent the very same would confirm a guess of what they hold. */
async function sameBatch(db: Pool, { id, sha256 }: BatchRow, person: Person): Promise<Preview["sameAs"]> {
	const same = and(eq(importBatches.sha256, sha256), eq(importBatches.state, "accepted"), ne(importBatches.id, id));
	const earlier = await db.select().from(importBatches).where(same).orderBy(desc(importBatches.decidedAt));
	const [known] = earlier.filter((batch) => mayOpen(person, batch));
	return known ? { id: known.id, decidedAt: known.decidedAt } : null;
}

type Deciding = { batch: string; person: Person };

/** The person said how the days of some files are written; the rows are checked again. */
export async function answerDays(
	db: Pool,
	{ batch: id, person, days }: Deciding & { days: Readonly<Record<string, "dmy" | "mdy">> },
): Promise<boolean> {
	if (!isKey(id)) return false;
	const [batch] = await db.select().from(importBatches).where(eq(importBatches.id, id));
	if (!batch || batch.state !== "staged" || !mayDecide(person, batch)) return false;
	const files = batch.files.map((file) => {
		const dates = days[file.name];
		return dates ? { ...file, dates } : file;
	});
	await checkAgain(db, { ...batch, files }, person);
	return true;
}

// Citations: made by the server before their node goes into the text, and answered when the data behind them moves.
import { and, desc, eq, inArray } from "drizzle-orm";
import { withdrawalOf } from "#app/evidence/corrections/withdrawals.server.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { citations, evidenceItems, readings } from "#db/schema/index.ts";
import { keepVersion } from "./history.server.ts";
import { figuresDiffer, type Reading } from "./moved.server.ts";
import { subjectOfText } from "./subject.server.ts";
import { isId } from "./text/safe-url.ts";

export type Stance = (typeof citations.$inferSelect)["stance"];
export type CiteRefusal = "no-such-item" | "withdrawn" | "no-reading" | "withheld" | "not-writable";
type AnswerRefusal =
	| "no-such-citation"
	| "not-moved"
	| "moved-again"
	| "not-writable"
	| "reason-missing"
	| "nothing-chosen";

type Asked = { person: Person; textId: string };

/** Makes a citation of an evidence item in a text. It acknowledges the newest reading: that is what the writer saw. */
export async function cite(
	db: Db,
	{
		person,
		textId,
		fragment,
		evidenceCode,
		stance,
	}: Asked & { fragment: string; evidenceCode: string; stance: Stance },
): Promise<{ ok: true; id: string } | { ok: false; because: CiteRefusal }> {
	return db.transaction(async (tx) => {
		if (!(await mayWrite(tx, person, textId))) return { ok: false, because: "not-writable" };
		// whoever withdraws it meanwhile waits
		const [item] = await tx.select().from(evidenceItems).where(eq(evidenceItems.code, evidenceCode)).for("share");
		if (!item) return { ok: false, because: "no-such-item" };
		if (await withdrawalOf(tx, item.id)) return { ok: false, because: "withdrawn" };
		const reading = (await latestReadings(tx, [item.id])).get(item.id);
		if (!reading) return { ok: false, because: "no-reading" };
		if (reading.suppressed) return { ok: false, because: "withheld" };
		const id = newId();
		await tx.insert(citations).values({
			id,
			textId,
			fragment,
			evidenceItemId: item.id,
			stance,
			acknowledgedReadingId: reading.id,
			acknowledgedBy: person.id,
			madeBy: person.id,
		});
		const detail = { evidence: evidenceCode, citation: id, reading: reading.id };
		await recordAct(tx, { person, act: "citation.make", subject: { kind: "text", id: textId }, detail });
		return { ok: true, id };
	});
}

/** New citations in this text of the evidence others cite: what pasting a citation into another text becomes.
 *  Those that do not exist are left out. */
export async function citeAgain(
	db: Db,
	{ person, textId, fragment, citationIds }: Asked & { fragment: string; citationIds: readonly string[] },
): Promise<{ from: string; id: string }[]> {
	if (citationIds.length === 0) return [];
	const cited = await db
		.select({ from: citations.id, stance: citations.stance, code: evidenceItems.code })
		.from(citations)
		.innerJoin(evidenceItems, eq(evidenceItems.id, citations.evidenceItemId))
		.where(inArray(citations.id, [...citationIds]));
	const made: { from: string; id: string }[] = [];
	for (const { from, stance, code } of cited) {
		const answer = await cite(db, { person, textId, fragment, evidenceCode: code, stance });
		if (answer.ok) made.push({ from, id: answer.id });
	}
	return made;
}

type Answer = { ok: true } | { ok: false; because: AnswerRefusal };
/** A citation, and the reading the person saw as the newest. */
export type Seen = { citationId: string; readingId: string };
/** What a person says about a figure that moved: the sentence takes the new one (`keep` null), or keeps the older one for
 *  this reason, until the data moves again. */
export type FigureAnswer = Seen & { keep: string | null };

/** The sentence takes the new figure. */
export const acknowledge = async (db: Db, { citationId, readingId, ...asked }: Asked & Seen): Promise<Answer> =>
	answerAll(db, { ...asked, answers: [{ citationId, readingId, keep: null }] });

/** The sentence keeps the older figure. */
export const keepReading = async (
	db: Db,
	{ reason: keep, citationId, readingId, ...asked }: Asked & Seen & { reason: string },
): Promise<Answer> => answerAll(db, { ...asked, answers: [{ citationId, readingId, keep }] });

/** All the figures are answered, or none is. */
export async function answerAll(
	db: Db,
	{ person, textId, answers: given }: Asked & { answers: readonly FigureAnswer[] },
): Promise<Answer> {
	const answers = [...new Map(given.map((one) => [one.citationId, one])).values()];
	if (answers.length === 0) return { ok: false, because: "nothing-chosen" };
	if (!answers.every(({ citationId }) => isId(citationId))) return { ok: false, because: "no-such-citation" };
	if (answers.some(({ keep }) => keep?.trim() === "")) return { ok: false, because: "reason-missing" };
	return db.transaction(async (tx) => {
		if (!(await mayWrite(tx, person, textId))) return { ok: false, because: "not-writable" };
		const movements = await lockedMovements(tx, textId, answers);
		const refused = movements.find((movement) => !movement.ok);
		if (refused && !refused.ok) return refused;
		await keepVersion(tx, { textId, kind: "auto", by: person.id }); // what the sentences said before stays readable
		for (const movement of movements) if (movement.ok) await write(tx, { person, textId }, movement);
		return { ok: true };
	});
}

async function write(tx: Tx, { person, textId }: Asked, { citation, latest, keep }: Answered): Promise<void> {
	const takes = {
		acknowledgedReadingId: latest.id,
		acknowledgedBy: person.id,
		acknowledgedAt: new Date(),
		keptWithReason: null,
		keptAgainstId: null,
	};
	const keeps = keep !== null && { keptWithReason: keep.trim(), keptAgainstId: latest.id };
	const act = keeps ? "citation.keep" : "citation.acknowledge";
	await tx
		.update(citations)
		.set(keeps || takes)
		.where(eq(citations.id, citation.id));
	const detail = { citation: citation.id, from: citation.acknowledgedReadingId, to: latest.id };
	await recordAct(tx, { person, act, subject: { kind: "text", id: textId }, detail });
}

type Answered = { ok: true; citation: typeof citations.$inferSelect; latest: Reading; keep: string | null };
type Movement = Answered | { ok: false; because: AnswerRefusal };

/** The citations as they stand, locked in one order: nobody answers them meanwhile. */
async function lockedMovements(tx: Tx, textId: string, chosen: readonly FigureAnswer[]): Promise<Movement[]> {
	const ids = chosen.map(({ citationId }) => citationId);
	const rows = await tx
		.select()
		.from(citations)
		.where(and(inArray(citations.id, ids), eq(citations.textId, textId)))
		.orderBy(citations.id)
		.for("update");
	const newest = await latestReadings(
		tx,
		rows.map(({ evidenceItemId }) => evidenceItemId),
	);
	return chosen.map(({ citationId, readingId, keep }) => {
		const citation = rows.find(({ id }) => id === citationId);
		const latest = citation && newest.get(citation.evidenceItemId);
		if (!citation || !latest) return { ok: false, because: "no-such-citation" };
		if (latest.id !== readingId) return { ok: false, because: "moved-again" };
		if (latest.id === citation.acknowledgedReadingId) return { ok: false, because: "not-moved" };
		return { ok: true, citation, latest, keep };
	});
}

async function mayWrite(db: Db, person: Person, textId: string): Promise<boolean> {
	const subject = await subjectOfText(db, textId);
	return subject !== null && may(person, "write", subject);
}

/** Every citation of a text with the reading it acknowledges and the newest one, whether or not it stands in the text. */
export async function citationRowsOf(db: Db, textId: string) {
	const rows = await db
		.select({ citation: citations, item: evidenceItems, acknowledged: readings })
		.from(citations)
		.innerJoin(evidenceItems, eq(evidenceItems.id, citations.evidenceItemId))
		.innerJoin(readings, eq(readings.id, citations.acknowledgedReadingId))
		.where(eq(citations.textId, textId))
		.orderBy(citations.id);
	const latest = await latestReadings(
		db,
		rows.map((row) => row.item.id),
	);
	return rows.map(({ citation, item, acknowledged }) => {
		const newest = latest.get(item.id) ?? acknowledged;
		const kept = citation.keptAgainstId === newest.id ? citation.keptWithReason : null;
		return {
			citation,
			item,
			acknowledged,
			latest: newest,
			kept,
			moved: kept === null && figuresDiffer(acknowledged, newest),
		};
	});
}
export type CitationRow = Awaited<ReturnType<typeof citationRowsOf>>[number];

/** The newest reading of each item. */
async function latestReadings(db: Db | Tx, itemIds: readonly string[]): Promise<Map<string, Reading>> {
	if (itemIds.length === 0) return new Map();
	const rows = await db
		.selectDistinctOn([readings.evidenceItemId])
		.from(readings)
		.where(inArray(readings.evidenceItemId, [...itemIds]))
		.orderBy(readings.evidenceItemId, desc(readings.dataRevision), desc(readings.id));
	return new Map(rows.map((row) => [row.evidenceItemId, row]));
}

/** The texts in which these evidence items are cited: whose pages must look again when their readings change. */
export async function textsCiting(db: Db, itemIds: readonly string[]): Promise<string[]> {
	if (itemIds.length === 0) return [];
	const rows = await db
		.selectDistinct({ textId: citations.textId })
		.from(citations)
		.where(inArray(citations.evidenceItemId, [...itemIds]));
	return rows.map((row) => row.textId);
}

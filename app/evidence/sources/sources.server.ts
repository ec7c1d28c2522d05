// Keeping what was found outside the pilots: it gets a code and can be cited like any other evidence.
import { desc, eq } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { evidenceItems, groupMeetings, groups, importBatches } from "#db/schema/index.ts";
import { lastCounting } from "../disclosure/kept.server.ts";
import { type Figure, nothing } from "../figure.ts";
import { takeReadings } from "../readings.server.ts";
import { shortly } from "./source.ts";
import type { GivenSource } from "./source-form.ts";

type Kept = { ok: true; code: string } | { ok: false; because: "no-such-meeting" };
type Keeping = { source: GivenSource; person: Person; clock: Clock };

export async function keepSource(db: Db, { source, person, clock }: Keeping): Promise<Kept> {
	return db.transaction(async (tx) => {
		if (source.form === "position" && !(await meetingOf(tx, source.meeting)))
			return { ok: false, because: "no-such-meeting" };
		const [item] = await tx
			.insert(evidenceItems)
			.values({ ...columnsOf(source), claim: source.claim, says: source.says, madeBy: person.id })
			.returning();
		if (!item) throw new Error("The source was not written.");
		const counting = await lastCounting(tx);
		const figure = await sourceReading(tx, item);
		await takeReadings(tx, [{ item: item.id, figure }], { revision: counting?.dataRevision ?? 0, at: clock() });
		await recordAct(tx, {
			person,
			act: "evidence.keep",
			subject: { kind: "evidence", id: item.id },
			detail: { code: item.code, source: source.form },
		});
		return { ok: true, code: item.code };
	});
}

function columnsOf(source: GivenSource) {
	if (source.form === "legal") return { kind: "legal" as const, celex: source.celex };
	if (source.form === "position") return { kind: "position" as const, meeting: source.meeting };
	const { publisher, year } = source;
	if (source.form === "literature") return { kind: "external" as const, publisher, year, doi: source.doi };
	return { kind: "external" as const, publisher, year, url: source.url, seenOn: source.seenOn };
}

type Item = Pick<typeof evidenceItems.$inferSelect, "celex" | "publisher" | "year" | "meeting">;

/** One source, and how a sentence names it. A meeting whose upload was withdrawn is none. */
export async function sourceReading(db: Db, item: Item): Promise<Pick<Figure, "values" | "synthetic">> {
	if (item.meeting === null) return named(item.celex ?? shortly(item.publisher ?? "", item.year), { synthetic: false });
	const meeting = await meetingOf(db, item.meeting);
	if (!meeting) return { values: { ...nothing }, synthetic: false };
	return named(`${meeting.group}, ${meeting.heldOn}`, { synthetic: meeting.origin === "synthetic" });
}

const named = (source: string, { synthetic }: { synthetic: boolean }): Pick<Figure, "values" | "synthetic"> => ({
	values: { ...nothing, n: 1, detail: { source } },
	synthetic,
});

const meetingColumns = {
	code: groupMeetings.code,
	group: groups.name,
	heldOn: groupMeetings.heldOn,
	topic: groupMeetings.topic,
	outcome: groupMeetings.outcome,
	origin: importBatches.dataOrigin,
};

/** A meeting by its code, with what it came to; null when there is none. */
export async function meetingOf(db: Db, code: string) {
	const [row] = await meetings(db).where(eq(groupMeetings.code, code));
	return row ?? null;
}

/** Every meeting of the groups, newest first. */
export async function meetingList(db: Db) {
	return meetings(db).orderBy(desc(groupMeetings.heldOn), groupMeetings.code);
}

const meetings = (db: Db) =>
	db
		.select(meetingColumns)
		.from(groupMeetings)
		.innerJoin(groups, eq(groups.id, groupMeetings.groupId))
		.innerJoin(importBatches, eq(importBatches.id, groupMeetings.batchId));

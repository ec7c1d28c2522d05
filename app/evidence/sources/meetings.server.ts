// The groups' own meetings, as they were uploaded: what one came to can be cited.
import { desc, eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { groupMeetings, groups, importBatches } from "#db/schema/index.ts";

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

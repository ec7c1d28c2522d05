import type { Db } from "#db/connect.ts";
import type { evidenceItems } from "#db/schema/index.ts";
import { type Figure, nothing } from "../figure.ts";
import { meetingOf } from "./meetings.server.ts";
import { shortly } from "./source.ts";

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

import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import type { EvidenceItem } from "../items.server.ts";
import { meetingOf } from "./meetings.server.ts";
import { addressOf, isUntitled, shortly } from "./source.ts";

/** A source from outside, ready for its page; null where the item is none. */
export async function sourceShown(db: Db, item: EvidenceItem, locale: Locale) {
	if (item.says === null) return null;
	const meeting = item.meeting === null ? null : await meetingOf(db, item.meeting);
	return {
		title: item.title,
		authors: item.authors,
		isUntitled: isUntitled(item),
		says: item.says,
		from: item.celex ? `CELEX ${item.celex}` : item.publisher && shortly(item.publisher, item.year),
		doi: item.doi,
		address: addressOf(item, locale),
		seenOn: item.seenOn && formatDay(item.seenOn, locale),
		meeting: meeting && {
			name: `${meeting.group}, ${formatDay(meeting.heldOn, locale)}: ${meeting.topic}`,
			outcome: meeting.outcome,
		},
		meetingGone: item.meeting !== null && meeting === null,
	};
}

export type ShownSource = NonNullable<Awaited<ReturnType<typeof sourceShown>>>;

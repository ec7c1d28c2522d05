// What was done, as people read it: a sentence in their language for each act, with the thing it was done to.
import { formatDate, formatTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.ts";
import { type Act, isAct } from "#app/identity/acts.ts";
import { type AuditLine, auditLines, doers, type Sought } from "#app/identity/audit.server.ts";
import { thingsOf } from "#app/identity/audit-things.server.ts";
import type { Locale, Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { asideOf, toldOf } from "./audit-asides.ts";
import type { ShownAct } from "./audit-view.tsx";

/** One page of what was done, by day where the reader's clock stands; `older` is where to go on. */
export async function auditPage(db: Db, sought: Sought, { locale, timeZone }: Place) {
	const [{ lines, more }, people] = await Promise.all([auditLines(db, sought, timeZone), doers(db)]);
	const days: { day: string; acts: ShownAct[] }[] = [];
	for (const act of await told(db, lines, { locale, timeZone })) {
		if (days.at(-1)?.day !== act.day) days.push({ day: act.day, acts: [] });
		days.at(-1)?.acts.push(act);
	}
	return { days, people, older: more ? (lines.at(-1)?.id ?? null) : null };
}

/** What everyone who may read here may know of. */
const openToAll: readonly Act[] = [
	"document.begin",
	"edition.publish",
	"evidence.keep",
	"recommendation.begin",
	"recommendation.move",
	"recommendation.retitle",
	"thread.dispose",
	"thread.open",
];

/** The newest things others did. */
export async function lately(db: Db, person: Person, timeZone: string, atMost = 6): Promise<ShownAct[]> {
	const sought = { acts: openToAll, personId: null, notBy: person.id, day: null, before: null };
	const { lines } = await auditLines(db, sought, timeZone);
	return told(db, lines.slice(0, atMost), { locale: person.locale, timeZone });
}

type Place = { locale: Locale; timeZone: string };

async function told(db: Db, entries: readonly AuditLine[], { locale, timeZone }: Place): Promise<ShownAct[]> {
	const [things, names] = await Promise.all([thingsOf(db, entries), namesIn(db, entries)]);
	const t = translator(locale);
	const nameOf = (id: unknown) => (typeof id === "string" ? (names.get(`person/${id}`)?.name ?? "") : "");
	const lines = entries.map((entry) => ({ ...entry, detail: toldOf(entry.act, entry.detail) }));
	return lines.map(({ id, at, who, act, subjectKind, subjectId, detail }) => ({
		id,
		day: formatDate(at, locale, timeZone),
		time: formatTime(at, locale, timeZone),
		who,
		act: isAct(act) ? act : null,
		thing: things.get(`${subjectKind}/${subjectId}`) ?? null,
		aside: isAct(act) ? asideOf(act, detail, t, nameOf) : "",
		raw: JSON.stringify({ act, [subjectKind]: subjectId, at: at.toISOString(), ...detail }),
	}));
}

/** The people a membership was about: the row names them by id. */
const namesIn = (db: Db, lines: readonly AuditLine[]) =>
	thingsOf(
		db,
		lines.flatMap(({ detail }) =>
			typeof detail["personId"] === "string" ? [{ subjectKind: "person", subjectId: detail["personId"] }] : [],
		),
	);

import { formatDate } from "#app/i18n/format.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import type { EvidenceItem } from "../items.server.ts";
import type { Reading } from "../readings.server.ts";
import { reasonsOf, standing } from "./grade.ts";
import { gradeHistory } from "./grades.server.ts";
import { presumedClaim } from "./told.ts";

export type Closed = "withdrawn" | "notYours";
type Asked = { item: EvidenceItem; reading: Reading | null; withdrawn: boolean; person: Person; zone: string };

/** How sure we are of an item, ready for its page; null before its first reading, and where it was taken back ungraded. */
export async function gradeShown(db: Db, { item, reading, withdrawn, person, zone }: Asked) {
	if (!reading) return null;
	const history = await gradeHistory(db, item.id);
	if (withdrawn && history.length === 0) return null;
	return {
		standing: standing(history[0] ?? null, { item, reading }),
		claim: history[0]?.claimType ?? presumedClaim(item),
		history: history.map((grade) => {
			const { id, confidence, by, at, claimType, claimRevision, loweredBecause } = grade;
			return {
				id,
				isEarlier: claimRevision !== item.claimRevision,
				claim: claimType,
				because: reasonsOf(grade),
				loweredBecause,
				mark: confidence,
				by,
				on: formatDate(at, person.locale, zone),
			};
		}),
		claimRevision: item.claimRevision,
		isCounted: item.indicator !== null,
		closed: closedTo(person, withdrawn),
	};
}

/** Why this person cannot grade it; null when they can. */
const closedTo = (person: Person, withdrawn: boolean): Closed | null =>
	withdrawn ? "withdrawn" : may(person, "make-evidence", { kind: "workspace" }) ? null : "notYours";

import { isWritable, may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { textWithCitations } from "./citation-views.server.ts";
import { recommendationByCode } from "./recommendations.server.ts";
import { subjectOfRecommendation } from "./subject.server.ts";

/** The figures of a recommendation that wait for an answer; null when there is none this person may read. */
export async function movementsOf(db: Db, { person, code }: { person: Person; code: string }) {
	const [row, subject] = await Promise.all([recommendationByCode(db, code), subjectOfRecommendation(db, code)]);
	if (!row || !subject || !may(person, "read", subject)) return null;
	const { textId } = row;
	const { citations } = await textWithCitations(db, { textId, kind: "recommendation", locale: person.locale });
	return {
		code,
		title: row.title,
		textId,
		isOpen: isWritable(subject.state),
		mayWrite: may(person, "write", subject),
		moved: citations.filter(({ standing, movedTo }) => standing && movedTo !== null),
	};
}

// Everything the page of one recommendation shows.
import { isWritable, may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { choicesFor } from "./choices.server.ts";
import { textWithCitations } from "./citation-views.server.ts";
import { whatIsMissing } from "./fields.ts";
import { actOfMove, moves, wayTo } from "./lifecycle.ts";
import { emptySections, openObjections } from "./missing.server.ts";
import { recommendationByCode } from "./recommendations.server.ts";
import { subjectOfRecommendation } from "./subject.server.ts";
import { toHtml } from "./text/html.ts";

/** Null when there is no such recommendation, or none this person may read. */
export async function readPage(db: Db, { person, code }: { person: Person; code: string }) {
	const [row, subject] = await Promise.all([recommendationByCode(db, code), subjectOfRecommendation(db, code)]);
	if (!row || !subject || !may(person, "read", subject)) return null;
	const { textId, state, fields } = row;
	const { content, citations, epoch, schemaVersion } = await textWithCitations(db, {
		textId,
		kind: "recommendation",
		locale: person.locale,
	});
	const standing = citations.filter((citation) => citation.standing);
	const byId = new Map(citations.map((citation) => [citation.id, citation]));
	const citation = (id: string) => {
		const found = byId.get(id);
		return found ? { words: found.words, href: `#citation-${id}`, moved: found.movedTo !== null } : null;
	};
	const missing = whatIsMissing({
		fields,
		citations: standing.length,
		moved: standing.filter((one) => one.movedTo !== null).length,
		objections: (await openObjections(db, [textId])).get(textId) ?? 0,
		empty: emptySections(content),
	});
	return {
		recommendation: {
			code,
			title: row.title,
			state,
			leadGroup: row.leadGroup,
			contributing: row.contributing.map((group) => group.name),
			fields,
			fieldsRevision: row.fieldsRevision,
		},
		text: { id: textId, epoch, schemaVersion, language: row.language },
		html: Object.fromEntries(
			Object.entries(content).map(([section, node]) => [section, toHtml(node, { citation, idPrefix: `${section}-` })]),
		),
		citations,
		choices: await choicesFor(db, person.locale),
		person: { id: person.id, name: person.name },
		mayWrite: may(person, "write", subject),
		isClosed: !isWritable(state),
		mayComment: may(person, "comment", subject),
		moves: moves[state]
			.filter((to) => may(person, actOfMove(state, to), subject))
			.map((to) => ({ to, ...wayTo(state, to, missing) })),
		missing,
	};
}
export type RecommendationPage = NonNullable<Awaited<ReturnType<typeof readPage>>>;

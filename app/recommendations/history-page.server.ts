// What the history page shows: the versions, and one of them read, or two of them compared.
import { loadText } from "#app/collaboration/log.server.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { citationsOf } from "./citation-views.server.ts";
import { type ComparedBlock, compareSections } from "./compare.ts";
import { versionOf, versionsOf } from "./history.server.ts";
import { recommendationByCode } from "./recommendations.server.ts";
import { subjectOfRecommendation } from "./subject.server.ts";
import { toHtml } from "./text/html.ts";
import { contentOf } from "./text/schema.ts";
import { type Content, recommendationSections } from "./text/sections.ts";

/** `now` names the text as it is. */
export type Which = { read: string | null; from: string | null; to: string | null };

/** Null when there is no such recommendation, or none this person may read, or no such version of it. */
export async function readHistory(db: Db, { person, code, which }: { person: Person; code: string; which: Which }) {
	const [row, subject] = await Promise.all([recommendationByCode(db, code), subjectOfRecommendation(db, code)]);
	if (!row || !subject || !may(person, "read", subject)) return null;
	const { textId, title, language } = row;
	const citations = new Map((await citationsOf(db, textId, person.locale)).map((one) => [one.id, one]));
	const words = (id: string) => citations.get(id)?.words ?? "[…]";
	const shown = await contentsOf(db, textId, which);
	if (!shown) return null;
	const versions = await versionsOf(db, textId);
	return {
		code,
		title,
		language,
		versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
		read: shown.read && { id: which.read, html: htmlOf(shown.read, words) },
		compared: shown.from &&
			shown.to && { from: which.from, to: which.to, sections: compared(shown.from, shown.to, words) },
		mayWrite: may(person, "write", subject),
	};
}

/** What each asked-for version says; null when one of them does not exist. */
async function contentsOf(db: Db, textId: string, { read, from, to }: Which) {
	const [readContent, fromContent, toContent] = await Promise.all(
		[read, from, to].map(async (id) => (id ? contentOfVersion(db, textId, id) : undefined)),
	);
	if (readContent === null || fromContent === null || toContent === null) return null;
	return { read: readContent ?? null, from: fromContent ?? null, to: toContent ?? null };
}
export type HistoryPage = NonNullable<Awaited<ReturnType<typeof readHistory>>>;

async function contentOfVersion(db: Db, textId: string, id: string): Promise<Content | null> {
	if (id === "now") return contentOf((await loadText(db, textId)).doc, recommendationSections);
	return (await versionOf(db, { textId, id }))?.content ?? null;
}

type Words = (id: string) => string;

const htmlOf = (content: Content, words: Words): Record<string, string> =>
	Object.fromEntries(
		Object.entries(content).map(([section, node]) => [
			section,
			toHtml(node, { citation: (id) => ({ words: words(id) }), idPrefix: `${section}-` }),
		]),
	);

const nothing = { type: "doc" };
const compared = (from: Content, to: Content, words: Words): { section: string; blocks: ComparedBlock[] }[] =>
	recommendationSections.map((section) => ({
		section,
		blocks: compareSections(from[section] ?? nothing, to[section] ?? nothing, words),
	}));

// What the history page shows: the versions, and one of them read, or two of them compared.
import { loadText } from "#app/collaboration/log.server.ts";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { wordsByReading } from "./citation-views.server.ts";
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
	const shown = await contentsOf(db, textId, which);
	if (!shown) return null;
	const wordsAt = await wordsByReading(db, textId);
	const versions = await versionsOf(db, textId);
	return {
		code,
		textId,
		title,
		language,
		versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
		read: shown.read && { id: which.read, html: htmlOf(shown.read, wordsAt) },
		compared: shown.from &&
			shown.to && { from: which.from, to: which.to, sections: compared(shown.from, shown.to, wordsAt) },
		mayWrite: may(person, "write", subject),
	};
}

/** A text as it stood: its words, and the readings its citations acknowledged then; none named means those of today. */
type Stood = { content: Content; readings: Record<string, string> };

/** What each asked-for version says; null when one of them does not exist. */
async function contentsOf(db: Db, textId: string, { read, from, to }: Which) {
	const [readThen, fromThen, toThen] = await Promise.all(
		[read, from, to].map(async (id) => (id ? asItStood(db, textId, id) : undefined)),
	);
	if (readThen === null || fromThen === null || toThen === null) return null;
	return { read: readThen ?? null, from: fromThen ?? null, to: toThen ?? null };
}
export type HistoryPage = NonNullable<Awaited<ReturnType<typeof readHistory>>>;

async function asItStood(db: Db, textId: string, id: string): Promise<Stood | null> {
	if (id !== "now") {
		const version = await versionOf(db, { textId, id });
		return version && { ...version, content: JSON.parse(version.json) };
	}
	return { content: contentOf((await loadText(db, textId)).doc, recommendationSections), readings: {} };
}

/** The words of a citation, by the reading it acknowledged. */
type WordsAt = (citationId: string, readingId: string | undefined) => string;

const htmlOf = ({ content, readings }: Stood, wordsAt: WordsAt): Record<string, string> =>
	Object.fromEntries(
		Object.entries(content).map(([section, node]) => [
			section,
			toHtml(node, { citation: (id) => ({ words: wordsAt(id, readings[id]) }), idPrefix: `${section}-` }),
		]),
	);

const nothing = { type: "doc" };
const compared = (from: Stood, to: Stood, wordsAt: WordsAt): { section: string; blocks: ComparedBlock[] }[] =>
	recommendationSections.map((section) => ({
		section,
		blocks: compareSections(
			from.content[section] ?? nothing,
			to.content[section] ?? nothing,
			(id) => wordsAt(id, from.readings[id]),
			(id) => wordsAt(id, to.readings[id]),
		),
	}));

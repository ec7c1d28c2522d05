// What a recommendation still lacks: shown on its page and on the board, and asked again when it is moved.
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { loadText } from "#app/collaboration/log.server.ts";
import type { Db } from "#db/connect.ts";
import { dispositions, threads } from "#db/schema/index.ts";
import { citationRowsOf } from "./citations.server.ts";
import { wordsOf } from "./compare.ts";
import { type Fields, type Missing, whatIsMissing } from "./fields.ts";
import { deriveStanding } from "./history.server.ts";
import { contentOf } from "./text/schema.ts";
import { type Content, recommendationSections } from "./text/sections.ts";

/** How many objections beside each of these texts nobody has ended. */
export async function openObjections(db: Db, textIds: readonly string[]): Promise<Map<string, number>> {
	if (textIds.length === 0) return new Map();
	const rows = await db
		.select({ textId: threads.textId, count: sql<number>`count(*)::int` })
		.from(threads)
		.leftJoin(dispositions, and(eq(dispositions.threadId, threads.id), isNull(dispositions.reopenedBy)))
		.where(and(inArray(threads.textId, [...textIds]), eq(threads.kind, "objection"), isNull(dispositions.id)))
		.groupBy(threads.textId);
	return new Map(rows.map(({ textId, count }) => [textId, count]));
}

/** The sections in which nothing is said. */
export const emptySections = (content: Content): string[] =>
	recommendationSections.filter((section) => wordsOf(content[section] ?? { type: "doc" }, () => "cited").trim() === "");

/** What is missing, read from the text and its threads as they are now. */
export async function missingNow(db: Db, { textId, fields }: { textId: string; fields: Fields }): Promise<Missing[]> {
	const { doc } = await loadText(db, textId);
	const content = contentOf(doc, recommendationSections);
	await deriveStanding(db, textId, content);
	const cited = (await citationRowsOf(db, textId)).filter(({ citation }) => citation.standing);
	return whatIsMissing({
		fields,
		citations: cited.length,
		moved: cited.filter(({ moved }) => moved).length,
		objections: (await openObjections(db, [textId])).get(textId) ?? 0,
		empty: emptySections(content),
	});
}

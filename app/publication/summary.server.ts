// Whether something a document asks for was said otherwise after its summary was written. Told from versions and the log,
// and only where these show it: an edit that no version stands before or after is given the benefit of the doubt.
import { and, eq, gt, inArray, lte, max, min, sql } from "drizzle-orm";
import { wordsOf } from "#app/recommendations/compare.ts";
import type { Content, TextNode } from "#app/recommendations/text/sections.ts";
import type { Db } from "#db/connect.ts";
import { textUpdates, versions } from "#db/schema/index.ts";

type Text = { textId: string; content: Content };

/** What the summary sums up: what is asked, and what is to be done. */
const summedUp = ["statement", "actions"] as const;

/** The codes of the recommendations that say otherwise than when the summary was written. */
export async function askedAnew(
	db: Db,
	summary: Text,
	recommendations: readonly (Text & { code: string })[],
): Promise<string[]> {
	if (said(summary.content, ["summary"]).trim() === "") return [];
	const kept = await versionsThatDiffer(db, [summary, ...recommendations]);
	const written = await writtenBy(db, summary, kept.get(summary.textId) ?? []);
	if (!written) return [];
	const found: string[] = [];
	for (const { code, ...text } of recommendations) {
		const changed = await changedFrom(db, text, kept.get(text.textId) ?? []);
		if (changed && changed > written) found.push(code);
	}
	return found;
}

const said = (content: Content, sections: readonly string[]): string =>
	sections.map((section) => wordsOf(content[section] ?? { type: "doc" }, () => "cited")).join("\n");

type Kept = {
	textId: string;
	seq: number;
	content: Content;
	/** of the version before it; 0 where it is the first */ before: number;
	last: number;
};

/** Of each text the versions in which what counts here differs from the version before, oldest first. */
async function versionsThatDiffer(db: Db, texts: readonly Text[]): Promise<Map<string, Kept[]>> {
	const sections = ["summary", ...summedUp];
	const own = sql`jsonb_build_object(${sql.join(
		sections.map((section) => sql`${section}::text, ${versions.content} -> ${section}::text`),
		sql`, `,
	)})`;
	const each = sql`over (partition by ${versions.textId} order by ${versions.seq}, ${versions.id})`;
	const ids = texts.map(({ textId }) => textId);
	const rows = await db.execute<{
		textId: string;
		seq: string;
		before: string | null;
		last: string;
		own: Record<string, TextNode | null>;
	}>(sql`
		select * from (
			select ${versions.textId} as "textId", ${versions.seq} as seq, ${own} as own, lag(${own}) ${each} as earlier,
				lag(${versions.seq}) ${each} as before, max(${versions.seq}) over (partition by ${versions.textId}) as last
			from ${versions} where ${inArray(versions.textId, ids)}
		) version where earlier is distinct from own order by "textId", seq`);
	const kept = new Map<string, Kept[]>();
	for (const { textId, seq, before, last, own: parts } of rows) {
		const content = Object.fromEntries(
			Object.entries(parts).flatMap(([section, node]) => (node ? [[section, node]] : [])),
		);
		const version = { textId, content, seq: Number(seq), before: Number(before ?? 0), last: Number(last) };
		kept.set(textId, [...(kept.get(textId) ?? []), version]);
	}
	return kept;
}

/** By when the summary said what it says now; null where no version says it yet. */
async function writtenBy(db: Db, { textId, content }: Text, kept: readonly Kept[]): Promise<Date | null> {
	const now = said(content, ["summary"]);
	const other = kept.findLastIndex((version) => said(version.content, ["summary"]) !== now);
	const since = kept[other + 1];
	if (!since) return null;
	const upTo = and(eq(textUpdates.textId, textId), lte(textUpdates.seq, since.seq));
	const [row] = await db
		.select({ at: max(textUpdates.at) })
		.from(textUpdates)
		.where(upTo);
	return row?.at ?? null;
}

/** When somebody first wrote in the text after it last said something else; null where nobody did. */
async function changedFrom(db: Db, { textId, content }: Text, kept: readonly Kept[]): Promise<Date | null> {
	const now = said(content, summedUp);
	const other = kept.findLastIndex((version) => said(version.content, summedUp) !== now);
	const [otherwise, since] = [kept[other], kept[other + 1]];
	const until = since?.before ?? otherwise?.last;
	if (until === undefined) return null;
	const later = and(eq(textUpdates.textId, textId), gt(textUpdates.seq, until));
	const [row] = await db
		.select({ at: min(textUpdates.at) })
		.from(textUpdates)
		.where(later);
	return row?.at ?? null;
}

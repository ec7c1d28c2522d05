// Which citations an upload may ask about, told before it is used. No figure is worked out, and none is told.
import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { citations, documents, evidenceItems, recommendations } from "#db/schema/index.ts";
import type { Touched } from "./import/touched.ts";
import { restingOn } from "./may-move.ts";
import { fromData } from "./readings.server.ts";

/** An item that is cited and rests on what is touched, with how often it stands in which texts. */
export type MayMove = {
	code: string;
	claim: string;
	cited: number;
	texts: { kind: "recommendation" | "document"; code: string; title: string }[];
};

export async function mayMove(db: Db, touched: readonly Touched[]): Promise<MayMove[]> {
	if (touched.length === 0) return [];
	const rows = await db
		.select({
			item: evidenceItems,
			recommendation: { code: recommendations.code, title: recommendations.title },
			document: { code: documents.slug, title: documents.title },
			times: sql<number>`count(*)::int`,
		})
		.from(citations)
		.innerJoin(evidenceItems, eq(evidenceItems.id, citations.evidenceItemId))
		.leftJoin(recommendations, eq(recommendations.textId, citations.textId))
		.leftJoin(documents, eq(documents.textId, citations.textId))
		.where(
			and(
				citations.standing,
				inArray(evidenceItems.kind, [...fromData]),
				or(isNull(recommendations.id), ne(recommendations.state, "withdrawn")),
			),
		)
		.groupBy(evidenceItems.id, recommendations.id, documents.id)
		.orderBy(asc(evidenceItems.code), asc(recommendations.code), asc(documents.slug));
	const items = [...new Map(rows.map(({ item }) => [item.id, item])).values()].filter(restingOn(touched));
	const found = new Map(
		items.map(({ id, code, claim }): [string, MayMove] => [id, { code, claim, cited: 0, texts: [] }]),
	);
	for (const { item, recommendation, document, times } of rows) {
		const moving = found.get(item.id);
		if (!moving) continue;
		moving.cited += times;
		if (recommendation) moving.texts.push({ kind: "recommendation", ...recommendation });
		else if (document) moving.texts.push({ kind: "document", ...document });
	}
	return [...found.values()];
}

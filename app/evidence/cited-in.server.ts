// In which texts an item stands now.
import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { citations, documents, recommendations } from "#db/schema/index.ts";

/** `isLaidAside`: in a recommendation that was withdrawn, where nobody writes. */
export type CitedIn = {
	kind: "recommendation" | "document";
	code: string;
	title: string;
	fragment: string;
	isLaidAside: boolean;
};

/** Where an item stands in a text now. */
export async function citedIn(db: Db, itemId: string): Promise<CitedIn[]> {
	const rows = await db
		.selectDistinct({
			fragment: citations.fragment,
			code: recommendations.code,
			title: recommendations.title,
			state: recommendations.state,
			slug: documents.slug,
			documentTitle: documents.title,
		})
		.from(citations)
		.leftJoin(recommendations, eq(recommendations.textId, citations.textId))
		.leftJoin(documents, eq(documents.textId, citations.textId))
		.where(sql`${citations.evidenceItemId} = ${itemId} and ${citations.standing}`);
	return rows.map((row) =>
		row.code === null
			? inDocument(row.slug ?? "", row.documentTitle ?? "", row.fragment)
			: {
					kind: "recommendation",
					code: row.code,
					title: row.title ?? "",
					fragment: row.fragment,
					isLaidAside: row.state === "withdrawn",
				},
	);
}

const inDocument = (code: string, title: string, fragment: string): CitedIn => ({
	kind: "document",
	code,
	title,
	fragment,
	isLaidAside: false,
});

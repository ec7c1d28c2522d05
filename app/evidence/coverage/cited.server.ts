// Which evidence stands in which recommendation: asked once, for the matrix and for the indicators about recommendations.
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { citations, evidenceItems, readings, recommendations } from "#db/schema/index.ts";

const pilotKinds: readonly string[] = ["indicator", "finding", "site_case"];

/** Made from the pilots, not from outside. */
const isPilot = ({ kind }: { kind: string }): boolean => pilotKinds.includes(kind);

/** Every recommendation that is not withdrawn, by code, with what stands in its text; `codes` asks for some of them. */
export async function citedByRecommendation(db: Db, codes?: readonly string[]) {
	const found = await db
		.select()
		.from(recommendations)
		.where(and(ne(recommendations.state, "withdrawn"), codes ? inArray(recommendations.code, [...codes]) : undefined))
		.orderBy(asc(recommendations.code));
	const texts = found.map(({ textId }) => textId);
	const cited =
		texts.length === 0
			? []
			: await db
					.select({
						textId: citations.textId,
						stance: citations.stance,
						item: evidenceItems,
						reading: readings,
					})
					.from(citations)
					.innerJoin(evidenceItems, eq(evidenceItems.id, citations.evidenceItemId))
					.innerJoin(readings, eq(readings.id, citations.acknowledgedReadingId))
					.where(and(inArray(citations.textId, texts), eq(citations.standing, true)))
					.orderBy(asc(evidenceItems.code), asc(citations.id));
	return found.map((recommendation) => ({
		recommendation,
		cited: cited
			.filter(({ textId }) => textId === recommendation.textId)
			.map(({ textId: _textId, ...one }) => ({ ...one, isPilot: isPilot(one.item) })),
	}));
}

export type CitedReading = Awaited<ReturnType<typeof citedByRecommendation>>[number]["cited"][number];

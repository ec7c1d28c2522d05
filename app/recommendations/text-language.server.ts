import { eq } from "drizzle-orm";
import { type FilterNames } from "#app/evidence/filter-words.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import type { Db } from "#db/connect.ts";
import { documents, recommendations } from "#db/schema/index.ts";

/** How figures are said inside a text: in the language the text is written in, whoever reads it. */
export async function wayOfText(db: Db, textId: string): Promise<{ names: FilterNames; locale: string }> {
	const [recommendation, document] = await Promise.all([
		db.select({ language: recommendations.language }).from(recommendations).where(eq(recommendations.textId, textId)),
		db.select({ language: documents.language }).from(documents).where(eq(documents.textId, textId)),
	]);
	const locale = [...recommendation, ...document][0]?.language ?? "en";
	return { names: await filterNames(db, locale), locale };
}

// Whose a text is: the recommendation or the document whose sections it holds.
import { eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { documents, recommendations } from "#db/schema/index.ts";

type TextOwner = {
	kind: "recommendation" | "document";
	name: string;
	title: string;
	language: string;
	address: string;
};

/** Null when there is no such text. */
export async function ownerOfText(db: Db, textId: string): Promise<TextOwner | null> {
	const [recommendation] = await db.select().from(recommendations).where(eq(recommendations.textId, textId));
	if (recommendation) {
		const { code, title, language } = recommendation;
		return { kind: "recommendation", name: code, title, language, address: `/recommendations/${code}` };
	}
	const [document] = await db.select().from(documents).where(eq(documents.textId, textId));
	if (!document) return null;
	const { slug, title, language } = document;
	return { kind: "document", name: title, title, language, address: `/documents/${slug}` };
}

import { eq } from "drizzle-orm";
import { loadText } from "#app/collaboration/log.server.ts";
import type { Db } from "#db/connect.ts";
import { texts } from "#db/schema/index.ts";
import { textsCiting } from "./citations.server.ts";
import { deriveStanding } from "./history.server.ts";
import { sectionsOf } from "./text/sections.ts";
import { contentOf } from "./text/schema.ts";

/** Reads from every text that ever cited these items whether it does now. */
export async function readCitingTexts(db: Db, itemIds: readonly string[]): Promise<void> {
	for (const textId of await textsCiting(db, itemIds)) {
		const [text] = await db.select().from(texts).where(eq(texts.id, textId));
		if (!text) continue;
		const { doc } = await loadText(db, textId);
		await deriveStanding(db, textId, contentOf(doc, sectionsOf[text.kind]));
	}
}

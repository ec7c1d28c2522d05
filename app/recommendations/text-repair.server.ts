// A text from before the door asked everything of everybody is looked at once, when it is next opened, and repaired in one
// recorded change that keeps all words.
import { eq } from "drizzle-orm";
import { changeText, foldText } from "#app/collaboration/log.server.ts";
import type { Pool } from "#db/connect.ts";
import { texts } from "#db/schema/index.ts";
import { repairSection } from "./text/repair.ts";
import { textRules } from "./text/rules.ts";
import { sectionsOf } from "./text/sections.ts";

/** Holds a text against the rules of now, and repairs what they do not hold. Returns how many blocks were made anew. */
export async function repairText(db: Pool, textId: string): Promise<number> {
	return db.transaction(async (tx) => {
		const [text] = await tx.select().from(texts).where(eq(texts.id, textId)).for("update");
		if (!text || text.rulesVersion >= textRules.version) return 0;
		const { kind } = text;
		let repaired = 0;
		await changeText(tx, {
			textId,
			personId: null,
			change: (doc) => {
				for (const name of sectionsOf[kind])
					repaired += repairSection(doc.getXmlFragment(name), { is: "section", name }, kind);
			},
		});
		await foldText(tx, textId);
		await tx.update(texts).set({ rulesVersion: textRules.version }).where(eq(texts.id, textId));
		return repaired;
	});
}

// What was said beside the demo's texts.
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import { comments, threads } from "#db/schema/index.ts";

/** An answered question and an open remark on the first recommendation. */
export async function converse(
	db: Pool,
	{ asks, answers }: { asks: Person; answers: Person },
	textId: string,
): Promise<void> {
	await thread(
		db,
		textId,
		{ kind: "question", by: asks, body: "Who pays the assessor when the firm is small?" },
		{ by: answers, body: "The region, as for other assessments. We should say so under actions." },
	);
}

/** A thread whose words are gone from the text: it stays, with its quote. */
export async function orphan(db: Pool, { asks }: { asks: Person }, textId: string): Promise<void> {
	await thread(db, textId, {
		kind: "wording",
		by: asks,
		quote: "as far as possible",
		body: "This weakens the sentence. Either it should be done or not.",
	});
}

type Said = { by: Person; body: string };

async function thread(
	db: Pool,
	textId: string,
	opening: Said & { kind: "question" | "wording"; quote?: string },
	answer?: Said,
): Promise<void> {
	const id = keyOf("thread", `${textId}/${opening.body}`);
	await db.insert(threads).values({
		id,
		textId,
		kind: opening.kind,
		openedBy: opening.by.id,
		groupId: opening.by.groups[0]?.groupId ?? null,
		quote: opening.quote ?? null,
		fragment: opening.quote ? "statement" : null,
	});
	for (const said of answer ? [opening, answer] : [opening])
		await db.insert(comments).values({ threadId: id, authorId: said.by.id, body: said.body });
}

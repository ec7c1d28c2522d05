// What was said beside the demo's texts, through the deeds that people use.
import { absolutePositionToRelativePosition, initProseMirrorDoc } from "@tiptap/y-tiptap";
import { loadText } from "#app/collaboration/log.server.ts";
import type { Person } from "#app/identity/person.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";
import type { Passage } from "#app/review/anchor.server.ts";
import type { ThreadKind } from "#app/review/thread.ts";
import { answerThread, disposeOf, openThread } from "#app/review/threads.server.ts";
import type { Pool } from "#db/connect.ts";

type Opening = { by: Person; kind: ThreadKind; about: { section: string; words: string } | null; body: string };

/** Comments on words of a text, or on the whole of it. Returns the thread. */
async function comment(db: Pool, textId: string, { by, kind, about, body }: Opening): Promise<string> {
	const passage = about && (await passageOf(db, textId, about));
	const groupId = by.groups[0]?.groupId ?? null;
	const opened = await openThread(db, { textId, person: by, groupId, kind, body, passage });
	if (!opened.ok) throw new Error(`The demo's comment was refused: ${opened.because}`);
	return opened.threadId;
}

/** Where these words stand now, as a browser would tell it. */
async function passageOf(
	db: Pool,
	textId: string,
	{ section, words }: { section: string; words: string },
): Promise<Passage> {
	const { doc } = await loadText(db, textId);
	const fragment = doc.getXmlFragment(section);
	const { doc: node, meta } = initProseMirrorDoc(fragment, textSchema);
	const found: number[] = [];
	node.descendants((inner, at) => {
		const place = inner.isText ? (inner.text ?? "").indexOf(words) : -1;
		if (place >= 0) found.push(at + place);
	});
	const [start] = found;
	if (start === undefined) throw new Error(`The demo does not say "${words}" under ${section}.`);
	const relative = (at: number): unknown => absolutePositionToRelativePosition(at, fragment, meta.mapping);
	return { fragment: section, from: relative(start), to: relative(start + words.length), quote: words };
}

type Cast = { lead: Person; reviewer: Person };

/** An answered question, a remark that was taken up and one that was not. */
export async function converse(db: Pool, { lead, reviewer }: Cast, textId: string): Promise<void> {
	const question = await comment(db, textId, {
		by: reviewer,
		kind: "question",
		about: { section: "actions", words: "pays the assessor for each person assessed" },
		body: "Who pays when the firm has only three people and lies in another region than the provider?",
	});
	await answerThread(db, {
		threadId: question,
		person: lead,
		body: "The region where the assessment is held. We should say so here.",
	});
	const wording = await comment(db, textId, {
		by: reviewer,
		kind: "wording",
		about: { section: "actions", words: "in words that a foreman understands" },
		body: "Good. Please keep these words: the last description had nine pages.",
	});
	await disposeOf(db, { threadId: wording, person: lead, outcome: "taken_up", reason: null });
	const evidence = await comment(db, textId, {
		by: reviewer,
		kind: "evidence",
		about: null,
		body: "Could we give the pass rate for people with many years in the trade?",
	});
	await disposeOf(db, {
		threadId: evidence,
		person: lead,
		outcome: "not_taken_up",
		reason: "The pilots did not ask for years in the trade. It is in the list for the next questionnaire.",
	});
}

/** A remark on words that are then written away: the thread stays, with its quote. */
export async function orphan(db: Pool, { reviewer }: Cast, textId: string, words: string): Promise<void> {
	await comment(db, textId, {
		by: reviewer,
		kind: "wording",
		about: { section: "statement", words },
		body: "This weakens the sentence. Either it should be done or not.",
	});
}

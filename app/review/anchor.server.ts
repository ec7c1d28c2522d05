// The anchor of a thread: a `comment` mark that the server alone sets, from what a person selected.
//
// The selection travels as two Yjs relative positions and the words between them. Relative positions alone are lost when
// a paragraph is split, wrapped or moved, so they serve once, here; from then on the mark travels with the words.
import { Transform } from "@tiptap/pm/transform";
import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, relativePositionToAbsolutePosition, updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { quoteOf } from "#app/recommendations/text/quote.ts";
import { fits, textSchema } from "#app/recommendations/text/schema.ts";

/** What was selected: section, both ends as Yjs relative positions (JSON), and the words as the person saw them. */
export type Passage = { fragment: string; from: unknown; to: unknown; quote: string };

/** Sets the anchor of `threadId` on the passage. False when the words there are no longer the quoted ones. */
export function setAnchor(doc: Y.Doc, { fragment, from, to, quote }: Passage, threadId: string): boolean {
	if (!doc.share.has(fragment) || !fits(doc, fragment)) return false;
	const section = doc.getXmlFragment(fragment);
	const { doc: node, meta } = initProseMirrorDoc(section, textSchema);
	const start = placeOf(doc, section, from, meta.mapping);
	const end = placeOf(doc, section, to, meta.mapping);
	if (start === null || end === null || !isQuoted(node, start, end, quote)) return false;
	const mark = textSchema.marks["comment"]?.create({ threadId });
	if (!mark) return false;
	const marked = new Transform(node).addMark(start, end, mark).doc;
	if (marked.eq(node)) return false;
	updateYFragment(doc, section, marked, meta);
	return true;
}

function placeOf(
	doc: Y.Doc,
	section: Y.XmlFragment,
	told: unknown,
	mapping: Parameters<typeof relativePositionToAbsolutePosition>[3],
): number | null {
	try {
		const position = Y.createRelativePositionFromJSON(told);
		const place: unknown = relativePositionToAbsolutePosition(doc, section, position, mapping);
		return typeof place === "number" ? place : null;
	} catch {
		return null; // not a relative position at all
	}
}

const isQuoted = (node: Node, start: number, end: number, quote: string): boolean =>
	start >= 0 && start < end && end <= node.content.size && quote !== "" && quoteOf(node, start, end) === quote;

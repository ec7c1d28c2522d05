// Puts what a section holds and the schema does not into a form the schema has, keeping every word. From before such things
// were refused at the door; an editor that opened them would take them out, for everybody.
import { Fragment, type Mark, type Node, type NodeType } from "@tiptap/pm/model";
import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { isStorable, storableText } from "#app/storable.ts";
import type { Place, TextKind } from "#app/collaboration/text-rules.ts";
import { readyForLetters } from "./first-letters.ts";
import { deepest, readMarks } from "./fragment.ts";
import { isHeld } from "./held.ts";
import { textRules } from "./rules.ts";
import { textSchema } from "./schema.ts";

/** Repairs a section in place, block by block; blocks the schema holds stay as they are. Returns how many were made anew. */
export function repairSection(section: Y.XmlFragment, place: Place, kind: TextKind): number {
	let repaired = 0;
	for (let at = section.length - 1; at >= 0; at--) {
		const child: unknown = section.get(at);
		if (isHeld(child, { place, kind, depth: 1 })) continue;
		const blocks = asBlocks(salvage(child, 1)).map(topmost);
		section.delete(at, 1);
		section.insert(at, elementsOf(blocks));
		repaired += 1;
	}
	if (repaired > 0) readyForLetters(section);
	return repaired;
}

/** Nodes as new Yjs elements, ready to be put into another document. */
function elementsOf(blocks: readonly Node[]): (Y.XmlElement | Y.XmlText)[] {
	const draft = new Y.Doc().getXmlFragment("draft");
	prosemirrorToYXmlFragment(textSchema.topNodeType.create(null, blocks), draft);
	return draft
		.toArray()
		.flatMap((made) => (made instanceof Y.XmlElement || made instanceof Y.XmlText ? [made.clone()] : []));
}

/** What stands in a piece of a text, as nodes of the schema: blocks or words. */
function salvage(type: unknown, depth: number): Node[] {
	if (type instanceof Y.Text) return wordsOf(type);
	if (type instanceof Y.XmlElement) return elementAt(type, depth);
	if (type instanceof Y.XmlFragment || type instanceof Y.Array)
		return type.toArray().flatMap((inner) => salvage(inner, depth + 1));
	if (type instanceof Y.Map) return [...type.values()].flatMap((inner) => salvage(inner, depth + 1));
	return typeof type === "string" ? words(type) : [];
}

function wordsOf(text: Y.Text): Node[] {
	const pieces: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
	return pieces.flatMap(({ insert, attributes }) =>
		typeof insert === "string"
			? words(insert, readMarks(textSchema, attributes ?? {}).marks.filter(isWhole))
			: salvage(insert, 1),
	);
}

function words(said: string, marks: readonly Mark[] = []): Node[] {
	const text = storableText(said);
	return text === "" ? [] : [textSchema.text(text, marks)];
}

function elementAt(element: Y.XmlElement, depth: number): Node[] {
	const inside = element.toArray().flatMap((inner) => salvage(inner, depth + 1));
	const type = Object.hasOwn(textSchema.nodes, element.nodeName) ? textSchema.nodes[element.nodeName] : undefined;
	// words lie one level further in, and a list item's in a paragraph
	if (!type || type.isText || type === textSchema.topNodeType || depth > deepest - 3) return inside;
	const attrs = heldAttributes(type, element.getAttributes());
	if (type.isAtom && type.isInline) return isWhole({ type, attrs }) ? [type.create(attrs)] : words(labelIn(element));
	return filled(type, attrs, inside);
}

function heldAttributes(type: NodeType, said: Record<string, unknown>): Record<string, unknown> {
	const held = Object.entries(said).filter(([key, value]) => {
		try {
			if (!Object.hasOwn(type.spec.attrs ?? {}, key) || !isStorable(value)) return false;
			type.create({ [key]: value }).check();
			return true;
		} catch {
			return false;
		}
	});
	return Object.fromEntries(held);
}

/** Figures, mentions, links and comments without an id or an address are nothing but the words they show. */
const isWhole = ({ type, attrs }: { type: { name: string }; attrs: Record<string, unknown> }): boolean =>
	textRules.required(type.name).every((key) => typeof attrs[key] === "string");

const labelIn = (element: Y.XmlElement): string => {
	const { label, text }: Record<string, unknown> = element.getAttributes();
	return typeof label === "string" ? `@${label}` : typeof text === "string" ? text : "";
};

/** A node with what fits into it; what does not stands before or behind it, in the order of the text. */
function filled(type: NodeType, attrs: Record<string, unknown>, inside: readonly Node[]): Node[] {
	const parts: Node[] = [];
	let group: Node[] = [];
	const close = () => {
		if (group.length > 0) parts.push(type.create(attrs, Fragment.fromArray(group)));
		group = [];
	};
	for (const node of type.inlineContent ? inside : asBlocks(inside)) {
		const fitting = fittingIn(type, node);
		if (fitting) group.push(fitting);
		else {
			close();
			parts.push(node);
		}
	}
	close();
	return parts.length > 0 ? parts : [type.create(attrs)];
}

/** The node as it may stand in such a parent, within what a list or a table row wants around it; null: it may not. */
function fittingIn(parent: NodeType, node: Node): Node | null {
	if (parent.contentMatch.matchType(node.type)) return node;
	const wrapping = parent.contentMatch.findWrapping(node.type);
	if (!node.isBlock || !wrapping || wrapping.length === 0) return null;
	return wrapping.reduceRight((inner, type) => type.create(null, inner), node);
}

/** Words that stand beside blocks become paragraphs. */
function asBlocks(nodes: readonly Node[]): Node[] {
	const blocks: Node[] = [];
	let line: Node[] = [];
	const paragraph = textSchema.nodes["paragraph"];
	const close = () => {
		if (line.length > 0 && paragraph) blocks.push(paragraph.create(null, line));
		line = [];
	};
	for (const node of nodes) {
		if (node.isInline) line.push(node);
		else {
			close();
			blocks.push(node);
		}
	}
	close();
	return blocks;
}

/** A block as it may stand by itself: an item in a list of its own, a cell in a table. */
const topmost = (node: Node): Node => fittingIn(textSchema.topNodeType, node) ?? node;

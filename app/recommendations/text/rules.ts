// What a live text may hold, piece by piece, as the server asks it of everything people send. Exactly what the schema holds
// and the editor writes, in the form in which the editor writes it: what is nearly so, the next editor would write anew or
// take out, for everybody.
import type { MarkType, NodeType } from "@tiptap/pm/model";
import * as buffer from "lib0/buffer";
import * as sha256 from "lib0/hash/sha256";
import type { Countable, Piece, Place, TextKind, TextRules } from "#app/collaboration/text-rules.ts";
import { isStorable } from "#app/storable.ts";
import { deepest } from "./fragment.ts";
import { textSchema } from "./schema.ts";
import { sectionsOf } from "./sections.ts";

/** What is nothing without it. */
const required: Record<string, readonly string[]> = {
	citation: ["citationId"],
	mention: ["personId"],
	comment: ["threadId"],
	link: ["href"],
};

const countedAs: Record<string, Countable> = {
	citation: "citation",
	mention: "mention",
	footnote: "footnote",
	tableCell: "cell",
	tableHeader: "cell",
};

export const textRules: TextRules = {
	version: 1,
	fits,
	required: (element) => required[element] ?? [],
	countedAs: (element) => countedAs[element] ?? (textSchema.nodes[element]?.isBlock ? "block" : null),
	most: { citation: 2_000, mention: 2_000, footnote: 2_000, block: 20_000, cell: 10_000 },
	deepest,
};

function fits(piece: Piece, place: Place, kind: TextKind): boolean {
	if (piece.is === "element") return isElementAt(piece.name, place, kind);
	return place.is === "words"
		? isInWords(piece, place.block)
		: place.is === "element" && isInElement(piece, place.name);
}

function isInWords(piece: Piece, block: string): boolean {
	if (piece.is === "words") return isStorable(piece.words);
	return piece.is === "mark" && isMark(piece.key, piece.value, block);
}

function isInElement(piece: Piece, name: string): boolean {
	if (piece.is === "run") return nodeType(name)?.inlineContent ?? false;
	return piece.is === "attribute" && isAttribute(name, piece);
}

const nodeType = (name: string): NodeType | undefined =>
	Object.hasOwn(textSchema.nodes, name) ? textSchema.nodes[name] : undefined;

function isElementAt(name: string, place: Place, kind: TextKind): boolean {
	const type = nodeType(name);
	const outer = place.is === "element" ? nodeType(place.name) : isSection(place, kind) ? textSchema.topNodeType : null;
	return !!type && !type.isText && !!outer?.contentMatch.matchType(type);
}

const isSection = (place: Place, kind: TextKind): boolean =>
	place.is === "section" && sectionsOf[kind].includes(place.name);

function isAttribute(element: string, { key, value }: { key: string; value: unknown }): boolean {
	const type = nodeType(element);
	if (!type || !Object.hasOwn(type.spec.attrs ?? {}, key)) return false;
	return !isAbsent(element, key, value) && isStorable(value) && holds(() => type.create({ [key]: value }).check());
}

const isAbsent = (name: string, key: string, value: unknown): boolean =>
	value === null && (required[name] ?? []).includes(key);

/** Marks that may overlap carry a hash of themselves behind their name; `null` ends a mark. */
const hashed = /^(.+?)--[a-zA-Z0-9+/=]{8}$/u;

function isMark(key: string, value: unknown, block: string): boolean {
	const name = hashed.exec(key)?.[1] ?? key;
	const type = Object.hasOwn(textSchema.marks, name) ? textSchema.marks[name] : undefined;
	if (!type || !nodeType(block)?.allowsMarkType(type)) return false;
	return value === null || (isRecord(value) && isWhole(type, value) && key === keyOf(type, value));
}

/** Whether a mark has every attribute it needs, in a form the schema takes, and no other. */
function isWhole(type: MarkType, value: Record<string, unknown>): boolean {
	const known = Object.keys(type.spec.attrs ?? {});
	return (
		known.every((attribute) => !isAbsent(type.name, attribute, value[attribute] ?? null)) &&
		Object.keys(value).every((attribute) => known.includes(attribute)) &&
		isStorable(value) &&
		holds(() => textSchema.text(".", [type.create(value)]).check())
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The key under which the editor writes a mark. */
function keyOf(type: MarkType, attrs: Record<string, unknown>): string {
	return type.excludes(type) ? type.name : `${type.name}--${hashOf(type.create(attrs).toJSON())}`;
}

/** As @tiptap/y-tiptap shortens a SHA-256 to 6 bytes. */
function hashOf(json: unknown): string {
	const digest = sha256.digest(buffer.encodeAny(json));
	const short = digest.slice(0, 6);
	for (let i = 6; i < digest.length; i++) short[i % 6] = (short[i % 6] ?? 0) ^ (digest[i] ?? 0);
	return buffer.toBase64(short);
}

function holds(check: () => void): boolean {
	try {
		check();
		return true;
	} catch {
		return false;
	}
}

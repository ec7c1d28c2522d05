// What a text says, read so that nothing that stands in it can break the reader.
import * as Y from "yjs";

const deepest = 200;

/** A section as one string: the same for the same content. */
export function shapeOf(type: unknown, depth = 0): string {
	if (depth > deepest) return "…";
	if (type instanceof Y.XmlText) return JSON.stringify(type.toDelta(), readable);
	if (type instanceof Y.XmlElement) {
		const attributes = JSON.stringify(Object.entries(type.getAttributes()).toSorted(byKey), readable);
		return `<${type.nodeName} ${attributes}>${inside(type, depth)}</>`;
	}
	return type instanceof Y.XmlFragment ? inside(type, depth) : `(${JSON.stringify(type, readable)})`;
}

const inside = (type: Y.XmlFragment, depth: number): string =>
	type
		.toArray()
		.map((child) => shapeOf(child, depth + 1))
		.join("");

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

const readable = (_key: string, value: unknown): unknown => {
	if (typeof value === "bigint") return `${value}n`;
	return value instanceof Y.AbstractType || value instanceof Y.Doc ? "(a type)" : value;
};

/** All letters of the sections, as they stand. */
export const wordsOf = (doc: Y.Doc, sections: readonly string[]): string =>
	sections.map((section) => lettersIn(doc.getXmlFragment(section))).join("\n");

function lettersIn(type: unknown): string {
	if (type instanceof Y.XmlText)
		return type
			.toDelta()
			.map(({ insert }: { insert: unknown }) => (typeof insert === "string" ? insert : ""))
			.join("");
	return type instanceof Y.XmlFragment ? type.toArray().map(lettersIn).join("\n") : "";
}

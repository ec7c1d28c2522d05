// Reads a fragment of a live text without changing it.
//
// @tiptap/y-tiptap has a reader too, but that one deletes from the text whatever its schema cannot hold. This one, which
// the server and the editors read with, leaves out the same things, counts them, and also refuses attributes the schema
// does not allow: anyone may write anything into a Y.Doc.
import { type Mark, Node, type Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import { isStorable, storableText } from "#app/storable.ts";

/** So many levels may lie in one another, words included: what may enter a text and what its readers see is one number. */
export const deepest = 40;

/** The node each element of a fragment was read as. */
type ReadNodes = Map<unknown, Node | Node[]>;

export type ReadFragment = { node: Node; /** things in the fragment that the schema cannot hold */ misfits: number };

/** `known`: elements read before and unchanged since are taken from there, and those read now are put in. */
export function readFragment(fragment: Y.XmlFragment, schema: Schema, known: ReadNodes = new Map()): ReadFragment {
	const reader = new Reader(schema, known);
	const children = fragment.toArray().flatMap((child) => reader.read(child, 1));
	const blocks = children.filter((child) => child.isBlock);
	reader.misfits += children.length - blocks.length;
	return { node: schema.topNodeType.create(null, blocks), misfits: reader.misfits };
}

class Reader {
	misfits = 0;
	#schema: Schema;
	#known: ReadNodes;

	constructor(schema: Schema, known: ReadNodes) {
		this.#schema = schema;
		this.#known = known;
	}

	read(type: unknown, depth: number): Node[] {
		if (depth > deepest) return this.#misfit();
		if (type instanceof Y.XmlText) return this.#text(type);
		if (type instanceof Y.XmlElement) return this.#element(type, depth);
		return this.#misfit();
	}

	#misfit(): Node[] {
		this.misfits += 1;
		return [];
	}

	#element(element: Y.XmlElement, depth: number): Node[] {
		const known = this.#known.get(element);
		if (known instanceof Node) return [known];
		const type = this.#schema.nodes[element.nodeName];
		if (!type || type.isText || type === this.#schema.topNodeType) return this.#misfit();
		const children = element.toArray().flatMap((child) => this.read(child, depth + 1));
		try {
			const alone = type.create(element.getAttributes()); // `create` takes any attributes
			alone.check();
			if (!isStorable(alone.attrs)) return this.#misfit();
			const made = type.createChecked(element.getAttributes(), children);
			this.#known.set(element, made);
			return [made];
		} catch {
			return this.#misfit();
		}
	}

	#text(text: Y.XmlText): Node[] {
		const pieces: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
		return pieces.flatMap(({ insert, attributes }) => {
			const words = typeof insert === "string" ? storableText(insert) : "";
			const { marks, misfits } = readMarks(this.#schema, attributes ?? {});
			this.misfits += misfits + (words === insert ? 0 : 1);
			return words === "" ? [] : [this.#schema.text(words, marks)];
		});
	}
}

/** The marks of a piece of text, and how many of its attributes are none. */
export function readMarks(schema: Schema, attributes: Record<string, unknown>): { marks: Mark[]; misfits: number } {
	const marks = Object.entries(attributes).flatMap(([key, attrs]) => {
		// Marks that may overlap carry a hash behind their name, one entry for each.
		const type = schema.marks[key.replace(/--[a-zA-Z0-9+/=]{8}$/u, "")];
		try {
			if (!type || typeof attrs !== "object") throw new RangeError("unknown mark");
			const mark = type.create({ ...attrs });
			schema.text(".", [mark]).check();
			if (!isStorable(mark.attrs)) throw new RangeError("a mark that cannot be kept");
			return [mark];
		} catch {
			return [];
		}
	});
	return { marks, misfits: Object.keys(attributes).length - marks.length };
}

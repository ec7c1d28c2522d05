// Reads a fragment of a live text without changing it.
//
// The editor binding has a reader too, but that one deletes from the text whatever its schema cannot hold, which is
// right while people type (all editors must agree) and wrong when the server only looks. This one leaves out the same
// things, counts them, and also refuses attributes the schema does not allow: anyone may write anything into a Y.Doc.
import type { Attrs, Mark, Node, Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import { isStorable, storableText } from "#app/storable.ts";

/** Deeper than any text a person writes; a text built to break a recursive reader ends here. */
const deepest = 40;

export type ReadFragment = { node: Node; /** things in the fragment that the schema cannot hold */ misfits: number };

export function readFragment(fragment: Y.XmlFragment, schema: Schema): ReadFragment {
	const reader = new Reader(schema);
	const children = fragment.toArray().flatMap((child) => reader.read(child, 1));
	const blocks = children.filter((child) => child.isBlock);
	reader.misfits += children.length - blocks.length;
	return { node: schema.topNodeType.create(null, blocks), misfits: reader.misfits };
}

class Reader {
	misfits = 0;
	#schema: Schema;

	constructor(schema: Schema) {
		this.#schema = schema;
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
		const type = this.#schema.nodes[element.nodeName];
		if (!type || type.isText || type === this.#schema.topNodeType) return this.#misfit();
		const children = element.toArray().flatMap((child) => this.read(child, depth + 1));
		try {
			const alone = type.create(element.getAttributes()); // `create` takes any attributes
			alone.check();
			if (!isStorable(alone.attrs)) return this.#misfit();
			return [type.createChecked(element.getAttributes(), children)];
		} catch {
			return this.#misfit();
		}
	}

	#text(text: Y.XmlText): Node[] {
		const pieces: { insert: unknown; attributes?: Record<string, Attrs | null> }[] = text.toDelta();
		return pieces.flatMap(({ insert, attributes }) => {
			const words = typeof insert === "string" ? storableText(insert) : "";
			if (words !== insert) this.misfits += 1;
			return words === "" ? [] : [this.#schema.text(words, this.#marks(attributes ?? {}))];
		});
	}

	#marks(attributes: Record<string, Attrs | null>): Mark[] {
		return Object.entries(attributes).flatMap(([key, attrs]) => {
			// Marks that may overlap carry a hash behind their name, one entry for each.
			const type = this.#schema.marks[key.replace(/--[a-zA-Z0-9+/=]{8}$/u, "")];
			try {
				if (!type) throw new RangeError("unknown mark");
				const mark = type.create(attrs);
				this.#schema.text(".", [mark]).check();
				if (!isStorable(mark.attrs)) throw new RangeError("a mark that cannot be kept");
				return [mark];
			} catch {
				this.misfits += 1;
				return [];
			}
		});
	}
}

// What a text would do to whoever opens it next. The editor binding deletes, for everybody, what its schema cannot hold: here
// it opens a copy, with the editor's own rules, and what it changes or cannot show is the harm.
import { getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { readFragment } from "#app/recommendations/text/fragment.ts";
import { extensions, textSchema } from "#app/recommendations/text/schema.ts";

const editorSchema = strict(getSchema(extensions));

/** As the editor's own (`holdOnlyWhatFits`): a node that breaks the schema's rules cannot be made. */
function strict(schema: Schema): Schema {
	const [node, text] = [schema.node.bind(schema), schema.text.bind(schema)];
	schema.node = (type, attrs, content, marks) => {
		const made = node(type, attrs, content, marks);
		made.type.create(made.attrs).check();
		return made;
	};
	schema.text = (words, marks) => {
		if (typeof words !== "string") throw new RangeError("Only words are text.");
		return text(words, marks);
	};
	return schema;
}

/** What is wrong with a text, in a few words; null: nothing. */
export function harmOf(doc: Y.Doc, sections: readonly string[]): string | null {
	const copy = new Y.Doc();
	try {
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		return harmInSections(copy, sections) ?? harmByOpening(copy, sections);
	} catch (error) {
		return `it breaks its reader: ${String(error)}`;
	} finally {
		copy.destroy();
	}
}

function harmInSections(doc: Y.Doc, sections: readonly string[]): string | null {
	for (const section of sections) {
		const { misfits } = readFragment(doc.getXmlFragment(section), textSchema);
		if (misfits > 0) return `${misfits} in ${section} that the schema lacks`;
	}
	return null;
}

function harmByOpening(doc: Y.Doc, sections: readonly string[]): string | null {
	let changed = 0;
	doc.on("update", () => {
		changed += 1;
	});
	for (const section of sections) yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(section), editorSchema).check();
	return changed > 0 ? "opening it changes it" : null;
}

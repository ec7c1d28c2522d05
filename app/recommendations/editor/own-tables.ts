// Tables whose rows are not equally long come of two people changing one at the same time. The table plugin evens them out
// by itself, wherever in the text they are; here only tables in which this person changes something.
import type { AnyExtension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ownChanges } from "./own-changes.ts";

/** The table extension, mending what is one's own. */
export const mendingOwnTables = (table: AnyExtension): AnyExtension =>
	table.extend({
		addProseMirrorPlugins() {
			const plugins: Plugin[] = this.parent?.() ?? [];
			return plugins.map(mendingOwn);
		},
	});

function mendingOwn(plugin: Plugin): Plugin {
	const { appendTransaction } = plugin.spec;
	if (!appendTransaction) return plugin;
	return new Plugin({
		...plugin.spec,
		// It looks at what is not, as it is, in the state before.
		appendTransaction(transactions, _, state) {
			return appendTransaction.call(this, transactions, asBefore(transactions, state), state);
		},
	});
}

/** A state as this one, but for the tables this person changed something in. */
function asBefore(transactions: readonly Transaction[], state: EditorState): EditorState {
	const own = new Set<number>();
	for (const { from, to } of ownChanges(transactions))
		state.doc.nodesBetween(from, to, (node, at) => {
			if (node.type.spec["tableRole"] === "table") own.add(at);
		});
	return own.size === 0 ? state : EditorState.create({ doc: [...own].reduce(withOtherNodeAt, state.doc) });
}

/** The same document, with another object for the node at a place and for all that it lies in. */
function withOtherNodeAt(doc: Node, place: number): Node {
	const at = doc.resolve(place);
	const node = at.nodeAfter;
	let other = node?.type.create(node.attrs, node.content, node.marks);
	for (let depth = at.depth; other && depth >= 0; depth--) {
		const outer: Node = at.node(depth);
		other = outer.copy(outer.content.replaceChild(at.index(depth), other));
	}
	return other ?? doc;
}

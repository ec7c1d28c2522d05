// Because every block may be empty (see schema.ts), there can be places without a line to write on: a section someone
// emptied altogether, a cell a table command just made. A line is put in by whoever is there and means to write, never
// when others' changes come in: two who look at the same empty place must not both add one.
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ownChanges } from "./own-changes.ts";

export const emptyPlaces = (isReading: () => boolean) =>
	Extension.create({
		name: "emptyPlaces",
		onFocus() {
			if (this.editor.state.doc.childCount > 0 || isReading()) return;
			this.editor.commands.insertContent({ type: "paragraph" });
		},
		addProseMirrorPlugins: () => [
			new Plugin({
				appendTransaction: (transactions, _, state) => (isReading() ? null : linesInCells(transactions, state)),
			}),
		],
	});

/** Lines in the cells that this person made or emptied. */
function linesInCells(transactions: readonly Transaction[], state: EditorState): Transaction | null {
	const paragraph = state.schema.nodes["paragraph"];
	const empty = new Set<number>();
	for (const { from, to } of ownChanges(transactions))
		state.doc.nodesBetween(from, to, (node, at) => {
			const role: unknown = node.type.spec["tableRole"];
			if ((role === "cell" || role === "header_cell") && node.childCount === 0) empty.add(at + 1);
		});
	if (empty.size === 0 || !paragraph) return null;
	const tr = state.tr;
	for (const at of [...empty].toSorted((a, b) => b - a)) tr.insert(at, paragraph.create());
	return tr;
}

// Because every block may be empty (see schema.ts), there can be places without a line to write on: a section someone
// emptied altogether, a cell a table command just made. A line is put in by whoever is there and means to write, never
// when others' changes come in: two who look at the same empty place must not both add one.
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

export const emptyPlaces = (isReading: () => boolean) =>
	Extension.create({
		name: "emptyPlaces",
		onFocus() {
			if (this.editor.state.doc.childCount > 0 || isReading()) return;
			this.editor.commands.insertContent({ type: "paragraph" });
		},
		addProseMirrorPlugins: () => [
			new Plugin({
				appendTransaction: (transactions, _, state) => {
					const own = transactions.some((tr) => tr.docChanged && tr.getMeta(ySyncPluginKey) === undefined);
					return own && !isReading() ? linesInCells(state) : null;
				},
			}),
		],
	});

function linesInCells(state: EditorState): Transaction | null {
	const paragraph = state.schema.nodes["paragraph"];
	const empty: number[] = [];
	state.doc.descendants((node, at) => {
		const role: unknown = node.type.spec["tableRole"];
		if ((role === "cell" || role === "header_cell") && node.childCount === 0) empty.push(at + 1);
	});
	if (empty.length === 0 || !paragraph) return null;
	const tr = state.tr;
	for (const at of empty.toReversed()) tr.insert(at, paragraph.create());
	return tr;
}

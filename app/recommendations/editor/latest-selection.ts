// Where the caret is now. A browser tells of a moved caret some time after it moved, a busy one 50 ms after; until then
// the editor believes in the place of before. Drawing what someone else did would put the caret back there, and a
// shortcut would take other words than those that are marked. So the editor is told before both.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { caretsKey } from "./carets.ts";

/** Makes the editor that has the caret read where it is. Call before anything that comes from others is drawn. */
export const readSelection = (): void => {
	document.dispatchEvent(new Event("selectionchange"));
};

/** Before this editor's keys, and before it draws others' carets. For their words see `beforeIncoming` of the line. */
export const latestSelection = Extension.create({
	name: "latestSelection",
	priority: 3000,
	addProseMirrorPlugins: () => [
		new Plugin({
			props: {
				handleDOMEvents: {
					keydown: (view) => {
						readUnlessComposing(view);
						return false;
					},
				},
			},
		}),
	],
	dispatchTransaction({ transaction, next }) {
		const carets: unknown = transaction.getMeta(caretsKey);
		if (carets === undefined || transaction.docChanged || transaction.selectionSet) return next(transaction);
		readUnlessComposing(this.editor.view);
		next(this.editor.state.tr.setMeta(caretsKey, carets));
	},
});

/** What an input method is still composing is not to be read in the middle. */
const readUnlessComposing = (view: EditorView): void => {
	if (!view.composing) readSelection();
};

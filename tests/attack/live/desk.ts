// An honest writer's editor without a browser: the product's own schema, and the editor binding's own way of writing a
// changed document into the text.
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { keepReadyForLetters } from "#app/recommendations/text/first-letters.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";

/** As ProseMirror's commands are: false when it does not apply. */
export type Command = (state: EditorState, dispatch: (tr: Transaction) => void) => boolean;

/** The words that an edit is about. */
export const here = "here";

export class Desk {
	#doc: Y.Doc;
	#section: string;
	#undo: Y.UndoManager;
	#rest: () => void;

	constructor(doc: Y.Doc, section: string) {
		this.#doc = doc;
		this.#section = section;
		this.#undo = new Y.UndoManager(this.#fragment, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 });
		this.#rest = keepReadyForLetters(doc, ySyncPluginKey);
	}

	get #fragment(): Y.XmlFragment {
		return this.#doc.getXmlFragment(this.#section);
	}

	/** What the section says; the last words `here` in it are selected. */
	state(): EditorState {
		const { doc } = initProseMirrorDoc(this.#fragment, textSchema);
		const at = lastHere(doc);
		const state = EditorState.create({ doc });
		if (at === null) return state;
		return state.apply(state.tr.setSelection(TextSelection.create(doc, at, at + here.length)));
	}

	/** Does a command, if it applies here. */
	does(command: Command): boolean {
		return command(this.state(), (tr) => this.#write(tr.doc));
	}

	/** Puts these blocks behind the last one. */
	appends(...blocks: readonly object[]): boolean {
		const nodes = blocks.map((block) => textSchema.nodeFromJSON(block));
		return this.does((state, dispatch) => {
			dispatch(state.tr.insert(state.doc.content.size, nodes));
			return true;
		});
	}

	#write(doc: Node): void {
		const { meta } = initProseMirrorDoc(this.#fragment, textSchema);
		this.#doc.transact(() => updateYFragment(this.#doc, this.#fragment, doc, meta), ySyncPluginKey);
	}

	undo(): void {
		this.#undo.undo();
	}

	redo(): void {
		this.#undo.redo();
	}

	leave(): void {
		this.#rest();
		this.#undo.destroy();
	}
}

function lastHere(doc: Node): number | null {
	let at: number | null = null;
	doc.descendants((node, pos) => {
		const found = node.isText ? (node.text ?? "").lastIndexOf(here) : -1;
		if (found >= 0) at = pos + found;
	});
	return at;
}

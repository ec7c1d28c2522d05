// The anchors of threads in the text: how they look, how one is reached, and the command that asks for a new one.
import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { quoteOf } from "../text/quote.ts";
import { readSelection } from "./latest-selection.ts";
import type { Passage, ThreadAnchor } from "./plug.ts";
import { isBound } from "./section-binding.ts";

export type AnchorState = { threads: readonly ThreadAnchor[]; active: string | null };

export type AnchorActs = {
	state: () => AnchorState;
	/** Ctrl/⌘+Alt+M, or the button: someone wants to say something about the words selected. */
	comment: (passage: Passage) => void;
	open: (threadId: string) => void;
};

const key = new PluginKey<DecorationSet>("anchors");

/** Where each thread's anchor stands: thread → its first position. */
export function anchorsIn(doc: Node): Map<string, number> {
	const found = new Map<string, number>();
	doc.descendants((node, at) => {
		for (const mark of node.marks) {
			const id: unknown = mark.type.name === "comment" ? mark.attrs["threadId"] : null;
			if (typeof id === "string" && !found.has(id)) found.set(id, at);
		}
	});
	return found;
}

/** The passage selected in this editor, or null when nothing is. */
export function passageIn(editor: Editor, section: string): Passage | null {
	const { from, to, empty } = editor.state.selection;
	const quote = quoteOf(editor.state.doc, from, to);
	if (empty || quote === "") return null;
	const sync: unknown = ySyncPluginKey.getState(editor.state);
	if (!isBound(sync)) return null;
	const place = (at: number): unknown => {
		const position: Y.RelativePosition = absolutePositionToRelativePosition(at, sync.type, sync.binding.mapping);
		return Y.relativePositionToJSON(position);
	};
	return { section, from: place(from), to: place(to), quote };
}

function decorated(state: EditorState, { threads, active }: AnchorState): DecorationSet {
	const settled = new Set(threads.flatMap((thread) => (thread.settled ? thread.id : [])));
	const made: Decoration[] = [];
	state.doc.descendants((node, at) => {
		const ids = node.marks.flatMap((mark): unknown[] => (mark.type.name === "comment" ? [mark.attrs["threadId"]] : []));
		if (ids.length === 0) return;
		const look = ids.some((id) => id === active)
			? "anchor-active"
			: ids.every((id) => typeof id === "string" && settled.has(id))
				? "anchor-settled"
				: "anchor-open";
		made.push(Decoration.inline(at, at + node.nodeSize, { class: look }));
	});
	return DecorationSet.create(state.doc, made);
}

/** Call after threads or the active one changed. */
export const refreshAnchors = (editor: Editor): void => {
	readSelection();
	editor.view.dispatch(editor.state.tr.setMeta(key, true));
};

export const anchors = (acts: AnchorActs, section: string) =>
	Extension.create({
		name: "anchors",
		addKeyboardShortcuts() {
			return {
				"Mod-Alt-m": () => {
					const passage = passageIn(this.editor, section);
					if (passage) acts.comment(passage);
					return passage !== null;
				},
			};
		},
		addProseMirrorPlugins: () => [
			new Plugin<DecorationSet>({
				key,
				state: {
					init: (_, state) => decorated(state, acts.state()),
					apply: (tr, was, _, state) => (tr.docChanged || tr.getMeta(key) ? decorated(state, acts.state()) : was),
				},
				props: {
					decorations: (state) => key.getState(state),
					handleClick: (view, at) => {
						const mark = view.state.doc
							.resolve(at)
							.marks()
							.find((one) => one.type.name === "comment");
						const id: unknown = mark?.attrs["threadId"];
						if (typeof id === "string") acts.open(id);
						return false;
					},
				},
			}),
		],
	});

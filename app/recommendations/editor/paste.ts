// What comes in by paste or drop, made fit for this text: Word mended, anchors of other texts left behind, and citations
// of other texts exchanged for new ones of the same evidence, which the server makes.
import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isFromWord, mendWord } from "./word-paste.ts";

export type PasteActs = {
	/** Whether a citation is one of this text. */
	knows: (citationId: string) => boolean;
	/** Threads of this text whose anchors stand nowhere now: their words were cut. */
	maySettle: (threadId: string) => boolean;
	/** Asks the server for citations of the same evidence in this text: old id → new id. */
	adopt: (citationIds: string[], section: string) => Promise<Map<string, string>>;
};

export const pasting = (acts: PasteActs, section: string) =>
	Extension.create({
		name: "pasting",
		addProseMirrorPlugins: () => [
			new Plugin({
				props: {
					transformPastedHTML: (html) => {
						if (!isFromWord(html)) return html;
						const document = new DOMParser().parseFromString(html, "text/html");
						mendWord(document);
						return document.body.innerHTML;
					},
					transformPasted: (slice, view) => {
						if (view.dragging?.move) return slice;
						return mapped(slice, (node) => withoutForeignAnchors(node, acts));
					},
					handlePaste: (view, _, slice) => {
						const foreign = citationsOf(slice.content).filter((id) => !acts.knows(id));
						if (foreign.length === 0) return false;
						void adopted(view, slice, acts, acts.adopt([...new Set(foreign)], section));
						return true;
					},
				},
			}),
		],
	});

async function adopted(
	view: EditorView,
	slice: Slice,
	acts: PasteActs,
	asked: Promise<Map<string, string>>,
): Promise<void> {
	// When the server cannot be asked the words still come, without the citations.
	const ours = await asked.catch(() => new Map<string, string>());
	if (view.isDestroyed) return;
	const fit = mapped(slice, (node) => {
		if (node.type.name !== "citation") return node;
		const id: unknown = node.attrs["citationId"];
		if (typeof id !== "string" || acts.knows(id)) return node;
		const citationId = ours.get(id);
		return citationId ? node.type.create({ ...node.attrs, citationId }, null, node.marks) : null;
	});
	view.dispatch(view.state.tr.replaceSelection(fit).scrollIntoView().setMeta("paste", true));
}

function citationsOf(content: Fragment): string[] {
	const found: string[] = [];
	content.descendants((node) => {
		const id: unknown = node.type.name === "citation" ? node.attrs["citationId"] : null;
		if (typeof id === "string") found.push(id);
	});
	return found;
}

function withoutForeignAnchors(node: Node, acts: PasteActs): Node {
	const kept = node.marks.filter((mark) => {
		const id: unknown = mark.attrs["threadId"];
		return mark.type.name !== "comment" || (typeof id === "string" && acts.maySettle(id));
	});
	return kept.length === node.marks.length ? node : node.mark(kept);
}

/** The slice with each inline node exchanged, or left out where `change` says null. */
function mapped(slice: Slice, change: (node: Node) => Node | null): Slice {
	return new Slice(mappedFragment(slice.content, change), slice.openStart, slice.openEnd);
}

function mappedFragment(content: Fragment, change: (node: Node) => Node | null): Fragment {
	const nodes = content.content.flatMap((node) => {
		if (node.isInline) return change(node) ?? [];
		return node.copy(mappedFragment(node.content, change));
	});
	return Fragment.fromArray(nodes);
}

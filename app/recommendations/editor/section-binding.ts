// Keeps an editor and its section of a live text in step.
//
// The plugin of @tiptap/y-tiptap takes out of the text, for everybody, what its schema cannot make; it joins pieces of text
// while it merely draws; and when drawing failed it goes on, so that the next letter puts what the editor still shows over
// what others wrote. Here drawing only reads, as the server reads, and writing takes that editor and text said the same just
// before. Where they part, this editor writes no more.
import type { Node } from "@tiptap/pm/model";
import { Slice } from "@tiptap/pm/model";
import { AllSelection, NodeSelection, Plugin, type Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import {
	findAbsolutePositionAfterStructuralChange,
	type getRelativeSelection,
	isMisresolvedAfterStructuralChange,
	ProsemirrorBinding,
	relativePositionToAbsolutePosition,
	updateYFragment,
	ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { readFragment } from "../text/fragment.ts";

/** `misfits`: the text holds what the schema does not; `failure`: something went wrong while drawing or writing. */
export type WhyApart = "misfits" | "failure";

type RelativeSelection = ReturnType<typeof getRelativeSelection>;

export class SectionBinding extends ProsemirrorBinding {
	/** What editor and text both say; null: they do not. */
	#common: Node | null = null;
	#busy: "drawing" | "writing" | null = null;
	#onApart: (why: WhyApart) => void;

	/** `onApart` is called within the change that parted them. */
	constructor(section: Y.XmlFragment, onApart: (why: WhyApart) => void) {
		super(section);
		this.#onApart = onApart;
		const remember = this.beforeAllTransactions;
		this.beforeAllTransactions = () => attempt(remember); // a caret that is nowhere holds up nobody's words
	}

	/** Draws the section for the first time. */
	open(view: EditorView): void {
		this.initView(view);
		this.mapping.clear();
		this.#draw(view, null);
	}

	/** Whether the editor's document may be changed from this side now. */
	get mayChange(): boolean {
		return this.#common !== null && this.#busy !== "drawing";
	}

	/** Puts what this editor changed into the text. */
	write(view: EditorView): void {
		const { doc } = view.state;
		if (this.#common === null || this.#busy !== null || doc === this.#common) return;
		this.#busy = "writing";
		attempt(() => this.doc.transact(() => updateYFragment(this.doc, this.type, doc, this), ySyncPluginKey));
		this.#busy = null;
		this.#compare(doc);
	}

	/** Something in the section changed, by others or by undoing. */
	override _typeChanged(_: unknown, change: Y.Transaction): void {
		const view: EditorView | null = this.prosemirrorView;
		if (view === null || this.#common === null || this.#busy !== null) return;
		Y.iterateDeletedStructs(change, change.deleteSet, (struct) => {
			if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) this.mapping.delete(struct.content.type);
		});
		for (const type of change.changed.keys()) this.mapping.delete(type);
		for (const type of change.changedParentTypes.keys()) this.mapping.delete(type);
		this.#draw(view, change);
	}

	#draw(view: EditorView, change: Y.Transaction | null): void {
		const { node, misfits } = readFragment(this.type, view.state.schema, this.mapping);
		if (misfits > 0) return this.#part("misfits");
		this.#busy = "drawing";
		const drawn = attempt(() => view.dispatch(this.#redrawn(view, node, change)));
		this.#busy = null;
		if (drawn) this.#compare(view.state.doc);
		else this.#part("failure");
	}

	/** The document takes over what is new in the text; the caret stays with the words it was at. */
	#redrawn(view: EditorView, node: Node, change: Y.Transaction | null): Transaction {
		const { state } = view;
		const { from, to, slice } = difference(state.doc, node);
		const { selection } = state;
		const undoing = change?.origin instanceof Y.UndoManager;
		const tr = state.tr.replace(from, to, slice).setMeta("addToHistory", false);
		tr.setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation: undoing });
		const before: RelativeSelection | null = this.beforeTransactionSelection;
		if (change === null || before === null) return tr;
		if (selection.to > from && selection.from < to) attempt(() => this.#select(tr, before, state.doc));
		attempt(() => isCaretInView(view) && tr.scrollIntoView());
		return tr;
	}

	#select(tr: Transaction, { type, anchor, head, absAnchor, absHead }: RelativeSelection, was: Node): void {
		const at = (position: unknown, before: number) => this.#placeNow(position, before, { was, is: tr.doc });
		const [start, end] = [at(anchor, absAnchor), at(head, absHead)];
		const [from, to] = [start ?? end, end ?? start];
		if (from === null || to === null) return;
		tr.setSelection(selectionAt(tr.doc, type, from, to));
	}

	/** Where a place is now; what Yjs says is not believed where a block was moved or made anew. */
	#placeNow(position: unknown, before: number, { was, is }: { was: Node; is: Node }): number | null {
		const found = relativePositionToAbsolutePosition(this.doc, this.type, position, this.mapping);
		const astray = found === null || (before > 1 && found <= 1);
		if (!astray && !isMisresolvedAfterStructuralChange(was, is, before, found)) return found;
		return findAbsolutePositionAfterStructuralChange(was, is, before) ?? found;
	}

	/** The blocks of the text are known by the nodes that were made of them, or that they were made of. */
	#compare(doc: Node): void {
		const blocks = this.type.toArray();
		const same =
			blocks.length === doc.childCount && blocks.every((block, i) => this.mapping.get(block) === doc.child(i));
		if (same) this.#common = doc;
		else this.#part("failure");
	}

	#part(why: WhyApart): void {
		this.#common = null;
		this.#onApart(why);
	}
}

/** Between which places two documents differ, and what the second has there, block by block. */
function difference(was: Node, is: Node): { from: number; to: number; slice: Slice } {
	const shared = Math.min(was.childCount, is.childCount);
	let [left, from] = [0, 0];
	for (; left < shared && was.child(left) === is.child(left); left++) from += is.child(left).nodeSize;
	let [right, behind] = [0, 0];
	for (; left + right < shared; right++) {
		const last = is.child(is.childCount - 1 - right);
		if (was.child(was.childCount - 1 - right) !== last) break;
		behind += last.nodeSize;
	}
	const slice = new Slice(is.content.cut(from, is.content.size - behind), 0, 0);
	return { from, to: was.content.size - behind, slice };
}

/** Where the words around it grow, a caret in view stays in view. */
function isCaretInView(view: EditorView): boolean {
	if (!view.hasFocus()) return false;
	const { top, bottom } = view.coordsAtPos(view.state.selection.head);
	return bottom >= 0 && top <= window.innerHeight;
}

function selectionAt(doc: Node, type: string, from: number, to: number): Selection {
	if (type === "all") return new AllSelection(doc);
	const at = doc.resolve(from);
	if (type === "node") return at.nodeAfter ? NodeSelection.create(doc, from) : TextSelection.near(at);
	return TextSelection.between(at, doc.resolve(to));
}

/** False when it failed, which is told where such things are told. */
function attempt(run: () => unknown): boolean {
	try {
		run();
		return true;
	} catch (error) {
		reportError(error);
		return false;
	}
}

/** The plugin that other plugins know by `ySyncPluginKey`. */
export const sectionSync = (binding: SectionBinding): Plugin =>
	new Plugin({
		key: ySyncPluginKey,
		state: {
			init: () => ({
				type: binding.type,
				doc: binding.doc,
				binding,
				isChangeOrigin: false,
				isUndoRedoOperation: false,
			}),
			apply: (tr, was) => {
				const { isChangeOrigin = false, isUndoRedoOperation = false } = tr.getMeta(ySyncPluginKey) ?? {};
				return { ...was, isChangeOrigin, isUndoRedoOperation };
			},
		},
		// Plugins that mend the document by themselves would do so for everybody whenever others' words are drawn.
		filterTransaction: (tr) => !tr.docChanged || tr.getMeta(ySyncPluginKey) !== undefined || binding.mayChange,
		view: (view) => {
			binding.open(view);
			return { update: () => binding.write(view), destroy: () => binding.destroy() };
		},
	});

type Bound = { type: Y.XmlFragment; binding: ProsemirrorBinding };
/** Whether this is the state of the plugin above. */
export const isBound = (sync: unknown): sync is Bound =>
	typeof sync === "object" && sync !== null && "binding" in sync && sync.binding instanceof ProsemirrorBinding;

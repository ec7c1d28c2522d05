// Where others' carets and selections stand. Everything about them was said by somebody else: a place that leads nowhere
// is not drawn, and nothing that goes wrong here reaches the text.
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import {
	absolutePositionToRelativePosition,
	type ProsemirrorBinding,
	relativePositionToAbsolutePosition,
	ySyncPluginKey,
} from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { isBound } from "./section-binding.ts";

/** On a transaction: draw them anew. */
export const caretsKey = new PluginKey<DecorationSet>("carets");

export const carets = (awareness: Awareness) =>
	Extension.create({
		name: "carets",
		addProseMirrorPlugins: () => [
			new Plugin<DecorationSet>({
				key: caretsKey,
				state: {
					init: (_, state) => drawn(state, awareness),
					apply: (tr, was, _, state) => {
						const moved = tr.getMeta(caretsKey) !== undefined || tr.getMeta(ySyncPluginKey) !== undefined;
						if (moved) return drawn(state, awareness);
						return tr.docChanged ? was.map(tr.mapping, tr.doc) : was;
					},
				},
				props: { decorations: (state) => caretsKey.getState(state) },
				view: (view) => followed(view, awareness),
			}),
		],
	});

/** Draws others' carets when they move, and tells of this editor's own. */
function followed(view: EditorView, awareness: Awareness) {
	const own = new OwnCaret(awareness);
	let due: ReturnType<typeof setTimeout> | undefined;
	const draw = () => {
		due ??= setTimeout(() => {
			due = undefined;
			if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(caretsKey, true));
		});
	};
	const tell = () => own.tell(view);
	awareness.on("change", draw);
	view.dom.addEventListener("focusin", tell);
	view.dom.addEventListener("focusout", tell);
	return {
		update: tell,
		destroy: () => {
			clearTimeout(due);
			awareness.off("change", draw);
			view.dom.removeEventListener("focusin", tell);
			view.dom.removeEventListener("focusout", tell);
			own.withdraw();
		},
	};
}

type Place = { anchor: Y.RelativePosition; head: Y.RelativePosition };

/** The caret of one editor, told to others while the editor has it. */
class OwnCaret {
	#awareness: Awareness;
	#told: Place | null = null;

	constructor(awareness: Awareness) {
		this.#awareness = awareness;
	}

	tell(view: EditorView): void {
		if (!view.hasFocus()) return this.withdraw();
		const now = attempt(() => placeOf(view.state), null);
		if (!now || (this.#told && isSame(this.#told, now))) return undefined;
		this.#told = now;
		this.#awareness.setLocalStateField("cursor", now);
		return undefined;
	}

	withdraw(): void {
		if (!this.#told) return;
		this.#told = null;
		this.#awareness.setLocalStateField("cursor", null);
	}
}

function placeOf(state: EditorState): Place | null {
	const binding = bindingIn(state);
	if (!binding) return null;
	const at = (place: number): Y.RelativePosition =>
		absolutePositionToRelativePosition(place, binding.type, binding.mapping);
	return { anchor: at(state.selection.anchor), head: at(state.selection.head) };
}

const isSame = (a: Place, b: Place): boolean =>
	Y.compareRelativePositions(a.anchor, b.anchor) && Y.compareRelativePositions(a.head, b.head);

function bindingIn(state: EditorState): ProsemirrorBinding | null {
	const sync: unknown = ySyncPluginKey.getState(state);
	return isBound(sync) ? sync.binding : null;
}

function drawn(state: EditorState, awareness: Awareness): DecorationSet {
	const binding = bindingIn(state);
	if (!binding) return DecorationSet.empty;
	const others = [...awareness.getStates()].filter(([id]) => id !== awareness.clientID);
	const decorations = others.flatMap(([id, said]) => attempt(() => caretOf({ id, said }, state, binding), []));
	return attempt(() => DecorationSet.create(state.doc, decorations), DecorationSet.empty);
}

type Other = { id: number; said: Record<string, unknown> };
type SaidCursor = { anchor: unknown; head: unknown };
type User = { name: string; color: string };

function caretOf({ id, said }: Other, { doc }: EditorState, binding: ProsemirrorBinding): Decoration[] {
	const { user, cursor } = said;
	if (!isUser(user) || !isCursor(cursor)) return [];
	const at = (place: unknown): number | null =>
		relativePositionToAbsolutePosition(
			binding.doc,
			binding.type,
			Y.createRelativePositionFromJSON(place),
			binding.mapping,
		);
	const [anchor, head] = [at(cursor.anchor), at(cursor.head)];
	if (anchor === null || head === null) return [];
	const within = (place: number) => Math.max(0, Math.min(place, doc.content.size - 1));
	const [from, to] = [within(Math.min(anchor, head)), within(Math.max(anchor, head))];
	const look = { style: `background-color: ${user.color}70` };
	return [
		Decoration.widget(within(head), () => caret(user), { key: String(id), side: 10 }),
		Decoration.inline(from, to, look, { inclusiveEnd: true, inclusiveStart: false }),
	];
}

const isUser = (user: unknown): user is User =>
	typeof user === "object" && user !== null && "name" in user && "color" in user && typeof user.name === "string";
const isCursor = (cursor: unknown): cursor is SaidCursor =>
	typeof cursor === "object" && cursor !== null && "anchor" in cursor && "head" in cursor;

/** A bar and, at it, the name. */
function caret({ name, color }: User): HTMLElement {
	const bar = document.createElement("span");
	bar.className = "caret";
	const label = document.createElement("span");
	label.className = "caret-name";
	label.textContent = name;
	bar.style.borderColor = color;
	label.style.backgroundColor = color;
	bar.append(label);
	return bar;
}

function attempt<T>(run: () => T, otherwise: T): T {
	try {
		return run();
	} catch {
		return otherwise;
	}
}

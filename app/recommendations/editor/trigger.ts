// Notices `/` and `@` typed at the start of a word and says what was typed behind them. What to offer is the menu's.
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/core";
import { store } from "./store.ts";

export type Trigger = { editor: Editor; mark: "/" | "@"; query: string; from: number; to: number };

/** The menu that answers: it takes keys while it is open, and says whether it used them. */
export class TriggerMenu {
	readonly open = store<Trigger | null>(null);
	#onKey: (key: string) => boolean = () => false;

	/** From now on `onKey` answers; returns how to stop. */
	answer(onKey: (key: string) => boolean): () => void {
		this.#onKey = onKey;
		return () => {
			if (this.#onKey === onKey) this.#onKey = () => false;
		};
	}

	takes(key: string): boolean {
		return this.#onKey(key);
	}
}

const typed = /(?:^|[\s\u00a0(\ufffc])([/@])([\p{L}\p{N} -]{0,24})$/u;

const key = new PluginKey<{ dismissedAt: number | null }>("trigger");

function triggerIn(state: EditorState): Omit<Trigger, "editor"> | null {
	const { $from, empty } = state.selection;
	if (!empty || !$from.parent.isTextblock) return null;
	const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
	const found = typed.exec(before);
	const [mark, query = ""] = [found?.[1], found?.[2]];
	if (mark !== "/" && mark !== "@") return null;
	const from = $from.pos - query.length - 1;
	return key.getState(state)?.dismissedAt === from ? null : { mark, query, from, to: $from.pos };
}

const keys = new Set(["ArrowUp", "ArrowDown", "Enter", "Tab", "Home", "End"]);

export const triggers = (menu: TriggerMenu) =>
	Extension.create({
		name: "trigger",
		priority: 1100, // before Enter splits a block and Tab indents a list
		addProseMirrorPlugins() {
			const { editor } = this;
			return [
				new Plugin<{ dismissedAt: number | null }>({
					key,
					state: {
						init: () => ({ dismissedAt: null }),
						apply: (tr, was) => {
							const meta: unknown = tr.getMeta(key);
							if (typeof meta === "number") return { dismissedAt: meta };
							return was.dismissedAt === null ? was : { dismissedAt: tr.mapping.map(was.dismissedAt) };
						},
					},
					view: () => ({
						update: (view) => {
							const found = view.editable && view.hasFocus() ? triggerIn(view.state) : null;
							if (found) menu.open.set({ editor, ...found });
							else if (menu.open.get()?.editor === editor) menu.open.set(null);
						},
						destroy: () => menu.open.set(null),
					}),
					props: {
						handleKeyDown: (view, event) => {
							const open = menu.open.get();
							if (open?.editor !== editor) return false;
							if (event.key === "Escape") {
								view.dispatch(view.state.tr.setMeta(key, open.from));
								return true;
							}
							return keys.has(event.key) && menu.takes(event.key);
						},
						handleDOMEvents: {
							blur: () => {
								if (menu.open.get()?.editor === editor) menu.open.set(null);
								return false;
							},
						},
					},
				}),
			];
		},
	});

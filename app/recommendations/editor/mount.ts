// Puts one editor on each section of a live text: one Y.Doc, one awareness and one undo stack for all of them.
//
// The undo stack spans the sections, so that undoing goes back through what this person wrote, wherever it was; the
// section it happened in is brought into view.
import { type AnyExtension, Editor, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Gapcursor } from "@tiptap/extensions";
import { defaultDeleteFilter, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { keepReadyForLetters } from "../text/first-letters.ts";
import { extensions as schemaExtensions, textSchema } from "../text/schema.ts";
import { type AnchorActs, anchors } from "./anchors.ts";
import { type ChipActs, chips } from "./chips.ts";
import { emptyPlaces } from "./empty-places.ts";
import { latestSelection } from "./latest-selection.ts";
import { type PasteActs, pasting } from "./paste.ts";
import { readingOnly } from "./reading-only.ts";
import { type TriggerMenu, triggers } from "./trigger.ts";

export type SectionMount = { key: string; label: string; hint: string; describedBy: string; element: HTMLElement };

export type Mounting = {
	doc: Y.Doc;
	awareness: Awareness;
	user: { name: string; color: string };
	language: string;
	isReading: () => boolean;
	menu: TriggerMenu;
	chips: ChipActs;
	anchors: AnchorActs;
	paste: PasteActs;
	/** Escape, or Alt+F10: to the toolbar. */
	toTools: () => void;
	cite: (editor: Editor) => void;
	link: (editor: Editor) => void;
	onUse: (editor: Editor) => void;
	onChange: () => void;
};

export type Mounted = { editors: Map<string, Editor>; undo: Y.UndoManager; destroy: () => void };

export function mountSections(sections: readonly SectionMount[], mounting: Mounting): Mounted {
	const fragments = sections.map((section) => mounting.doc.getXmlFragment(section.key));
	const undo = new SharedUndo(fragments, {
		trackedOrigins: new Set([ySyncPluginKey]),
		captureTransaction: (tr) => tr.meta.get("addToHistory") !== false,
		// Undoing what one began must not take along what others wrote inside it since.
		deleteFilter: (item) => defaultDeleteFilter(item, blocks),
	});
	const rest = keepReadyForLetters(mounting.doc, ySyncPluginKey);
	const noting = { ...mounting, onUse: noteUse(undo, mounting.onUse) };
	const editors = new Map(sections.map((section) => [section.key, mountSection(section, undo, noting)]));
	undo.on("stack-item-popped", ({ changedParentTypes }: { changedParentTypes: Map<unknown, unknown> }) => {
		const section = sections.find((_, i) => changedParentTypes.has(fragments[i]));
		const editor = section && editors.get(section.key);
		if (editor && !editor.isFocused) editor.commands.focus();
	});
	return {
		editors,
		undo,
		destroy: () => {
			for (const editor of editors.values()) editor.destroy();
			rest();
			undo.destroy();
		},
	};
}

const blocks = new Set(
	Object.values(textSchema.nodes).flatMap((type) => (type.isBlock && !type.isAtom ? type.name : [])),
);

/** The binding ends the current step of the stack whenever an editor that last heard from others draws a caret. With one
 *  stack for several editors that would be at every letter, so here a step ends after a pause, an undo, or in another section. */
class SharedUndo extends Y.UndoManager {
	override stopCapturing(): void {
		if (this.undoing || this.redoing) super.stopCapturing();
	}

	endStep(): void {
		super.stopCapturing();
	}
}

function noteUse(undo: SharedUndo, onUse: (editor: Editor) => void): (editor: Editor) => void {
	let last: Editor | null = null;
	return (editor) => {
		if (last !== null && last !== editor) undo.endStep();
		last = editor;
		onUse(editor);
	};
}

function mountSection(section: SectionMount, undo: Y.UndoManager, mounting: Mounting): Editor {
	const editor = new Editor({
		element: section.element,
		extensions: extensionsFor(section, undo, mounting),
		injectCSS: false, // styles come with the page, not from scripts
		editorProps: { attributes: attributesOf(section, mounting) },
		onFocus: ({ editor: used }) => mounting.onUse(used),
		onSelectionUpdate: ({ editor: used }) => mounting.onUse(used),
		onUpdate: mounting.onChange,
		onBeforeCreate: ({ editor: made }) => holdOnlyWhatFits(made),
	});
	return editor;
}

const attributesOf = (section: SectionMount, { isReading, language }: Mounting): Record<string, string> => ({
	role: "textbox",
	"aria-multiline": "true",
	"aria-label": section.label,
	"aria-describedby": section.describedBy,
	"aria-readonly": String(isReading()),
	"aria-placeholder": section.hint,
	"data-hint": section.hint,
	lang: language,
	class: "reading-text",
});

function extensionsFor(section: SectionMount, undo: Y.UndoManager, mounting: Mounting): AnyExtension[] {
	const shown = new Map(chips(mounting.chips).map((chip) => [chip.name, chip]));
	return [
		...schemaExtensions
			.map((extension) => shown.get(extension.name) ?? extension)
			.map((extension) => tamed(extension, mounting)),
		Collaboration.configure({
			document: mounting.doc,
			field: section.key,
			yUndoOptions: { undoManager: undo },
		}),
		CollaborationCaret.configure({
			provider: { awareness: mounting.awareness },
			user: mounting.user,
			render: caret,
		}),
		Gapcursor,
		latestSelection,
		triggers(mounting.menu),
		pasting(mounting.paste, section.key),
		anchors(mounting.anchors, section.key),
		readingOnly(mounting.isReading),
		emptyPlaces(mounting.isReading),
		Extension.create({
			name: "shortcuts",
			addKeyboardShortcuts() {
				const asking = (ask: (editor: Editor) => void) => () => {
					if (!mounting.isReading()) ask(this.editor);
					return !mounting.isReading();
				};
				return {
					Escape: toTools(mounting),
					"Alt-F10": toTools(mounting),
					"Mod-Alt-e": asking(mounting.cite),
					"Mod-k": asking(mounting.link),
				};
			},
		}),
	];
}

const toTools = (mounting: Mounting) => () => {
	mounting.toTools();
	return true;
};

/** Table commands mend broken tables by themselves: in front of a reader they would change a text that is not theirs to change. */
const tamed = (extension: AnyExtension, { isReading }: Mounting): AnyExtension =>
	extension.name === "table" && isReading() ? extension.extend({ addProseMirrorPlugins: () => [] }) : extension;

/** Someone's caret: a bar and, at it, their name. Colour and name are the server's. */
function caret(user: Record<string, unknown>): HTMLElement {
	const bar = document.createElement("span");
	bar.className = "caret";
	const name = document.createElement("span");
	name.className = "caret-name";
	name.textContent = typeof user["name"] === "string" ? user["name"] : "";
	const color = typeof user["color"] === "string" ? user["color"] : "#000000";
	bar.style.borderColor = color;
	name.style.backgroundColor = color;
	bar.append(name);
	return bar;
}

/** Anyone may write anything into a live text. What the schema's own rules refuse never reaches a view: making the node
 *  fails, and the binding takes it out as it does with every node it cannot make. */
function holdOnlyWhatFits(editor: Editor): void {
	const { schema } = editor;
	const [node, text] = [schema.node.bind(schema), schema.text.bind(schema)];
	schema.node = (type, attrs, content, marks) => {
		const made = node(type, attrs, content, marks);
		made.type.create(made.attrs).check();
		return made;
	};
	schema.text = (words, marks) => {
		if (typeof words !== "string") throw new RangeError("Only words are text.");
		return text(words, marks);
	};
}

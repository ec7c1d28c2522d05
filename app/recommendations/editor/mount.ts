// Puts one editor on each section of a live text: one Y.Doc, one awareness and one undo stack for all of them.
//
// The undo stack spans the sections, so that undoing goes back through what this person wrote, wherever it was; the
// section it happened in is brought into view.
import { type AnyExtension, Editor, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Gapcursor } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { defaultDeleteFilter, ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { keepReadyForLetters } from "../text/first-letters.ts";
import { extensions as schemaExtensions, textSchema } from "../text/schema.ts";
import { type AnchorActs, anchors } from "./anchors.ts";
import { carets } from "./carets.ts";
import { type ChipActs, chips } from "./chips.ts";
import { emptyPlaces } from "./empty-places.ts";
import { latestSelection } from "./latest-selection.ts";
import { mendingOwnTables } from "./own-tables.ts";
import { type PasteActs, pasting } from "./paste.ts";
import { readingOnly } from "./reading-only.ts";
import { SectionBinding, sectionSync, type WhyApart } from "./section-binding.ts";
import { type TriggerMenu, triggers } from "./trigger.ts";

export type SectionMount = { key: string; label: string; hint: string; describedBy: string; element: HTMLElement };

export type Mounting = {
	doc: Y.Doc;
	awareness: Awareness;
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
	/** An editor and the text no longer say the same: take the editors away. Called within the change that parted them. */
	onApart: (why: WhyApart) => void;
};

export type Mounted = { editors: Map<string, Editor>; undo: Y.UndoManager; destroy: () => void };

export function mountSections(sections: readonly SectionMount[], mounting: Mounting): Mounted {
	const fragments = sections.map((section) => mounting.doc.getXmlFragment(section.key));
	const undo = new Y.UndoManager(fragments, {
		trackedOrigins: new Set([ySyncPluginKey]),
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

/** A step of the stack also ends where one goes on in another section. */
function noteUse(undo: Y.UndoManager, onUse: (editor: Editor) => void): (editor: Editor) => void {
	let last: Editor | null = null;
	return (editor) => {
		if (last !== null && last !== editor) undo.stopCapturing();
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
	const binding = new SectionBinding(mounting.doc.getXmlFragment(section.key), mounting.onApart);
	return [
		...schemaExtensions
			.map((extension) => shown.get(extension.name) ?? extension)
			.map((extension) => (extension.name === "table" ? mendingOwnTables(extension) : extension)),
		Collaboration.extend({ addProseMirrorPlugins: () => [sectionSync(binding), undoing(undo)] }),
		carets(mounting.awareness),
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

/** What the commands for undoing look for. */
const undoing = (undoManager: Y.UndoManager): Plugin =>
	new Plugin({ key: yUndoPluginKey, state: { init: () => ({ undoManager }), apply: (_, was) => was } });

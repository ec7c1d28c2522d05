// What can be done to the words, as one table: the toolbar and the menu behind `/` both read it.
import type { Editor } from "@tiptap/core";

/** What a tool needs from outside the text: a dialog, a picker. */
export type ToolActs = {
	link: (editor: Editor) => void;
	footnote: (editor: Editor) => void;
	cite: (editor: Editor) => void;
	comment: (editor: Editor) => void;
};

export type Tool = {
	run: (editor: Editor, acts: ToolActs) => void;
	/** whether it is in force where the caret stands */
	on?: (editor: Editor) => boolean;
	/** whether it makes sense there */
	can?: (editor: Editor) => boolean;
	/** as people press it; ⌘ stands for Ctrl elsewhere */
	keys?: string;
};

const inTable = (editor: Editor) => editor.isActive("table");

const cell = (type: string) => ({ type, content: [{ type: "paragraph" }] });
const row = (type: string) => ({ type: "tableRow", content: [cell(type), cell(type), cell(type)] });
const newTable = { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] };

function firstCellAfter(editor: Editor, at: number): number {
	let found: number | null = null;
	editor.state.doc.nodesBetween(Math.max(0, at - 1), editor.state.doc.content.size, (node, pos) => {
		if (found === null && node.type.name === "tableHeader") found = pos + 2;
		return found === null;
	});
	return found ?? at;
}

const tools = {
	bold: { run: (e) => e.chain().focus().toggleBold().run(), on: (e) => e.isActive("bold"), keys: "Mod+B" },
	italic: { run: (e) => e.chain().focus().toggleItalic().run(), on: (e) => e.isActive("italic"), keys: "Mod+I" },
	superscript: { run: (e) => e.chain().focus().toggleSuperscript().run(), on: (e) => e.isActive("superscript") },
	heading3: {
		run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
		on: (e) => e.isActive("heading", { level: 3 }),
	},
	heading4: {
		run: (e) => e.chain().focus().toggleHeading({ level: 4 }).run(),
		on: (e) => e.isActive("heading", { level: 4 }),
	},
	bulletList: {
		run: (e) => e.chain().focus().toggleBulletList().run(),
		on: (e) => e.isActive("bulletList"),
		keys: "Mod+Shift+8",
	},
	orderedList: {
		run: (e) => e.chain().focus().toggleOrderedList().run(),
		on: (e) => e.isActive("orderedList"),
		keys: "Mod+Shift+7",
	},
	quote: {
		run: (e) => e.chain().focus().toggleBlockquote().run(),
		on: (e) => e.isActive("blockquote"),
		keys: "Mod+Shift+B",
	},
	table: {
		run: (e) => {
			const at = e.state.selection.from;
			e.chain().focus().insertContent(newTable).run();
			// Into its first cell: past the openings of table, row, cell and paragraph.
			e.commands.setTextSelection(firstCellAfter(e, at));
		},
		can: (e) => !inTable(e),
	},
	cite: { run: (e, acts) => acts.cite(e), keys: "Mod+Alt+E" },
	link: { run: (e, acts) => acts.link(e), on: (e) => e.isActive("link"), keys: "Mod+K" },
	footnote: { run: (e, acts) => acts.footnote(e) },
	mention: {
		run: (e) =>
			e
				.chain()
				.focus()
				.insertContent(needsSpace(e) ? " @" : "@")
				.run(),
	},
	comment: { run: (e, acts) => acts.comment(e), can: (e) => !e.state.selection.empty, keys: "Mod+Alt+M" },
	addRow: { run: (e) => e.chain().focus().addRowAfter().run(), can: inTable },
	addColumn: { run: (e) => e.chain().focus().addColumnAfter().run(), can: inTable },
	deleteRow: { run: (e) => e.chain().focus().deleteRow().run(), can: inTable },
	deleteColumn: { run: (e) => e.chain().focus().deleteColumn().run(), can: inTable },
	deleteTable: { run: (e) => e.chain().focus().deleteTable().run(), can: inTable },
	undo: { run: (e) => e.commands.undo(), can: (e) => e.can().undo(), keys: "Mod+Z" },
	redo: { run: (e) => e.commands.redo(), can: (e) => e.can().redo(), keys: "Mod+Shift+Z" },
} satisfies Record<string, Tool>;
export type ToolKey = keyof typeof tools;

const needsSpace = (editor: Editor): boolean => {
	const { $from } = editor.state.selection;
	return /\S$/u.test($from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc"));
};

/** A row of the table with every optional part in place. */
export const tool = (key: ToolKey): Tool => tools[key];

/** The toolbar, group by group, each with the step at which it stands: where the window is narrow, only the first steps
 *  show and the others come when they are asked for. The table's own tools show while the caret is in one. */
export const writingTools: readonly { keys: readonly ToolKey[]; step: Step }[] = [
	{ keys: ["cite"], step: 1 },
	{ keys: ["link", "footnote"], step: 2 },
	{ keys: ["bold", "italic", "superscript"], step: 2 },
	{ keys: ["heading3", "heading4", "bulletList", "orderedList", "quote", "table"], step: 3 },
	{ keys: ["undo", "redo"], step: 3 },
	{ keys: ["addRow", "addColumn", "deleteRow", "deleteColumn", "deleteTable"], step: 1 },
];
export type Step = 1 | 2 | 3;
export const tableTools: ReadonlySet<ToolKey> = new Set([
	"addRow",
	"addColumn",
	"deleteRow",
	"deleteColumn",
	"deleteTable",
]);

/** What `/` offers. */
export const insertTools: readonly ToolKey[] = [
	"cite",
	"heading3",
	"heading4",
	"bulletList",
	"orderedList",
	"quote",
	"table",
	"link",
	"footnote",
	"mention",
];

// Blocks, lists, tables and pastes, by the editor's own commands.
import { deleteSelection, joinBackward, lift, setBlockType, splitBlock, wrapIn } from "@tiptap/pm/commands";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import { AllSelection, TextSelection } from "@tiptap/pm/state";
import {
	addColumnAfter,
	addColumnBefore,
	addRowAfter,
	addRowBefore,
	cellAround,
	CellSelection,
	deleteColumn,
	deleteRow,
	deleteTable,
	mergeCells,
	nextCell,
	splitCell,
	toggleHeader,
} from "@tiptap/pm/tables";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { type Command, here } from "./desk.ts";
import {
	block,
	cell,
	type HonestDeed,
	list,
	node,
	paragraph,
	plain,
	putting,
	table,
	valid,
	words,
} from "./honest-blocks.ts";

const filled = (name: string): Node | null => node(name).createAndFill(valid[name]?.());

export const nodes: HonestDeed[] = Object.keys(textSchema.nodes)
	.filter((name) => !["doc", "text", "listItem", "tableRow", "tableCell", "tableHeader"].includes(name))
	.flatMap((name) =>
		[plain, list("bulletList"), table, [block("blockquote", paragraph(words(here)))]].map((on, nth) => ({
			name: `puts in a ${name} (${["in a paragraph", "in a list", "in a table", "in a quote"][nth]})`,
			on,
			does: putting(() => filled(name) ?? []),
		})),
	);

export const attributed: HonestDeed[] = [
	{
		name: "heading 3 to 4",
		on: [{ type: "heading", attrs: { level: 3 }, content: [words(here)] }],
		does: setBlockType(node("heading"), { level: 4 }),
	},
	{
		name: "heading to paragraph",
		on: [{ type: "heading", attrs: { level: 4 }, content: [words(here)] }],
		does: setBlockType(node("paragraph")),
	},
	{ name: "paragraph to heading", on: plain, does: setBlockType(node("heading"), { level: 3 }) },
	{
		name: "a list that begins at 12",
		on: plain,
		does: (state, dispatch) => wrapInList(node("orderedList"), { start: 12 })(state, dispatch),
	},
];

export const structured: HonestDeed[] = [
	{ name: "splits a paragraph", on: plain, does: splitBlock },
	{
		name: "joins two paragraphs",
		on: [paragraph(words("one")), paragraph(words(here))],
		does: atItsBeginning(joinBackward),
	},
	{ name: "quotes", on: plain, does: wrapIn(node("blockquote")) },
	{ name: "quotes no more", on: [block("blockquote", paragraph(words(here)))], does: lift },
	...["bulletList", "orderedList"].flatMap((type): HonestDeed[] => [
		{ name: `makes a ${type}`, on: plain, does: wrapInList(node(type)) },
		{ name: `a next item of a ${type}`, on: list(type), does: splitListItem(node("listItem")) },
		{ name: `an item of a ${type} further in`, on: list(type), does: sinkListItem(node("listItem")) },
		{ name: `an item of a ${type} out of it`, on: list(type), does: liftListItem(node("listItem")) },
	]),
	{ name: "a line break", on: plain, does: putting(() => node("hardBreak").create()) },
	{
		name: "empties the section",
		on: plain,
		does: (state, dispatch) =>
			deleteSelection(state.apply(state.tr.setSelection(new AllSelection(state.doc))), dispatch),
	},
];

function atItsBeginning(command: Command): Command {
	return (state, dispatch) =>
		command(state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from))), dispatch);
}

/** The cell with the words, and the one below or beside it, are selected. */
const withCells =
	(command: Command): Command =>
	(state, dispatch) => {
		const around = cellAround(state.selection.$from);
		if (!around) return false;
		const next = nextCell(around, "horiz", 1) ?? nextCell(around, "horiz", -1);
		return command(
			state.apply(state.tr.setSelection(CellSelection.create(state.doc, around.pos, next?.pos ?? around.pos))),
			dispatch,
		);
	};

export const tables: HonestDeed[] = [
	...Object.entries({
		addColumnAfter,
		addColumnBefore,
		addRowAfter,
		addRowBefore,
		deleteColumn,
		deleteRow,
		deleteTable,
	}).map(([name, does]) => ({ name, on: table, does })),
	{ name: "merges cells", on: table, does: withCells(mergeCells) },
	{
		name: "splits a merged cell",
		on: [
			block(
				"table",
				block("tableRow", {
					type: "tableCell",
					attrs: { colspan: 2, rowspan: 1, colwidth: null },
					content: [paragraph(words(here))],
				}),
				block("tableRow", cell("a"), cell("b")),
			),
		],
		does: splitCell,
	},
	{ name: "a header row", on: table, does: toggleHeader("row") },
	{ name: "a header column", on: table, does: toggleHeader("column") },
	{ name: "a row taken out by hand", on: table, does: putting(() => []) },
];

const long = (paragraphs: number): object[] =>
	Array.from({ length: paragraphs }, (_, i) => paragraph(words(`Pasted paragraph ${i} with words in it.`)));
const pasting =
	(blocks: readonly object[], open = 0): Command =>
	(state, dispatch) => {
		const content = Fragment.from(blocks.map((one) => textSchema.nodeFromJSON(one)));
		dispatch(state.tr.replaceSelection(new Slice(content, open, open)));
		return true;
	};

export const pasted: HonestDeed[] = [
	{ name: "pastes paragraphs", on: plain, does: pasting(long(5)) },
	{ name: "pastes into a sentence", on: plain, does: pasting(long(3), 1) },
	{ name: "pastes a table into a list", on: list("bulletList"), does: pasting(table) },
	{ name: "pastes a list into a table", on: table, does: pasting(list("orderedList")) },
	{ name: "pastes a table into a table", on: table, does: pasting(table) },
	{ name: "pastes ten levels of lists", on: plain, does: pasting([levels(10)]) },
	{ name: "pastes 300 paragraphs", on: plain, does: pasting(long(300)) },
];

function levels(n: number): object {
	return n === 0
		? paragraph(words("bottom"))
		: block("bulletList", block("listItem", paragraph(words(`level ${n}`)), levels(n - 1)));
}

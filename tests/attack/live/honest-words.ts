// Letters, words and marks, as an honest writer puts them in and takes them out.
import { deleteSelection, toggleMark } from "@tiptap/pm/commands";
import type { Mark } from "@tiptap/pm/model";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { type Command, here } from "./desk.ts";
import { type HonestDeed, mark, paragraph, plain, typing, valid, words } from "./honest-blocks.ts";

const letters = [
	"x",
	"ä",
	"😀",
	"👩‍👩‍👧‍👦",
	"e\u0301",
	"שלום",
	"\u00a0",
	"\t",
	"“quoted” – and — so…",
	"<b>&amp;</b>",
	"\u00ad",
	"x".repeat(20_000),
];

export const typed: HonestDeed[] = [
	...letters.map((text) => ({ name: `types ${text.slice(0, 10)}`, on: plain, does: typing(text) })),
	{ name: "one emoji for another", on: [paragraph(words(`😀 ${here}`))], does: replacing("😀", "😁") },
	{ name: "deletes words", on: plain, does: deleteSelection },
	{ name: "deletes half of a word", on: plain, does: replacing("wor", "") },
];

function replacing(old: string, now: string): Command {
	return (state, dispatch) => {
		let at = -1;
		state.doc.descendants((one, pos) => {
			const found = one.isText ? (one.text ?? "").lastIndexOf(old) : -1;
			if (found >= 0) at = pos + found;
		});
		if (at < 0) return false;
		dispatch(now ? state.tr.insertText(now, at, at + old.length) : state.tr.delete(at, at + old.length));
		return true;
	};
}

const made = (name: string): Mark => mark(name).create(valid[name]?.());
const overAll =
	(name: string): Command =>
	(state, dispatch) => {
		dispatch(state.tr.addMark(0, state.doc.content.size, made(name)));
		return true;
	};

export const marked: HonestDeed[] = Object.keys(textSchema.marks).flatMap(
	(name) =>
		[
			{
				name: `marks ${name}`,
				on: plain,
				does: (state, dispatch) => toggleMark(mark(name), valid[name]?.())(state, dispatch),
			},
			{ name: `marks ${name} everywhere`, on: plain, does: overAll(name) },
			{
				name: `takes ${name} off again`,
				on: [paragraph(words(`all ${here}`, [made(name).toJSON()]))],
				does: (state, dispatch) => {
					dispatch(state.tr.removeMark(0, state.doc.content.size, mark(name)));
					return true;
				},
			},
			{
				name: `types in ${name}`,
				on: [paragraph(words(`all ${here} of it`, [made(name).toJSON()]))],
				does: typing("more"),
			},
		] satisfies HonestDeed[],
);

export const overlapping: HonestDeed[] = [
	{
		name: "two threads on the same words",
		on: [paragraph(words(`all ${here} of it`, [made("comment").toJSON(), made("comment").toJSON()]))],
		does: overAll("comment"),
	},
];

// What honest people write with, and the shortest words for it.
import { type Attrs, Fragment, type MarkType, type Node, type NodeType, Slice } from "@tiptap/pm/model";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { newId } from "#db/id.ts";
import { type Command, here } from "./desk.ts";

/** What stands there before, and what is done to it. */
export type HonestDeed = { name: string; on: readonly object[]; does: Command };

export const node = (name: string): NodeType => {
	const type = textSchema.nodes[name];
	if (!type) throw new Error(`The schema has no ${name}.`);
	return type;
};
export const mark = (name: string): MarkType => {
	const type = textSchema.marks[name];
	if (!type) throw new Error(`The schema has no ${name}.`);
	return type;
};
export const words = (text: string, marks: object[] = []) => ({ type: "text", text, marks });
export const block = (type: string, ...content: object[]) => ({ type, content });
export const paragraph = (...content: object[]) => block("paragraph", ...content);
export const plain = [paragraph(words(`words ${here} and on`))];
export const list = (type: string) => [
	block(type, block("listItem", paragraph(words("first"))), block("listItem", paragraph(words(here)))),
];
export const cell = (text: string, type = "tableCell") => block(type, paragraph(words(text)));
export const table = [
	block(
		"table",
		block("tableRow", cell("a", "tableHeader"), cell("b", "tableHeader"), cell("c", "tableHeader")),
		block("tableRow", cell("d"), cell(here), cell("f")),
		block("tableRow", cell("g"), cell("h"), cell("i")),
	),
];

/** Attributes with which a mark or node is as it should be. */
export const valid: Record<string, () => Attrs> = {
	link: () => ({ href: "https://example.org/a?b=c#d" }),
	comment: () => ({ threadId: newId() }),
	citation: () => ({ citationId: newId() }),
	mention: () => ({ personId: newId(), label: "Aino Virtanen" }),
	footnote: () => ({ text: "A note at the foot, with “signs” & <such>." }),
	heading: () => ({ level: 4 }),
	orderedList: () => ({ start: 7 }),
};

export const putting =
	(make: () => Node | readonly Node[]): Command =>
	(state, dispatch) => {
		const made = make();
		dispatch(state.tr.replaceSelection(new Slice(Fragment.from(made), 0, 0)));
		return true;
	};

export const typing =
	(text: string): Command =>
	(state, dispatch) => {
		dispatch(state.tr.insertText(text));
		return true;
	};

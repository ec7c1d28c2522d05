// Words that stand in a text before anything is tried, in every kind of block the schema has: afterwards all must be there.
import { paragraph, words } from "#tests/recommendations/a-recommendation.ts";

const marked = (text: string, ...marks: unknown[]) => ({ type: "text", text, marks });
const block = (type: string, ...content: unknown[]) => ({ type, content });

/** `‹statement.3›`: found again by itself, whatever stands around it. */
const keeper = (section: string, n: number): string => `‹${section}.${n}›`;
const howMany = 12;

export const keepersOf = (section: string): string[] => Array.from({ length: howMany }, (_, n) => keeper(section, n));

/** Blocks of every kind, with a keeper in each. */
export function keeperBlocks(section: string, person: { id: string; name: string }): unknown[] {
	const k = (n: number) => words(keeper(section, n));
	const link = { type: "link", attrs: { href: "https://example.org/" } };
	return [
		paragraph(words("Words that anyone may change.")), // what is tried on the first words of a text spares the keepers
		paragraph(k(0)),
		{ type: "heading", attrs: { level: 3 }, content: [k(1)] },
		paragraph(marked(keeper(section, 2), { type: "bold" }), marked(" bold and linked ", { type: "bold" }, link)),
		block("bulletList", block("listItem", paragraph(k(3))), block("listItem", paragraph(k(4)))),
		{ type: "orderedList", attrs: { start: 2 }, content: [block("listItem", paragraph(k(5)))] },
		block("blockquote", paragraph(k(6)), paragraph(k(7))),
		block(
			"table",
			block("tableRow", block("tableHeader", paragraph(k(8))), block("tableHeader", paragraph(words("n")))),
			block("tableRow", block("tableCell", paragraph(k(9))), block("tableCell", paragraph(k(10)))),
		),
		paragraph(
			k(11),
			{ type: "hardBreak" },
			{ type: "footnote", attrs: { text: "A note." } },
			{ type: "mention", attrs: { personId: person.id, label: person.name } },
			marked("2", { type: "superscript" }),
			marked(" in italics", { type: "italic" }),
		),
		paragraph(),
	];
}

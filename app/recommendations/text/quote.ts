import type { Node } from "@tiptap/pm/model";

/** The words of a passage as a thread keeps them, the same in the browser that selects and on the server that checks:
 *  paragraphs part by a line break, a citation or note counts as one sign. */
export const quoteOf = (section: Node, from: number, to: number): string =>
	section.textBetween(from, to, "\n", "\ufffc").trim();

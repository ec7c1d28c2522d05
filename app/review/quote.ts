import type { Node } from "@tiptap/pm/model";

/** The words of a passage as a thread keeps them: paragraphs part by a space, a citation or note counts as one blank. */
export function quoteOf(section: Node, from: number, to: number): string {
	return section.textBetween(from, to, " ", " ");
}

import { expect, test } from "vitest";
import { printable, resolvedSection } from "#app/publication/resolve.ts";
import { block } from "#app/publication/edition-text.ts";
import type { TextNode } from "#app/recommendations/text/sections.ts";
import { aSection, citing } from "./a-gathering.ts";

const none = () => null;
const doc = (...content: TextNode[]): TextNode => ({ type: "doc", content });

test("anchors of comments go, and the text they split is one again", () => {
	const section = aSection(
		{ type: "text", text: "Autho" },
		{ type: "text", text: "rities", marks: [{ type: "comment", attrs: { threadId: "x" } }] },
		{ type: "text", text: " should", marks: [{ type: "bold" }] },
	);
	expect(resolvedSection(section, none)).toEqual([
		{
			type: "paragraph",
			content: [
				{ type: "text", text: "Authorities", marks: [] },
				{ type: "text", text: " should", marks: [{ type: "bold" }] },
			],
		},
	]);
});

test("a citation nobody knows stands as a question, never as a figure", () => {
	expect(resolvedSection(aSection(citing("x")), none)).toMatchObject([{ content: [{ type: "text", text: "[?]" }] }]);
});

const heading = (level: number): TextNode => ({
	type: "heading",
	attrs: { level },
	content: [{ type: "text", text: "h" }],
});

test("headings begin at the first rank and do not jump", () => {
	const levels = resolvedSection(doc(heading(4), heading(4), heading(3), heading(9)), none).map(
		(made) => "level" in made && made.level,
	);
	expect(levels).toEqual([3, 4, 3, 3]);
});

const link = (href: unknown): TextNode => ({
	type: "text",
	text: "here",
	marks: [{ type: "link", attrs: { href } }],
});

test("links that are not http, https or mailto lose their address and keep their words", () => {
	expect(resolvedSection(aSection(link("javascript:alert(1)"), link(7)), none)).toEqual([
		{ type: "paragraph", content: [{ type: "text", text: "herehere", marks: [] }] },
	]);
});

test("what is no node of ours gives what is inside it, and what it gives is always a block of an edition", () => {
	const strange = doc(
		{ type: "__proto__", content: [{ type: "paragraph", content: [{ type: "text", text: "inside" }] }] },
		{ type: "constructor" },
		{ type: "orderedList", attrs: { start: -3 }, content: [{ type: "listItem", content: [] }] },
		{ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 1e9 } }] }] },
		{ type: "paragraph", content: [{ type: "footnote", attrs: { text: 7 } }, { type: "toString" }] },
	);
	const made = resolvedSection(strange, none);
	expect(made.filter((piece) => !block.safeParse(piece).success)).toEqual([]);
	expect(JSON.stringify(made)).toContain("inside");
});

test("characters that cannot be stored or printed are replaced, line breaks and letters stay", () => {
	expect(printable("a\u0000b\ud800c\nПриемат се\tä")).toBe("a\ufffdb\ufffdc\nПриемат се\tä");
});

test("what is no sign at all goes: the mark a file begins with, and what Unicode keeps free", () => {
	expect(printable("\ufeffTitle\ufffe of\u{1ffff} it")).toBe("Title of it");
});

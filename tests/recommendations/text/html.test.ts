import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { type Note, notesHtml, toHtml } from "#app/recommendations/text/html.ts";
import { safeUrl, urlFromTyping } from "#app/recommendations/text/safe-url.ts";
import type { TextNode } from "#app/recommendations/text/sections.ts";
import { newId } from "#db/id.ts";

const doc = (...content: TextNode[]): TextNode => ({ type: "doc", content });
const paragraph = (...content: TextNode[]): TextNode => ({ type: "paragraph", content });
const note = (text: string): TextNode => ({ type: "footnote", attrs: { text } });
const words = (text: string, ...marks: NonNullable<TextNode["marks"]>): TextNode => ({ type: "text", text, marks });
const read = (node: TextNode, options = {}) => toHtml(node, { citation: () => null, ...options });

describe("a section as HTML", () => {
	test("keeps structure and shifts headings", () => {
		const section = doc(
			{ type: "heading", attrs: { level: 3 }, content: [words("Why")] },
			paragraph(words("so "), words("much", { type: "bold" }, { type: "italic" })),
			{
				type: "orderedList",
				attrs: { start: 3 },
				content: [{ type: "listItem", content: [paragraph(words("three"))] }],
			},
		);
		expect(read(section, { headingShift: 1 })).toBe(
			'<h4>Why</h4><p>so <strong><em>much</em></strong></p><ol start="3"><li><p>three</p></li></ol>',
		);
	});

	test("shows a citation with the words it is handed, never with words of the text", () => {
		const citationId = newId();
		const citation = (id: string) => (id === citationId ? { words: "84 % (43/51)", href: "#c-1", moved: true } : null);
		const node = { type: "citation", attrs: { citationId, words: "99 %", value: 99 } };
		expect(read(doc(paragraph(node)), { citation })).toBe(
			`<p><a class="citation moved" data-citation="${citationId}" href="#c-1">84 % (43/51)</a></p>`,
		);
		expect(read(doc(paragraph(node)))).toBe(`<p><span class="citation missing">[?]</span></p>`);
	});

	test("numbers footnotes through a document", () => {
		const notes: Note[] = [];
		read(doc(paragraph(note("first"))), { notes });
		expect(read(doc(paragraph(note("<second>"))), { notes })).toContain(`href="#note-2"`);
		expect(notes.map((n) => n.number)).toEqual([1, 2]);
		expect(notesHtml(notes)).toContain("&#60;second&#62;");
	});

	test("shows anchors of threads only where asked", () => {
		const threadId = newId();
		const section = doc(paragraph(words("here", { type: "comment", attrs: { threadId } })));
		expect(read(section)).toBe("<p>here</p>");
		expect(read(section, { anchors: true })).toBe(`<p><mark data-thread="${threadId}">here</mark></p>`);
	});
});

describe("hostile content", () => {
	test("never becomes markup, whatever the words, types and attributes are", () => {
		const nasty = fc.oneof(
			fc.constantFrom(
				`<script>alert(1)</script>`,
				`"><img src=x onerror=alert(1)>`,
				"javascript:alert(1)",
				"constructor",
				"__proto__",
			),
			fc.string(),
			fc.constantFrom(
				"text",
				"paragraph",
				"heading",
				"table",
				"tableCell",
				"citation",
				"footnote",
				"mention",
				"link",
				"comment",
			),
		);
		const attrs = fc.dictionary(
			fc.constantFrom(
				"href",
				"level",
				"colspan",
				"start",
				"text",
				"label",
				"citationId",
				"personId",
				"threadId",
				"onclick",
				"style",
				"class",
			),
			fc.oneof(nasty, fc.integer(), fc.constant(null)),
		);
		const node: fc.Arbitrary<TextNode> = fc.letrec<{ node: TextNode }>((tie) => ({
			node: fc.record(
				{
					type: nasty,
					text: nasty,
					attrs,
					marks: fc.array(fc.record({ type: nasty, attrs }), { maxLength: 3 }),
					content: fc.array(tie("node"), { maxLength: 3 }),
				},
				{ requiredKeys: ["type"] },
			) as fc.Arbitrary<TextNode>,
		})).node;
		const tag =
			/<\/?(p|br|h[3-6]|ul|ol|li|blockquote|table|tbody|tr|td|th|strong|em|sup|mark|a|span)((?: (?:id|class|href|role|rel|start|value|colspan|rowspan|aria-label|data-citation|data-thread)="[^"<>]*")*)>/gu;
		fc.assert(
			fc.property(node, (hostile) => {
				const html = read(doc(hostile), { anchors: true, citation: () => ({ words: "<b>", href: "javascript:x" }) });
				expect(html.replace(tag, "")).not.toMatch(/[<>]/u);
				expect(html.replace(tag, "$2")).not.toMatch(/href="(?!https?:|mailto:|#)/u);
			}),
			{ numRuns: 500, seed: 20260101 },
		);
	});

	test.each([
		"javascript:alert(1)",
		" JaVaScRiPt:alert(1)",
		"java\nscript:alert(1)",
		"\u0001javascript:alert(1)",
		"data:text/html,<script>",
		"vbscript:x",
		"file:///etc/passwd",
		"//bad.example",
		"/relative",
		"https://exa\u202emple.org",
		"",
		null,
		{},
	])("an address like %j is no link", (href) => {
		expect(safeUrl(href)).toBeNull();
		expect(read(doc(paragraph(words("x", { type: "link", attrs: { href } }))))).toBe("<p>x</p>");
	});

	test.each([
		["https://example.org/a?b=c", "https://example.org/a?b=c"],
		["mailto:anna@example.org", "mailto:anna@example.org"],
	])("%s is a link", (url, href) => expect(safeUrl(url)).toBe(href));
});

test.each([
	["example.org/page", "https://example.org/page"],
	["example.org:8080/page", "https://example.org:8080/page"],
	["anna@example.org", "mailto:anna@example.org"],
	["javascript:alert(1)", null],
	["just words", null],
])("typing %s as an address means %s", (typed, url) => expect(urlFromTyping(typed)).toBe(url));

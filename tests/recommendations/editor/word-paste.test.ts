import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { isFromWord, mendWord } from "#app/recommendations/editor/word-paste.ts";

/** What Word puts on the clipboard, mended. */
function mended(body: string): string {
	const { document } = parseHTML(`<html><body>${body}</body></html>`);
	mendWord(document);
	return document.body.innerHTML.replaceAll(/>\s+</gu, "><").trim();
}

const item = (level: number, marker: string, words: string) =>
	`<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}<span>&nbsp;&nbsp;</span></span>${words}</p>`;

describe("a paste from Word", () => {
	test("is known by its marks", () => {
		expect(isFromWord('<p class=MsoNormal style="mso-margin-top-alt:auto">x</p>')).toBe(true);
		expect(isFromWord("<p>x</p>")).toBe(false);
	});

	test("keeps structure and words and loses looks", () => {
		const html = `<style>p { color: red }</style><h2 style="color:#1F3864" class="x">Why</h2><p class="MsoNormal" style="font-family:Arial"><b>So</b> much<o:p></o:p></p><p class="MsoNormal">&nbsp;</p>`;
		expect(mended(html)).toBe("<h2>Why</h2><p><b>So</b> much</p>");
	});

	test("list items, which Word writes as paragraphs, become lists again, nested as they were", () => {
		const html =
			item(1, "·", "one") + item(2, "a.", "one a") + item(1, "·", "two") + "<p>after</p>" + item(1, "1.", "first");
		expect(mended(html)).toBe(
			"<ul><li><p>one</p><ol><li><p>one a</p></li></ol></li><li><p>two</p></li></ul><p>after</p><ol><li><p>first</p></li></ol>",
		);
	});

	test("footnotes come to the place where they are called", () => {
		const html = `<p>A claim<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1">[1]</a>.</p><div style="mso-element:footnote-list"><div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> The source.</p></div></div>`;
		expect(mended(html)).toMatch(/^<p>A claim<span [^>]*data-text="The source\."[^>]*><\/span>\.<\/p>$/u);
	});

	test("leaves Word's comments behind", () => {
		const html = `<p>Words<span class="MsoCommentReference"><a href="#_msocom_1">[AK1]</a></span></p><div style="mso-element:comment-list">A comment</div>`;
		expect(mended(html)).toBe("<p>Words</p>");
	});
});

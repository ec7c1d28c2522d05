import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellBorder, compareSections, diff, differs } from "#app/recommendations/compare.ts";
import type { TextNode } from "#app/recommendations/text/sections.ts";

const paragraph = (text: string): TextNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const section = (...paragraphs: string[]): TextNode => ({ type: "doc", content: paragraphs.map(paragraph) });
const citing = (citationId: string): TextNode => ({
	type: "doc",
	content: [{ type: "paragraph", content: [{ type: "citation", attrs: { citationId } }] }],
});
const row = (...cells: string[]): TextNode => ({
	type: "tableRow",
	content: cells.map((cell) => ({ type: "tableCell", content: [paragraph(cell)] })),
});
const table = (...rows: TextNode[]): TextNode => ({ type: "doc", content: [{ type: "table", content: rows }] });
const many = (word: string) => section(...Array.from({ length: 5_000 }, (_, i) => `${word} ${i}`));
const identity = (item: string) => item;

describe("comparing two states of a section", () => {
	test("shows the words that changed inside a block and leaves the others alone", () => {
		const before = section("Employers should pay.", "By 2035, not later.", "The end.");
		const after = section("Employers should pay.", "By 2030, not later.", "The end.");
		const blocks = compareSections(before, after);
		expect(blocks.map((block) => block.is)).toEqual(["same", "changed", "same"]);
		expect(blocks[1]?.pieces).toEqual([
			{ is: "same", words: "By " },
			{ is: "removed", words: "2035" },
			{ is: "added", words: "2030" },
			{ is: "same", words: ", not later." },
		]);
	});

	test("a block put in between others is one block put in", () => {
		const blocks = compareSections(section("one", "three"), section("one", "two", "three"));
		expect(blocks.map((block) => block.is)).toEqual(["same", "added", "same"]);
	});

	test("a citation is compared by the words it is given", () => {
		const blocks = compareSections(citing("a"), citing("b"), (id) => (id === "a" ? "84 %" : "79 %"));
		expect(blocks[0]?.pieces).toEqual([
			{ is: "removed", words: "84" },
			{ is: "added", words: "79" },
			{ is: "same", words: " %" },
		]);
	});

	test("a row of a table is compared as one block, cell by cell", () => {
		const blocks = compareSections(table(row("Wood", "22")), table(row("Wood", "24"), row("Steel", "9")));
		expect(blocks).toMatchObject([
			{ is: "changed", block: "tableRow" },
			{ is: "added", block: "tableRow", pieces: [{ words: `Steel${cellBorder}9` }] },
		]);
		expect(blocks[0]?.pieces).toEqual([
			{ is: "same", words: `Wood${cellBorder}` },
			{ is: "removed", words: "22" },
			{ is: "added", words: "24" },
		]);
	});

	test("equal sections do not differ", () => {
		expect(differs(compareSections(section("a", "b"), section("a", "b")))).toBe(false);
	});

	test("texts too large to align in full are still compared, within a bound", () => {
		const blocks = compareSections(many("old"), many("new"));
		expect(blocks.filter((block) => block.is === "same")).toEqual([]);
	});
});

test("a few blocks against hundreds of thousands are compared while somebody waits", () => {
	const after = Array.from({ length: 150_000 }, (_, i) => String(i));
	expect(diff(["one", "140000", "two"], after, identity).filter(({ is }) => is === "same")).toHaveLength(1);
});

test("the steps of a comparison give back both sides, for any two sides", () => {
	const side = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
	fc.assert(
		fc.property(side, side, fc.nat(400), (before, after, left) => {
			const steps = diff(before, after, identity, { left });
			expect(steps.filter((s) => s.is !== "added").map((s) => s.item)).toEqual(before);
			expect(steps.filter((s) => s.is !== "removed").map((s) => s.item)).toEqual(after);
		}),
		{ seed: 20260101 },
	);
});

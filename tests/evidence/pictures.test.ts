import { describe, expect, test } from "vitest";
import { type Figure, type FigureDetail, nothing, type Shown, type Values } from "#app/evidence/figure.ts";
import { type IndicatorKey, indicatorKeys, indicators } from "#app/evidence/indicators/definitions.ts";
import { answersOf, picture, type PictureWords } from "#app/evidence/pictures/picture.server.ts";
import { scaleTo } from "#app/evidence/pictures/scale.ts";
import { isHarmlessSvg } from "#app/publication/harmless-svg.ts";

const shown = (more: Partial<Shown> = {}): Shown => ({
	...nothing,
	n: 24,
	numerator: 18,
	value: 0.75,
	low: 0.6,
	high: 0.88,
	...more,
});

const everything: FigureDetail = {
	before: 2.4,
	after: 3.3,
	women: { x: 30, n: 38 },
	men: { x: 57, n: 66 },
	missing: ["quality"],
	kinds: ["employer"],
	reasons: [{ reason: "work", count: 6 }],
	demonstrated: 1,
	answers: [
		{ from: 1, to: 3, count: 6 },
		{ from: 4, to: 5, count: 18 },
	],
};

const figureOf = (
	indicator: IndicatorKey,
	rows: [string, Values][],
	values: Values = shown({ detail: everything }),
): Figure => ({
	indicator,
	filter: {},
	values,
	split: { by: "sectors", rows: rows.map(([key, own]) => ({ key, values: own })) },
	coarser: null,
	heldSince: null,
	synthetic: false,
});

/** From where to where the target's line goes. */
const dashed = (svg: string) => /y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)"[^>]*stroke-dasharray/u.exec(svg)?.slice(1);

const words: PictureWords = {
	title: "A figure",
	description: "what it shows",
	nameOf: (key) => key,
	valueOf: (values) => (values.withheld ? "" : `value (n = ${values.n})`),
	withheld: "withheld",
	whole: "All",
	before: "Before",
	after: "After",
	women: "Women",
	men: "Men",
	target: "target",
	locale: "en",
};
const draw = (figure: Figure, width: "wide" | "narrow" = "wide", target: number | null = null) =>
	picture(figure, words, { theme: "page", width, target }) ?? "";

describe("pictures", () => {
	test.each(indicatorKeys)("of %s have a name and a description, only draw, and fit a phone", (indicator) => {
		const figure = figureOf(indicator, [
			["wood", shown({ detail: everything })],
			["food", shown({ detail: everything })],
		]);
		for (const width of ["wide", "narrow"] as const) {
			const svg = draw(figure, width);
			expect(svg).toContain('role="img"');
			expect(svg).toContain("<title>A figure</title><desc>what it shows</desc>");
			expect(isHarmlessSvg(svg)).toBe(true);
			expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
		}
		expect(Number(/width="(\d+)"/u.exec(draw(figure, "narrow"))?.[1])).toBeLessThanOrEqual(358);
	});

	test("have no letter below 13 units, which is 13 pixels on a phone", () => {
		for (const indicator of indicatorKeys) {
			const svg = draw(figureOf(indicator, [["wood", shown({ detail: everything })]]), "narrow");
			for (const [, size] of svg.matchAll(/font-size="(\d+)"/gu)) expect(Number(size)).toBeGreaterThanOrEqual(13);
		}
	});

	test("mark what was counted at another time than the whole: a hollow dot, and a star beside its value", () => {
		const whole = figureOf("completion_rate", [["wood", shown()]]);
		const rows = [
			{ key: "wood", values: shown(), day: "2026-06-01" },
			{ key: "food", values: shown() },
		];
		const svg = draw({ ...whole, split: { by: "sectors", rows } });
		expect(svg.match(/<circle[^>]*r="3"/gu)).toHaveLength(1);
		expect(svg.match(/ \*</gu)).toHaveLength(1);
		expect(draw(whole)).not.toMatch(/r="3"| \*</u);
	});

	test("draw no mark for fewer than ten, nor for what is withheld: both are words", () => {
		const svg = draw(
			figureOf("completion_rate", [
				["wood", shown({ n: 9, numerator: 7 })],
				["food", { withheld: "too-few" }],
			]),
		);
		expect(svg.match(/<circle/gu)).toHaveLength(1);
		expect(svg).toContain("value (n = 9)");
		expect(svg).toContain(">withheld<");
	});

	test("draw nothing where every part and the whole are withheld: why stands in words", () => {
		const withheld: Values = { withheld: "too-few" };
		const figure = figureOf("completion_rate", [["wood", withheld]], withheld);
		expect(picture(figure, words, { theme: "print" })).toBeNull();
	});

	test("keep the parts in their own order, never that of their values", () => {
		const svg = draw(
			figureOf("completion_rate", [
				["first", shown({ value: 0.2 })],
				["second", shown({ value: 0.9 })],
				["third", shown({ value: 0.5 })],
			]),
		);
		expect(svg.indexOf("first")).toBeLessThan(svg.indexOf("second"));
		expect(svg.indexOf("second")).toBeLessThan(svg.indexOf("third"));
	});

	test("reach up to the target, and name it", () => {
		const svg = draw(figureOf("participants", [["wood", shown({ value: 20 })]], shown({ value: 60 })), "wide", 100);
		expect(svg).toContain("target 100");
		expect(svg).toContain(">100<");
	});

	test("draw a target of the whole beside the whole only, and one of each part beside the parts only", () => {
		const parts: [string, Values][] = [
			["wood", shown({ value: 20 })],
			["food", shown({ value: 40 })],
		];
		const border = 26 + 2 * 40;
		const [from] = dashed(draw(figureOf("participants", parts, shown({ value: 60 })), "wide", 50)) ?? [];
		expect(Number(from)).toBeGreaterThan(border);
		const [, to] = dashed(draw(figureOf("green_skills_per_sector", parts), "wide", 3)) ?? [];
		expect(Number(to)).toBe(border);
	});

	test("escape what people named things", () => {
		expect(draw(figureOf("completion_rate", [['<b> & "x"', shown()]]))).toContain("&lt;b&gt; &amp; &quot;x&quot;");
	});

	test("of answers show every count", () => {
		const svg = answersOf(figureOf("satisfaction_top2", []), words, { theme: "print" }) ?? "";
		expect(svg).toContain(">6<");
		expect(svg).toContain(">18<");
		expect(svg).toContain("n = 24");
		expect(svg).not.toContain("var(");
	});

	test("every shape but those without parts needs two rows to be a picture", () => {
		for (const indicator of indicatorKeys.filter((key) => indicators[key].shape === "proportion"))
			expect(picture({ ...figureOf(indicator, []), split: null }, words, { theme: "page" })).toBeNull();
	});
});

describe("a scale", () => {
	test("has steps people count in, from zero or below to the highest value", () => {
		expect(scaleTo(108, String).ticks).toEqual([0, 50, 100, 150]);
		expect(scaleTo(6, String).ticks).toEqual([0, 2, 4, 6]);
		expect(scaleTo(1.4, String, -0.3).ticks).toEqual([-0.5, 0, 0.5, 1, 1.5]);
	});
});

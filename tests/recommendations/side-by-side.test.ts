import { expect, test } from "vitest";
import { sideBySide } from "#app/recommendations/side-by-side.ts";

const figure = (value: number | null, low: number | null = null, high: number | null = null) => ({
	value,
	low,
	high,
	suppressed: false,
});

test("shares stand on the whole scale, from none to all", () => {
	expect(sideBySide(figure(0.5, 0.4, 0.6), figure(0.75), "completion_rate")).toEqual({
		old: { value: 0.5, low: 0.4, high: 0.6 },
		now: { value: 0.75, low: null, high: null },
		scale: { least: 0, most: 1, isShare: true },
	});
});

test("other figures stand on what they span together, with nothing on the scale", () => {
	const found = sideBySide(figure(1, -1, 2), figure(3), "sa_change");
	expect(found).toEqual({
		old: { value: 0.5, low: 0, high: 0.75 },
		now: { value: 1, low: null, high: null },
		scale: { least: -1, most: 3, isShare: false },
	});
});

test("without two numbers there is no picture", () => {
	expect(sideBySide(figure(null), figure(1), "participants")).toBeNull();
	expect(sideBySide(figure(1), { ...figure(1), suppressed: true }, "participants")).toBeNull();
	expect(sideBySide(figure(1), figure(1), null)).toBeNull();
	expect(sideBySide(figure(0), figure(0), "participants")).toBeNull();
});

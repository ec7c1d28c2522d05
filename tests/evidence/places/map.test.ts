import { describe, expect, test } from "vitest";
import { labelled } from "#app/evidence/places/labels.ts";
import { europeOn } from "#app/evidence/places/projection.ts";
import { centreOf } from "#app/evidence/places/region-centres.ts";
import { siteMap, together } from "#app/evidence/places/site-map.server.ts";

const told = { title: "Sites", description: "Finland: FI-1" };
const sites = [
	{ code: "FI-1", nuts: "FI196", countryCode: "FI" },
	{ code: "ES-1", nuts: "ES620", countryCode: "ES" },
	{ code: "ES-2", nuts: "ES620", countryCode: "ES" },
	{ code: "DE-1", nuts: "DE212", countryCode: "DE" },
];

describe("the map of sites", () => {
	test("north is up, east is right, and every region of the pilots lies on the sheet", () => {
		const { place, height } = europeOn(720);
		const [x, y] = place(22, 61.5);
		const [spainX, spainY] = place(-1.5, 38);
		expect(x).toBeGreaterThan(spainX);
		expect(y).toBeLessThan(spainY);
		for (const nuts of ["FI196", "FI1C1", "ES620", "BG411", "BG412", "BE100", "ITI17", "ITI14", "ITI43"]) {
			const [at, down] = place(...(centreOf({ nuts, country: "" }) ?? [0, 0]));
			expect(at > 0 && at < 720 && down > 0 && down < height).toBe(true);
		}
	});

	test("sites of one region share a dot, a region not known stands in the middle of its country, one outside is left to the table", () => {
		const svg = siteMap([...sites, { code: "US-1", nuts: "US", countryCode: "US" }], told, 720) ?? "";
		expect(svg.match(/<circle/gu)).toHaveLength(3);
		expect(svg).toContain(">ES-1, 2<");
		expect(svg).toContain(">DE-1<");
		expect(svg).not.toContain("US-1");
		expect(siteMap([], told, 720)).toBeNull();
	});

	test("it carries its name and description, fetches nothing, and is small enough to send", () => {
		const svg = siteMap(sites, told, 720) ?? "";
		expect(svg).toContain("<title>Sites</title><desc>Finland: FI-1</desc>");
		expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|url\(/u);
		expect(svg.length).toBeLessThan(120_000);
	});

	test("labels that would lie on each other stand below each other", () => {
		const set = labelled(
			[
				{ label: "ES-1, 3", x: 20, y: 300 },
				{ label: "ES-2", x: 25, y: 301 },
				{ label: "IT-2", x: 200, y: 300 },
			],
			720,
		);
		const lines = Object.fromEntries(set.map(({ label, labelY }) => [label, labelY]));
		expect(Math.abs((lines["ES-1, 3"] ?? 0) - (lines["ES-2"] ?? 0))).toBeGreaterThanOrEqual(18);
		expect(lines["IT-2"]).toBe(300);
	});

	test("of two dots side by side each has its label on its own side", () => {
		const set = labelled(
			[
				{ label: "BG-1, 3", x: 500, y: 300 },
				{ label: "BG-2", x: 505, y: 301 },
			],
			720,
		);
		expect(set).toMatchObject([
			{ label: "BG-1, 3", anchor: "end", labelX: 488, labelY: 300 },
			{ label: "BG-2", anchor: "start", labelX: 517, labelY: 301 },
		]);
	});

	test("codes that begin alike are said once", () => {
		expect(together(["ES-1", "ES-2"])).toBe("ES-1, 2");
		expect(together(["FI-1", "BG-1"])).toBe("FI-1, BG-1");
	});
});

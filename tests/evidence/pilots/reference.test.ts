import { expect, test } from "vitest";
import { escoSkills } from "#app/evidence/pilots/esco-skills.ts";
import { countries, greencomp, principles, regions, sectors } from "#app/evidence/pilots/reference.ts";

test("the five countries of the first users have their names in all five languages", () => {
	for (const code of ["IT", "ES", "FI", "BG", "BE"]) {
		const country = countries.find((c) => c.code === code);
		expect(Object.keys(country?.names ?? {})).toEqual(expect.arrayContaining(["en", "fi", "it", "es", "bg"]));
	}
});

test("furniture is NACE Rev. 2 division 31, and every sector says which revision its codes are of", () => {
	expect(sectors.find((s) => s.key === "furniture")).toMatchObject({ nace: ["C31"], naceRevision: "2" });
	expect(sectors.map((s) => s.key)).toEqual(["wood", "food", "construction", "furniture"]);
});

test("every region belongs to a listed country and says its NUTS version", () => {
	for (const region of regions) {
		expect(countries.map((c) => c.code)).toContain(region.country);
		expect(region.nuts.startsWith(region.country)).toBe(true);
		expect(region.nutsVersion).toMatch(/^20\d\d$/);
	}
});

test("GreenComp has twelve competences in four areas of three, and there are ten principles", () => {
	const areas = new Set(greencomp.map((c) => c.area));
	for (const area of areas) expect(greencomp.filter((c) => c.area === area)).toHaveLength(3);
	expect(areas.size).toBe(4);
	expect(new Set(principles.map((p) => p.key)).size).toBe(10);
});

test("an ESCO skill is named by its full address, once", () => {
	for (const skill of escoSkills)
		expect(skill.uri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
	expect(new Set(escoSkills.map((s) => s.uri)).size).toBe(escoSkills.length);
});

import { expect, test } from "vitest";
import { unknownIn } from "#app/evidence/filter.ts";

const known = {
	sectors: { wood: "Wood" },
	countries: {},
	regions: {},
	sites: {},
	microCredentials: {},
	groups: {},
	periods: {},
	roles: { worker: "Workers" },
};

test("a filter may only name what there is", () => {
	expect(unknownIn({}, known)).toBeNull();
	expect(unknownIn({ sectors: ["wood"], roles: ["worker"] }, known)).toBeNull();
	expect(unknownIn({ sectors: ["wood", "stone"] }, known)).toBe("stone");
	expect(unknownIn({ countries: ["constructor"] }, known)).toBe("constructor");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const file = (name: string) => readFileSync(name, "utf8");
const settings = [...file("app/env.server.ts").matchAll(/^\t([A-Z_]+): (?!")/gmu)].map(([, name]) => name);

test.each(settings)("the setting %s is told to those who run Accord, in .env.example and in the README", (name) => {
	expect(file(".env.example")).toMatch(new RegExp(`^${name}=$`, "mu"));
	expect(file("README.md")).toContain(`\`${name}\``);
});

test("every setting was found in the code", () => {
	expect(settings).toContain("DATABASE_URL");
});

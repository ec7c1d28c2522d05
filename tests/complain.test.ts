import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { complain } from "#app/complain.ts";

const said = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => said.mockClear());

test("a failed query is said in the log without what people wrote or are known by", () => {
	const cause = Object.assign(new Error('invalid input: "maria@example.org"'), { code: "22P02" });
	complain("GET /people:", new DrizzleQueryError("select $1", ["maria@example.org", "session-token"], cause));
	const words = JSON.stringify(said.mock.calls);
	expect(words).toContain("select $1");
	expect(words).toContain("22P02");
	expect(words).toContain("complain.test");
	expect(words).not.toMatch(/maria|session-token/);
});

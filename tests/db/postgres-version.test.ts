import { expect, test } from "vitest";
import { CannotStart } from "#db/cannot-start.ts";
import { mustBeNewEnough } from "#db/migrate.ts";

test("a PostgreSQL before 15 is refused with a sentence that names both versions", () => {
	expect(() => mustBeNewEnough(140_011)).toThrow(
		new CannotStart("Accord needs PostgreSQL 15 or newer; this one is 14.11."),
	);
});

test.each([150_000, 180_004])("PostgreSQL %i is new enough", (version) => {
	expect(() => mustBeNewEnough(version)).not.toThrow();
});

import { expect, test } from "vitest";
import { type Heard, shownOf } from "#app/evidence/voices/quotable.ts";

const heard = (given: Partial<Heard> = {}): Heard => ({
	original: "Omasta työstä oppi.",
	english: "We learned from our own work.",
	quotable: true,
	anonymised: true,
	site: { code: "FI-1", name: "Demo VET centre", people: 10 },
	...given,
});

test("words are shown only where they were released for quoting", () => {
	expect(shownOf(heard()).quote).toEqual({ original: "Omasta työstä oppi.", english: "We learned from our own work." });
	expect(shownOf(heard({ quotable: false })).quote).toBeNull();
});

test("words of a source that was not anonymised are not shown, released or not", () => {
	expect(shownOf(heard({ anonymised: false })).quote).toBeNull();
});

test("a site of fewer than ten people is not named beside a quote", () => {
	expect(shownOf(heard()).site).toEqual({ code: "FI-1", name: "Demo VET centre" });
	expect(shownOf(heard({ site: { code: "FI-2", name: "Small", people: 9 } })).site).toBeNull();
});

import { expect, test } from "vitest";
import { intervalInNumbers } from "#app/publication/annex-words.ts";
import { anEntry } from "./an-edition.ts";

test("an interval's percent sign stands as each language sets it", () => {
	const said = ["en", "it", "fi", "es", "bg"].map((language) => intervalInNumbers(anEntry(), language));
	expect(said.map((words) => words.replaceAll("\u{a0}", " "))).toEqual([
		"72–92%",
		"72–92%",
		"72–92 %",
		"72–92 %",
		"72–92%",
	]);
});

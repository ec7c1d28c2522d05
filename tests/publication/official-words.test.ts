import { expect, test } from "vitest";
import { officially } from "#app/publication/official-words.ts";

const views =
	"Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or the European Education and Culture Executive Agency (EACEA). Neither the European Union nor the granting authority can be held responsible for them.";

const said = (words: string) => ["en", "fi", "it", "es", "bg"].map((language) => officially(words, language));

test("the Union's own funding line is said in the document's language, funded and co-funded apart", () => {
	expect(said("Funded by the European Union")).toEqual([
		"Funded by the European Union",
		"Euroopan unionin rahoittama",
		"Finanziato dall'Unione europea",
		"Financiado por la Unión Europea",
		"Финансирано от Европейския съюз",
	]);
	expect(said("Co-funded by the European Union.")).toEqual([
		"Co-funded by the European Union.",
		"Euroopan unionin osarahoittama",
		"Cofinanziato dall'Unione europea",
		"Cofinanciado por la Unión Europea",
		"Съфинансирано от Европейския съюз",
	]);
});

test("so is its disclaimer, with the funding line before it where that was typed, and the name of its agency", () => {
	const finnish = officially(`Co-funded by the European Union.\n ${views}`, "fi");
	expect(finnish).toMatch(/^Euroopan unionin osarahoittama\. Esitetyt näkemykset .* vastuussa niistä\.$/u);
	expect(officially(views.replace("the granting authority", "EACEA"), "bg")).toMatch(/^Изразените .* нито EACEA\.$/u);
	expect(officially("European Education and Culture Executive Agency (EACEA)", "fi")).toBe(
		"Euroopan koulutuksen ja kulttuurin toimeenpanovirasto (EACEA)",
	);
});

test("words of one's own stand as they were typed, in every language", () => {
	for (const own of ["Paid by the Ministry of Education", `${views} And more.`, "", null])
		expect(officially(own, "fi")).toBe(own);
	expect(officially(views, "sv")).toBe(views);
});

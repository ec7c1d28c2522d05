import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Unbroken } from "#app/ui/unbroken.tsx";

const kept = (sentence: string) =>
	[...renderToStaticMarkup(createElement(Unbroken, null, sentence)).matchAll(/nowrap">([^<]+)</gu)].map(
		([, code]) => code,
	);

test("a code in a sentence does not break at its hyphen, and words with hyphens still do", () => {
	expect(kept("Cited twice in R-06, R-10 and FI-1-RUN-2.")).toEqual(["R-06", "R-10", "FI-1-RUN-2"]);
	expect(kept("No micro-credential is cited.")).toEqual([]);
});

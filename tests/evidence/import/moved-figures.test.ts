import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MovedFigures } from "#app/evidence/import/moved-figures.tsx";

const said = (counting: boolean) => renderToStaticMarkup(createElement(MovedFigures, { moved: [], counting }));

test("that no figure moved is not said before all of them are worked out", () => {
	expect(said(false)).toContain("moved.none");
	expect(said(true)).toBe("");
});

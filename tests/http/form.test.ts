import { expect, test } from "vitest";
import { storable } from "#app/http/form.server.ts";

test("a form is read without what is no sign: the mark a file begins with, which comes along with pasted text", () => {
	const form = new FormData();
	form.append("title", "\ufeffGreen\ufffe skills");
	form.append("groups", "one");
	form.append("groups", "two");
	form.append("file", new File(["\ufeffa;b"], "a.csv"));
	const read = storable(form);
	expect(read.get("title")).toBe("Green skills");
	expect(read.getAll("groups")).toEqual(["one", "two"]);
	expect(read.get("file")).toMatchObject({ name: "a.csv", size: 6 });
});

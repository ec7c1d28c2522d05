import { expect, test } from "vitest";
import { storable } from "#app/http/form.server.ts";

test("a form is read without what is no sign: the mark a file begins with, which comes along with pasted text, and what turns or hides others", () => {
	const form = new FormData();
	form.append("title", "\ufeffGreen\ufffe skills");
	form.append("name", "Carla\u202e\u0001 Rossi\n(IT)");
	form.append("groups", "one");
	form.append("groups", "two");
	form.append("file", new File(["\ufeffa;b"], "a.csv"));
	const read = storable(form);
	expect(read.get("title")).toBe("Green skills");
	expect(read.get("name")).toBe("Carla Rossi\n(IT)");
	expect(read.getAll("groups")).toEqual(["one", "two"]);
	expect(read.get("file")).toMatchObject({ name: "a.csv", size: 6 });
});

test("NUL is in no form, be it in a value or in the name of a field", () => {
	for (const [name, value] of [
		["title", "a\0b"],
		["encoding:o.csv\0", "windows-1252"],
	] as const) {
		const form = new FormData();
		form.append(name, value);
		expect(() => storable(form)).toThrow(expect.objectContaining({ status: 400 }));
	}
});

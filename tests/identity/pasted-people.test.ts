import { expect, test } from "vitest";
import { pastedPeople } from "#app/identity/pasted-people.ts";

const named = (text: string) => pastedPeople(text).people.map(({ email, name }) => [email, name]);

test("e-mail and name stand in either order, parted by tab, semicolon or comma", () => {
	const list =
		"aino@example.org; Aino Virtanen\nMario Bianchi\tmario@example.org\nana@example.org,Ana Ruiz\nx@example.org";
	expect(named(list)).toEqual([
		["aino@example.org", "Aino Virtanen"],
		["mario@example.org", "Mario Bianchi"],
		["ana@example.org", "Ana Ruiz"],
		["x@example.org", null],
	]);
});

test("a comma in a quoted name belongs to the name", () => {
	expect(named('"Rossi, Paolo" <paolo@example.org>')).toEqual([["paolo@example.org", "Paolo Rossi"]]);
	expect(named('"Aino Virtanen" <aino@example.org>;')).toEqual([["aino@example.org", "Aino Virtanen"]]);
});

test("an address named twice is taken once, and said; a line without one is handed back", () => {
	const list = pastedPeople("aino@example.org\nAINO@example.org; Aino\nsomebody");
	expect(list.people).toHaveLength(1);
	expect(list.repeated).toEqual([{ line: 2, email: "aino@example.org" }]);
	expect(list.unread).toEqual([{ line: 3, text: "somebody" }]);
});

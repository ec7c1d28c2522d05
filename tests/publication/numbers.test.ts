import { expect, test } from "vitest";
import { slugOf, stepped } from "#app/publication/document-fields.ts";
import { byNumber, currentOf, nextNumber } from "#app/publication/numbers.ts";

test("editions for consultation are 0.1, 0.2 …, the first final one is 1.0, then 1.1 …", () => {
	expect(nextNumber([], "consultation")).toBe("0.1");
	expect(nextNumber(["0.1"], "consultation")).toBe("0.2");
	expect(nextNumber(["0.1", "0.2"], "final")).toBe("1.0");
	expect(nextNumber([], "final")).toBe("1.0");
	expect(nextNumber(["0.1", "1.0"], "final")).toBe("1.1");
	expect(nextNumber(["1.9", "1.10", "1.2"], "final")).toBe("1.11");
});

test("1.10 comes after 1.9", () => {
	expect(["1.10", "0.2", "1.9"].toSorted(byNumber)).toEqual(["0.2", "1.9", "1.10"]);
});

const edition = (number: string, stage: "final" | "consultation") => ({ number, stage });

test("readers are led to the last final edition, or to the last for consultation while there is none", () => {
	expect(currentOf([edition("0.2", "consultation"), edition("0.1", "consultation")])?.number).toBe("0.2");
	expect(
		currentOf([edition("1.0", "final"), edition("1.1", "consultation"), edition("0.1", "consultation")])?.number,
	).toBe("1.0");
	expect(currentOf([])).toBeUndefined();
});

test("an address is made of the title in any of our alphabets", () => {
	expect(slugOf("Green skills: that travel!")).toBe("green-skills-that-travel");
	expect(slugOf("Pienet osaamiskokonaisuudet työelämässä")).toBe("pienet-osaamiskokonaisuudet-tyoelamassa");
	expect(slugOf("Зелени умения")).toBe("zeleni-umeniya");
	expect(slugOf("…")).toBe("document");
	expect(slugOf("x".repeat(300)).length).toBe(80);
});

test("an entry steps one place earlier or later, and stays at the ends", () => {
	expect(stepped(["a", "b", "c"], "c", "earlier")).toEqual(["a", "c", "b"]);
	expect(stepped(["a", "b", "c"], "a", "later")).toEqual(["b", "a", "c"]);
	expect(stepped(["a", "b"], "a", "earlier")).toEqual(["a", "b"]);
	expect(stepped(["a", "b"], "x", "later")).toEqual(["a", "b"]);
});

import { expect, test } from "vitest";
import { likenessOf } from "#app/identity/likeness.ts";
import { canBeSeen } from "#app/storable.ts";

test.each([
	["Maria Rossi", "maria  rossi"],
	["Maria Rossi", "Mаria Rоssi"],
	["Maria Rossi", "Maria\u200bRossi"],
	["Maria Rossi", "Maria-Rossi."],
	["MARIA", "ＭＡＲＩＡ"],
	["ANNA", "АΝΝА"],
])("%s and %s look alike", (one, other) => {
	expect(likenessOf(other)).toBe(likenessOf(one));
});

test.each([
	["Maria Rossi", "Mario Rossi"],
	["Maria Rossi", "Maria Rossi (CETEM)"],
	["Иван Петров", "Иван Петков"],
	["Anna", "Änna"],
])("%s and %s do not", (one, other) => {
	expect(likenessOf(other)).not.toBe(likenessOf(one));
});

test.each(["\u200b", "\u3164", "\u2800\u2800", "\u00ad", " \u2060 ", "\u{e0041}"])(
	"nothing of %j can be seen",
	(name) => {
		expect(canBeSeen(name)).toBe(false);
	},
);

test.each(["Ö", "Иван", "李", "7", "–"])("%s can be seen", (name) => {
	expect(canBeSeen(name)).toBe(true);
});

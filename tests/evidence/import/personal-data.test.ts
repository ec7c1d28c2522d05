import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { identityCodeIn } from "#app/evidence/import/identity-codes.ts";
import { isPersonalColumn, looksLikePhone, personalDataIn } from "#app/evidence/import/personal-data.ts";
import { headerOf } from "#app/evidence/import/templates.ts";
import { templateKeys } from "#app/evidence/import/template.ts";

test.each(
	(
		"name surname nome cognome apellido apellidos nombre nimi etunimi sukunimi име фамилия e-mail email Email_address" +
		" sähköposti phone telephone teléfono puhelin телефон birthdate syntymäaika firstName LastName dni ЕГН hetu"
	)
		.split(" ")
		.concat([
			"e mail",
			"birth date",
			"Date of birth",
			"data di nascita",
			"fecha de nacimiento",
			"codice fiscale",
			"Nome completo",
			"participant name",
			"phone number",
			"ｎａｍｅ",
			"n\u00adame",
			"sur\u200bname",
			" NIMI ",
			"Vorname",
		]),
)("a column %s is about a person", (title) => {
	expect(isPersonalColumn(title)).toBe(true);
});

test.each([
	"org_name",
	"Organisation name",
	"site name",
	"skill_name_fi",
	"nome azienda",
	"course name",
	"wave",
	"score",
	"feeds",
	"nombre empresa",
	"telecommuting_share",
	"notes",
])("a column %s is about a thing", (title) => expect(isPersonalColumn(title)).toBe(false));

test("no template has a column that its own rule would refuse", () => {
	for (const title of templateKeys.flatMap(headerOf)) expect(isPersonalColumn(title)).toBe(false);
});

describe("personal identity codes are known by their check digits", () => {
	test.each([
		["RSSMRA85T10A562S", "codice fiscale"],
		["rssmra85t10a562s", "codice fiscale"],
		["12345678Z", "DNI/NIE"],
		["12.345.678-Z", "DNI/NIE"],
		["X1234567L", "DNI/NIE"],
		["131052-308T", "henkilötunnus"],
		["010594Y9032", "henkilötunnus"],
		["6101057509", "ЕГН"],
		["85.07.30-033.28", "rijksregisternummer"],
		["17073003384", "rijksregisternummer"],
		["the code is 131052-308T, I think", "henkilötunnus"],
		["RSS MRA 85T10 A562S", "codice fiscale"],
	])("%s is a %s", (cell, code) => expect(identityCodeIn(cell)).toBe(code));

	test.each([
		"RSSMRA85T10A562X",
		"12345678A",
		"131052-308A",
		"6101057508",
		"85.07.30-033.29",
		"FI-9-001",
		"http://data.europa.eu/esco/skill/00735755-adc6-4ea0-b034-b8caff339c9f",
		"2025-09-30",
		"1234567890",
		"12345678901",
		"45930",
	])("%s is none", (cell) => expect(identityCodeIn(cell)).toBeNull());

	test("the value is the same in the middle of any text", () => {
		assert(
			property(string({ maxLength: 20 }), string({ maxLength: 20 }), (before, after) => {
				expect(personalDataIn(`${before} 131052-308T ${after}`)).not.toBeNull();
			}),
		);
	});
});

test.each(["maria.rossi@example.org", "write to Maria <m@r.it>!", "MATTI@YRITYS.FI", "ä.ö@õ.ee"])(
	"%s is an e-mail address",
	(cell) => {
		expect(personalDataIn(cell)).toBe("e-mail");
	},
);

test.each([
	["131052\u200b-308T", "henkilötunnus"],
	["131052–308T", "henkilötunnus"],
	["131052−308T", "henkilötunnus"],
	["１３１０５２-３０８Ｔ", "henkilötunnus"],
	["131052\u00ad-308T", "henkilötunnus"],
	["maria＠example.org", "e-mail"],
	["mar\u200bia@exa\u00admple.org", "e-mail"],
])("%j is found although some of it is not seen, or wider than usual", (cell, what) => {
	expect(personalDataIn(cell)).toBe(what);
});

test.each(["@home", "5 @ 3 EUR", "a@b", "twitter @name", "="])("%s is none", (cell) => {
	expect(personalDataIn(cell)).toBeNull();
});

test.each(["+358 40 123 4567", "0401234567", "00390612345678", "040 123 4567", "3331234567"])(
	"%s looks like a phone number",
	(cell) => {
		expect(looksLikePhone(cell)).toBe(true);
	},
);

test.each(["2025-09-30", "01.02.2025", "01-02-2025", "12.5", "FI-9-001", "MC-2025-000123", "1500"])(
	"%s does not",
	(cell) => {
		expect(looksLikePhone(cell)).toBe(false);
	},
);

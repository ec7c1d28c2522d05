import { describe, expect, test } from "vitest";
import { closingsOf, gapsOf } from "#app/evidence/coverage/gaps.ts";
import type { CoverageRow } from "#app/evidence/coverage/coverage.ts";
import { gapsShown, gapWords } from "#app/evidence/coverage/words.ts";
import { everything, figure, interview, parts, row, telling, told } from "./a-row.ts";

const said = (given: CoverageRow, locale: "en" | "fi" = "en") =>
	gapsOf(given, parts).map((gap) => gapWords(gap, told(locale)));

const everyone = interview([telling({ kinds: ["employers", "providers", "authorities"] })]);

describe("gaps are named in words", () => {
	test("what rests on two countries only says so, and what is missing", () => {
		const narrow = row([figure({ tellings: [telling({ countries: ["ES", "IT"] })] })]);
		expect(said(narrow)).toEqual([
			"It rests on Spain and Italy only; nothing from Belgium, Bulgaria, or Finland.",
			"No evidence from employers, training providers, or authorities.",
		]);
		expect(said(narrow, "fi")).toEqual([
			"Näyttöä on vain näistä: Espanja ja Italia. Näyttö puuttuu: Belgia, Bulgaria ja Suomi.",
			"Näyttö puuttuu näiltä: työnantajat, koulutuksen järjestäjät ja viranomaiset.",
		]);
	});

	test("what rests on more names only what is missing", () => {
		const wide = row([everyone, figure({ tellings: [telling({ countries: ["BE", "BG", "ES", "FI"] })] })], {
			evidence: [
				interview([telling({ countries: ["BE"], kinds: ["employers", "providers", "authorities"] })]),
				figure({ tellings: [telling({ countries: ["BE", "BG", "ES", "FI"] })] }),
			],
		});
		expect(said(wide)).toEqual(["Nothing from Italy."]);
	});

	test("only the countries and sectors a recommendation is about can be missing", () => {
		const about = { aims: { sectors: ["wood"], countries: ["FI", "DE"] } };
		const finnish = [everyone, figure()].map((one) => ({
			...one,
			tellings: one.tellings.map((each) => ({ ...each, countries: ["FI"], sectors: ["wood"] })),
		}));
		expect(said(row(finnish, about))).toEqual(["It rests on Finland only; nothing from Germany."]);
	});

	test("nothing is missing where every part and everybody is heard", () => {
		expect(said(row([figure(), everyone]))).toEqual([]);
	});

	test("what cites nothing, or only what is withheld or gone, says that first", () => {
		expect(said(row([]))).toEqual(["It cites no evidence that says anything."]);
		const silent = [
			figure({ says: "withheld", tellings: [], n: null }),
			figure({ code: "E-002", says: "nothing", tellings: [], n: null }),
		];
		expect(said(row(silent))).toEqual([
			"It cites no evidence that says anything.",
			"Hidden to protect people: E-001.",
			"The data is not there any more: E-002.",
		]);
		expect(said(row(silent), "fi")[1]).toBe("Ei näytetä ihmisten suojaamiseksi: E-001.");
	});

	test("sources from outside the pilots alone are named as such", () => {
		const law = figure({ code: "E-005", isPilot: false, tellings: [], n: null, sureness: "documented" });
		expect(said(row([law]))[0]).toBe("It rests only on sources from outside the pilots.");
		const against = figure({ stance: "contradicts" });
		expect(said(row([against]))[0]).toBe("What it cites from the pilots only contradicts it.");
	});

	test("weak, ungraded and contradicting evidence is named by its code", () => {
		expect(said(row([figure({ sureness: "low" }), everyone]))).toEqual([]);
		const weak = [{ ...everyone, sureness: "very_low" as const }, figure({ sureness: "low" })];
		expect(said(row(weak))).toEqual(["Its best evidence is of low confidence."]);
		const doubtful = [
			everyone,
			figure({ code: "E-012", sureness: "ungraded" }),
			figure({ code: "E-003", stance: "contradicts" }),
		];
		expect(said(row(doubtful))).toEqual([
			"Nobody has said how sure we may be: E-012.",
			"Something in the evidence contradicts it: E-003.",
		]);
	});
});

describe("every gap leads to what would close it", () => {
	test("a missing country leads to evidence about it, or to a source where the pilots are not there", () => {
		const gap = { is: "part", by: "countries", only: [], missing: ["FI", "DE"] } as const;
		const closings = closingsOf({ ...gap, only: [], missing: [...gap.missing] }, row([]), parts, everything);
		expect(closings.map(({ to }) => to)).toEqual([
			"/evidence/new?indicator=completion_rate&countries=FI",
			"/evidence/new/source",
		]);
	});

	test("who was not heard leads to their answers, to a group they sit in, or to a meeting", () => {
		const group = { name: "Group Finland", writes: true, commented: false, kinds: ["authorities"] as const };
		const [shown] = gapsShown(row([figure()], { groups: [{ code: "FI", ...group }] }), parts, told("en"), everything);
		expect(shown?.closings).toEqual([
			{ to: "/evidence/new?indicator=employer_relevance_top2", says: "Create evidence: employers" },
			{ to: "/evidence/new/source?form=position", says: "Keep a source or a meeting: training providers" },
			{ to: "/groups#FI", says: "Ask Group Finland, where authorities sit" },
		]);
	});

	test("a group in which several of them sit is named once", () => {
		const kinds = ["providers", "authorities"] as const;
		const groups = [{ code: "FI", name: "Ryhmä Suomi", writes: true, commented: false, kinds }];
		const [shown] = gapsShown(row([figure()], { groups }), parts, told("fi"), everything);
		expect(shown?.closings.slice(1)).toEqual([
			{
				to: "/groups#FI",
				says: "Kysy ryhmältä Ryhmä Suomi, jossa ovat mukana koulutuksen järjestäjät ja viranomaiset",
			},
		]);
	});

	test("who may neither make evidence nor cite is led to no form", () => {
		const groups = [{ code: "FI", name: "Group", writes: true, commented: false, kinds: ["authorities"] as const }];
		const reader = { makeEvidence: false, cite: false };
		const led = (given: CoverageRow) => gapsShown(given, parts, told("en"), reader)[0]?.closings.map(({ to }) => to);
		expect(led(row([figure()], { groups }))).toEqual(["/groups#FI"]);
		expect(led(row([]))).toEqual([]);
	});

	test("nothing cited leads into the text", () => {
		expect(gapsShown(row([]), parts, told("fi"), everything)[0]?.closings).toEqual([
			{ to: "/recommendations/R-04", says: "Viittaa näyttöön suosituksessa R-04" },
		]);
	});
});

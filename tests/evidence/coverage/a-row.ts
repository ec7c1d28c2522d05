// Rows of the matrix to judge, as plain values.
import type { CitedEvidence, CoverageRow, Telling } from "#app/evidence/coverage/coverage.ts";
import type { May, Parts } from "#app/evidence/coverage/gaps.ts";
import type { Told } from "#app/evidence/coverage/words.ts";
import { translator } from "#app/i18n/translator.ts";

export const parts: Parts = { sectors: ["food", "wood"], countries: ["BE", "BG", "ES", "FI", "IT"] };

export const telling = (change: Partial<Telling> = {}): Telling => ({
	stance: "supports",
	sectors: ["food", "wood"],
	countries: ["BE", "BG", "ES", "FI", "IT"],
	kinds: ["workers", "students"],
	...change,
});

export const figure = (change: Partial<CitedEvidence> = {}): CitedEvidence => ({
	code: "E-001",
	claim: "Most complete",
	stance: "supports",
	isPilot: true,
	sureness: "moderate",
	says: "something",
	words: "84% (43/51)",
	tellings: [telling()],
	n: 51,
	nOf: {},
	untold: 0,
	...change,
});

export const interview = (tellings: Telling[], change: Partial<CitedEvidence> = {}): CitedEvidence =>
	figure({ code: "E-009", n: null, tellings, ...change });

export const row = (evidence: CitedEvidence[], change: Partial<CoverageRow> = {}): CoverageRow => ({
	code: "R-04",
	title: "Recognise green skills",
	aims: { sectors: [], countries: [] },
	groups: [],
	subject: { kind: "recommendation", state: "draft", leadGroup: "", groups: [] },
	evidence,
	...change,
});

/** Who may do everything. */
export const everything: May = { makeEvidence: true, cite: true };

const inEnglish = { BE: "Belgium", BG: "Bulgaria", ES: "Spain", FI: "Finland", IT: "Italy", DE: "Germany" };
const inFinnish = { BE: "Belgia", BG: "Bulgaria", ES: "Espanja", FI: "Suomi", IT: "Italia", DE: "Saksa" };

export const told = (locale: "en" | "fi"): Told => ({
	t: translator(locale),
	locale,
	names: {
		sectors: locale === "en" ? { food: "food", wood: "wood" } : { food: "elintarvikeala", wood: "puuala" },
		countries: locale === "en" ? inEnglish : inFinnish,
	},
});

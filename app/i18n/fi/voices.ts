import type { voices as en } from "../en/voices.ts";
import type { Same } from "../same.ts";

export const voices = {
	title: "Havainnot",
	lead: "Mitä haastatteluista ja ryhmäkeskusteluista selvisi, ja sanat sen takana, myös vastakkaiset.",
	link: "Haastattelujen havainnot",
	finding: "Havainto",
	heard: "Mistä kuultu",
	keptAs: "Näyttönä",
	notKept: "ei tallennettu",
	nothing: "Havaintoja ei vielä ole",
	howToBegin: "Havainnot tuodaan pohjilla T10 (haastattelut) ja T11 (havainnot). Sen jälkeen ne ovat täällä otteineen.",
	excerpts: "Mitä sanottiin",
	noExcerpts: "Tämän havainnon takana ei enää ole otteita: tuonti, jossa ne tulivat, on peruttu.",
	notQuoted: "Näitä sanoja ei ole annettu lainattavaksi.",
	original: "Alkukielellä",
	inEnglish: "Englanniksi",
	theme: "Aihe: {{theme}}",
	keep: "Tallenna näytöksi",
	keepHint:
		"Sen jälkeen sillä on tunnus, ja siihen voi viitata lauseessa: mukana tulee, mitä puolesta ja vastaan sanottiin.",
	kept: "Siihen voi viitata tunnuksella {{code}}.",
	mayNot: "Näyttöä lisäävät kirjoittajat, vetäjät, pilottiaineiston yhteyshenkilöt ja koordinaattori.",
	toFinding: "Havainto ja kaikki, mitä sanottiin",
	gone: "Tätä havaintoa ei enää ole aineistossa. Mitä se sanoi, näkyy alla lukemissa.",
	stance: {
		supports: "Tukee",
		qualifies: "Tukee varauksin",
		contradicts: "Puhuu vastaan",
		context: "Antaa taustaa",
	},
	actor: {
		worker: "työntekijä",
		student: "opiskelija",
		trainer: "kouluttaja",
	},
	source: {
		interview: "haastattelu",
		"group interview": "ryhmähaastattelu",
		"focus group": "fokusryhmä",
		observation: "havainnointi",
		"open answer": "avovastaus",
	},
} satisfies Same<typeof en>;

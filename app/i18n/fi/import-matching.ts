import type { importMatching as en } from "../en/import-matching.ts";
import type { Same } from "../same.ts";

export const importMatching = {
	matching: {
		title: "Yhdistä taulukko mallipohjaan",
		lead: "Tämä taulukko ei noudata mallipohjaa. Kerro kerran, mitä sen sarakkeissa on; seuraava samanlainen luetaan itsestään.",
		size_one: "{{count}} rivi, {{columns}} saraketta",
		size_other: "{{count}} riviä, {{columns}} saraketta",
		begin: "Yhdistä mallipohjaan",
		asks: "Nämä taulukot eivät noudata mallipohjaa. Kerro, mitä niiden sarakkeissa on:",
		templateTitle: "Mitä taulukossa on",
		template: "Mallipohja",
		suggested: "Ehdotuksemme otsikoiden ja niiden alla olevien tietojen perusteella.",
		choose: "Valitse tämä mallipohja",
		columnsTitle: "Sarakkeet",
		columnsHint:
			"Valitse kullekin tiedolle se taulukon sarake, jossa se on. Jos tietoa ei ole taulukossa ja se on joka rivillä sama, kirjoita se viereen. Valmiit valinnat ovat ehdotuksiamme.",
		others_one: "{{count}} muu sarake, jonka voi täyttää",
		others_other: "{{count}} muuta saraketta, jotka voi täyttää",
		byForm: {
			sent: "Ajasta, jolloin lomake lähetettiin. Jos päivä oli toinen ja se on taulukossa, valitse sen sarake.",
			opened: "Ajasta, jolloin lomake avattiin. Jos päivä oli toinen ja se on taulukossa, valitse sen sarake.",
		},
		none: "Ei taulukossa",
		same: "tai sama joka rivillä",
		questionsTitle: "Kysymykset",
		questionsHint:
			"Jos taulukossa on sarake kutakin kysymystä varten, kerro, mikä kysymys se on. Usean kyselyn kysymykset voivat olla rinnakkain. Jokaisesta vastauksesta tulee rivi. Sarake, jolla ei ole kysymystä, jätetään pois.",
		noQuestion: "Jätetään pois",
		as: "Sen vastaukset ovat",
		kinds: { value: "arvoja, esimerkiksi 1–5", text: "vapaata tekstiä" },
		wordsTitle: "Sanat",
		wordsHint:
			"Nämä sanat ovat taulukossa. Kerro, mitä kukin tarkoittaa. Ennalleen jätetty sana torjutaan esikatselussa.",
		asItStands: "Ennallaan",
		remembered: "Tämä muistetaan organisaatiollesi, ja sen voi muuttaa joka kerta ennen kuin rivit otetaan käyttöön.",
		use: "Käytä näin",
		leave: "Takaisin lähetykseen",
		noTemplate: "Valitse jokin mallipohjista, joita saat lähettää. Mitään ei muutettu.",
		wrong: "Kaikki ei voi olla näin. Valintasi ovat tallella; syy on kerrottu kunkin kohdalla.",
		asksWords: "Vielä yksi asia: valitsemissasi sarakkeissa on sanoja, joiden merkitys pitää kertoa. Ne ovat lopussa.",
		faults: {
			needed: "Tämä tarvitaan: valitse sarake tai kirjoita, mikä on joka rivillä sama.",
			"no-such-column": "Taulukossa ei ole tällaista saraketta. Valitse jokin luettelosta.",
			personal: "Tässä on sähköpostiosoite tai henkilötunnus, jota ei saa tuoda.",
			"too-long": "Tässä on yli 200 merkkiä.",
			twice: "Toinen sarake on jo tämä kysymys.",
			"no-such-meaning": "Valitse jokin luettelosta.",
		},
		used: "{{file}} luetaan mallipohjana {{template}} niin kuin {{by}} sen {{when}} yhdisti.",
		usedByForm: "Sen päivät ovat lomakkeen lähetys- tai avausaikoja.",
		change: "Muuta yhdistämistä",
	},
} satisfies Same<typeof en>;

import type { importList as en } from "../en/import-list.ts";
import type { Same } from "../same.ts";

export const importList = {
	list: {
		title: "Tähänastiset lähetykset",
		empty: "Mitään ei ole vielä tuotu",
		emptyWhat:
			"Aloita organisaatioista ja pilottikohteista, jatka osaamiskokonaisuuksiin ja toteutuksiin, sitten osallistujiin.",
		when: "Milloin",
		who: "Kuka",
		what: "Mitä",
		state: "Tila",
		rows_one: "{{count}} rivi",
		rows_other: "{{count}} riviä",
		hidden: "henkilötason rivejä",
		asks: "tiedostoja, jotka odottavat vastausta",
		unread: "tiedostoja, joita ei luettu",
		noFiles: "tallennettu lomakkeella",
		withWorkspace: "työtilan mukana",
		titleOf: "Lähetys {{when}}: {{files}}",
		moreFiles: "{{files}} ja {{count}} muuta",
		lapses: "vanhenee {{when}}",
		left: "Lähettäjä ei voi enää päättää siitä. Voit hylätä sen; sen rivejä ei näytetä sinulle.",
		fromTheStart: "ensimmäinen aineisto, täällä alusta asti (aineistopäivitys {{revision}})",
	},
	states: {
		staged: "odottaa hyväksyntää",
		accepted: "käytössä",
		discarded: "hylätty",
		lapsed: "vanhentunut",
		withdrawn: "peruttu",
	},
	waitsFor: {
		answer: "odottaa vastausta",
		correction: "sisältää korjattavaa",
		nothing: "ei muuta mitään",
	},
} satisfies Same<typeof en>;

import type { ui as en } from "../en/ui.ts";
import type { Same } from "../same.ts";

export const ui = {
	skip: "Siirry sisältöön",
	synthetic: "ohjelman tekemää esittelyaineistoa. Mikään tulos ei koske todellisia ihmisiä.",
	signIn: "Kirjaudu sisään",
	signOut: "Kirjaudu ulos",
	navigation: {
		label: "Työtila",
		home: "Etusivu",
		recommendations: "Suositukset",
		evidence: "Tutkimusnäyttö",
		coverage: "Kattavuus",
		pilots: "Pilotit",
		microCredentials: "Pienet osaamiskokonaisuudet",
		imports: "Tuonnit",
		documents: "Asiakirjat",
		people: "Henkilöt",
		groups: "Ryhmät",
		settings: "Asetukset",
		audit: "Tapahtumaloki",
	},
	language: "Kieli",
	theme: { label: "Valoisuus", system: "Auto", light: "Vaalea", dark: "Tumma" },
	menu: "Valikko",
	close: "Sulje",
	library: "Kirjasto",
	misfit:
		"Jokin lomakkeen kohta puuttuu, on liian pitkä tai ei ole tarjolla olevista vaihtoehdoista. Mitään ei muutettu; tarkista kohdat ja lähetä uudelleen.",
	error: {
		number: "Virhe {{status}}",
		what: "Mitä tapahtui",
		kept: "Mitä säilyi",
		next: "Mitä voit tehdä",
		forbidden: {
			title: "Tämä ei ole sinulle avoinna",
			what: "Oikeutesi eivät kata tätä.",
			kept: "Mitään ei muutettu.",
			next: "Jos tarvitset oikeuden, pyydä sitä koordinaattorilta.",
		},
		missing: {
			title: "Sivua ei löytynyt",
			what: "Tässä osoitteessa ei ole mitään, minkä voisit nähdä.",
			kept: "Kaikki tallennettu on paikallaan.",
			next: "Tarkista, onko osoitteessa kirjoitusvirhe, tai aloita etusivulta.",
		},
		withdrawn: {
			title: "Tämä on vedetty pois",
			what: "Tässä ollut sisältö ei ole enää julkaistuna.",
			kept: "Muut asiakirjat ovat kirjastossa kuten ennen.",
			next: "Katso kirjastosta, mitä on tullut tilalle.",
		},
		other: {
			title: "Jokin meni vikaan meidän puolellamme",
			what: "Pyyntöäsi ei voitu viedä loppuun.",
			kept: "Tallennettu on tallessa.",
			next: "Palaa takaisin ja yritä uudelleen. Jos vika toistuu, kerro koordinaattorille, mitä olit tekemässä.",
		},
		home: "Siirry omalle etusivulle",
		library: "Julkaistut asiakirjat",
	},
} satisfies Same<typeof en>;

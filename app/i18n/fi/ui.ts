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
		evidence: "Näyttö",
		pilots: "Pilotit",
		microCredentials: "Pienet osaamiskokonaisuudet",
		imports: "Tuonnit",
		documents: "Asiakirjat",
		people: "Henkilöt",
		groups: "Ryhmät",
		settings: "Asetukset",
		audit: "Tapahtumaloki",
	},
	theme: { light: "Vaalea", dark: "Tumma" },
	error: {
		forbidden: {
			title: "Tämä ei ole sinulle avoinna",
			what: "Roolisi ei sisällä tätä. Mitään ei muutettu. Jos tarvitset oikeuden, pyydä sitä koordinaattorilta.",
		},
		missing: {
			title: "Täällä ei ole mitään",
			what: "Osoitteessa voi olla kirjoitusvirhe, tai sisältö ei ole sinun nähtävissäsi.",
		},
		withdrawn: { title: "Tämä on vedetty pois", what: "Tässä ollut sisältö ei ole enää julkaistuna." },
		other: {
			title: "Jokin meni vikaan meidän puolellamme",
			what: "Tallennettu on tallessa. Palaa takaisin ja yritä uudelleen. Jos vika toistuu, kerro koordinaattorille, mitä olit tekemässä.",
		},
		home: "Siirry etusivulle",
	},
} satisfies Same<typeof en>;

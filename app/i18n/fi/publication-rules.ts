import type { publicationRules as en } from "../en/publication-rules.ts";
import type { Same } from "../same.ts";

/** What the checklist asks of a document, and why. */
export const publicationRules = {
	recommendations: {
		title: "Ainakin yksi suositus",
		reason: "Asiakirja ilman suosituksia ei pyydä keneltäkään mitään.",
	},
	withdrawn: {
		title: "Yhtäkään suositusta ei ole vedetty pois",
		reason: "Pois vedettyä suositusta ei julkaista. Poista se asiakirjasta tai palauta se luonnokseksi.",
	},
	adopted: {
		title: "Jokainen suositus on hyväksytty",
		reason: "Lopullisessa julkaisussa on se, mistä on päätetty. Koordinaattori hyväksyy tekstin sen omalla sivulla.",
	},
	sections: {
		title: "Jokaisen suosituksen kaikissa osissa on tekstiä",
		reason: "Tyhjä osa jäisi pois, eivätkä lukijat tietäisi miksi.",
	},
	ownSections: { title: "Asiakirjan omissa osissa on tekstiä", reason: "Tyhjä osa jää pois julkaisusta." },
	summary: {
		title: "Tiivistelmä on uudempi kuin se, mitä se tiivistää",
		reason:
			"Nämä suositukset pyytävät muuta tai muilla sanoilla kuin silloin, kun tiivistelmää viimeksi muutettiin. Lue se uudelleen niiden rinnalla.",
	},
	evidence: {
		title: "Jokainen suositus viittaa näyttöön",
		reason: "Suositusta, joka ei perustu mihinkään, ei voi tarkistaa.",
	},
	withdrawnEvidence: {
		title: "Mitään siinä viitattua näyttöä ei ole vedetty pois",
		reason: "Joku veti sen pois perustellusti. Poista viittaus lauseesta tai viittaa muuhun näyttöön.",
	},
	addressees: {
		title: "Jokainen suositus kertoo, kenelle se on osoitettu",
		reason: "Kukaan ei vastaa pyyntöön, jota ei ole osoitettu kenellekään.",
	},
	responsible: { title: "Jokainen suositus nimeää, kuka toimii", reason: "Jonkun on tehtävä se." },
	monitoring: {
		title: "Jokaista suositusta voi seurata",
		reason: "Ainakin yksi mittari kertoo, toimiko se.",
	},
	grades: {
		title: "Jokaisen vaikutusväitteen ja jokaisen korjatun väitteen varmuus on arvioitu",
		reason: "Lukijan on tiedettävä, kuinka varmaa on, että jokin muutti jotakin.",
	},
	strength: {
		title: "Yksikään suositus ei ole näyttöään vahvempi",
		reason:
			"Kun parhaankin näytön varmuus on pieni tai hyvin pieni, suosituksesta tehdään ehdollinen tai vetäjä allekirjoittaa, miksi se silti on vahva.",
	},
	mainClaim: {
		title: "Vahvoista suosituksista on sanottu, mikä näyttö kantaa pääväitteen",
		reason: "Jos mitään ei ole merkitty, vahvuus katsoo parasta kaikesta tukevasta näytöstä.",
	},
	moved: {
		title: "Jokaiseen muuttuneeseen lukuun on vastattu",
		reason: "Aineisto sanoo muuta kuin teksti; kirjoittaja ottaa uuden luvun tai pitää vanhan ja perustelee sen.",
	},
	objections: {
		title: "Yhtään vastalausetta ei ole avoinna",
		reason: "Vastalauseeseen vastataan, ennen kuin se ohitetaan.",
	},
	dispositions: {
		title: "Jokaisella kommentilla on tulos",
		reason: "Julkaisuversioon painetaan, mitä sanottiin ja mitä siitä seurasi.",
	},
	knownCitations: {
		title: "Jokainen viittaus johtaa näyttöön",
		reason: "Tekstissä on viittaus, jonka takana ei ole näyttöä. Viittaa uudelleen tai poista se.",
	},
	mentions: {
		title: "Tekstissä ei mainita ketään @-merkillä",
		reason: "Julkaisuun painuu myös maininta, @ ja nimi. Poista se, kun se on tehnyt tehtävänsä.",
	},
	rareSigns: {
		title: "PDF voi tulostaa jokaisen merkin",
		reason:
			"Kirjasimissamme on latinalaiset, kreikkalaiset ja kyrilliset kirjaimet. Muiden merkkien kohdalla PDF:ssä voi olla �; sivulla ja datassa ne ovat sellaisina kuin ne kirjoitettiin.",
	},
	oneLanguage: {
		title: "Koko asiakirja on samalla kielellä",
		reason: "Toisella kielellä kirjoitettu suositus painetaan sellaisena kuin se on, myös luvut sen kielen tapaan.",
	},
	disclosure: {
		title: "Mikään luku ei voi paljastaa henkilöä",
		reason: "Aineisto ei enää näytä viitattua lukua ihmisten suojaamiseksi. Ota uusi luku tai poista viittaus.",
	},
	synthetic: {
		title: "Politiikka-asiakirjassa ei ole keksittyä aineistoa",
		reason: "Osa luvuista on keksittyjä. Vain esittelyasiakirja voi julkaista ne, merkinnällä SYNTHETIC.",
	},
	language: {
		title: "Kieli, jolla voimme julkaista",
		reason: "Julkaisuversion vakiosanojen on oltava olemassa sillä.",
	},
	fundingLine: { title: "Rahoitusmaininta", reason: "Rahoittaja vaatii sen kaikkeen julkaistavaan." },
	grantingAuthority: { title: "Rahoituksen myöntäjä", reason: "Rahoittaja vaatii, että se mainitaan." },
	disclaimer: { title: "Vastuuvapauslauseke", reason: "Rahoittaja vaatii sen kaikkeen julkaistavaan." },
	contributors: { title: "Tekijät on nimetty", reason: "Lukijoiden tulee tietää, kenen sanoja nämä ovat." },
	licence: { title: "Lisenssi", reason: "Ilman sitä kukaan ei saa levittää asiakirjaa." },
} satisfies Same<typeof en>;

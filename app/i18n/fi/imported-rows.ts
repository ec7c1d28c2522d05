import type { importedRows as en } from "../en/imported-rows.ts";
import type { Same } from "../same.ts";

export const importedRows = {
	rows: {
		title: "Kaikki taulukot",
		lead: "Työtilan kaikki taulukot riveinä ja koodeina. Henkilöiden, yritysten ja pienten ryhmien riveistä näet omien kohteidesi rivit.",
		link: "Kaikki taulukot: katso, lataa, lisää rivi",
		table: "Taulukko",
		download: "Lataa",
		downloadAll: "Lataa {{name}}",
		add: "Lisää",
		addOne: "Lisää rivi",
		follow: "Korjaa rivi sen ensimmäisestä koodista.",
		notYours: "kohteen pilottiaineiston yhteyshenkilölle",
		contactsOnly:
			"Nämä rivit koskevat henkilöitä, yrityksiä tai pieniä ryhmiä. Ne näkee vain kohteen pilottiaineiston yhteyshenkilö; muille ne kerrotaan lukuina Näyttö-sivulla.",
		costsHidden:
			"Kurssin kustannukset näkyvät vain sen pilottidatan yhteyshenkilölle ja koordinaattorille: muualla kustannukset kerrotaan vähintään kolmesta järjestäjästä yhdessä.",
		rowsLead: "Rivit sellaisina kuin ne nyt ovat. Ladatun tiedoston voi tuoda takaisin, eikä mikään muutu.",
		empty: "Täällä ei ole vielä rivejä",
		emptyWhat: "Ne tulevat tämän mallipohjan tiedostolla tai yksitellen lomakkeella.",
		first: "Tässä ovat ensimmäiset {{shown}}, kaikkiaan {{total}}. Ladattavassa tiedostossa ovat kaikki.",
	},
	row: {
		newLead: "Yksi rivi lomakkeella. Se tarkistetaan kuten tiedosto ja on käytössä heti tallennettuna.",
		correctLead: "Korjaa, mikä on väärin. Rivi tarkistetaan kuten tiedosto ja on käytössä heti tallennettuna.",
		save: "Tallenna rivi",
		leave: "Poistu tallentamatta",
		fixed: "Se kertoo, mikä rivi tämä on, eikä muutu",
		nothing: "(ei mitään)",
		yes: "kyllä",
		no: "ei",
		needed: "Pakollinen.",
		pick: "Valitse luettelosta tai kirjoita koodi.",
		several: "Kirjoita useamman väliin |.",
		notPhone: "Se ei ole puhelinnumero, eikä mikään muukaan tässä siltä näyttävä",
		phone:
			"Tämä näyttää puhelinnumerolta. Puhelinnumeroita ei saa tuoda. Jos se ei ole sellainen, kerro se alla ja tallenna uudelleen.",
		personal: "Tässä on {{what}}. Tietoa siitä, kuka henkilö on, ei saa tuoda.",
		correctIt: "Korjaa täällä jo oleva rivi",
		nowSays: "{{column}}: nyt {{now}}, sinulla {{yours}}",
		refusals: {
			wrong: "Riviä ei tallennettu. Virheet näkyvät kenttien kohdalla; kirjoittamasi on tallella lomakkeessa.",
			stale:
				"Joku muu muutti tätä riviä kirjoittaessasi. Omaasi ei tallennettu, ja se on alla tallella. Uusi tallennus korvaa sen, mikä täällä nyt on:",
			"already-here": "Rivi näillä koodeilla on jo täällä, joten mitään ei tallennettu.",
			gone: "Tätä riviä ei enää ole, tai se ei ole sinun muutettavissasi. Mitään ei tallennettu.",
			"changes-nothing": "Rivi on jo täällä juuri sellaisena kuin kirjoitit. Mitään ei tallennettu.",
			"not-for-you":
				"Vain kohteen pilottiaineiston yhteyshenkilö voi tallentaa tällaisen rivin. Mitään ei tallennettu.",
			conflict: "Joku muu muutti juuri samoja asioita muuta tietä. Mitään ei tallennettu. Tallenna vielä kerran.",
			"too-often":
				"Rivejä oli lyhyessä ajassa monta. Mitään ei tallennettu. Odota muutama minuutti tai lähetä tiedosto.",
		},
	},
	withdrawal: {
		begin: "Peru tämä lähetys…",
		title: "Perutaanko tämä lähetys?",
		lead: "Se, mitä lähetys toi, poistuu, ja se, mitä se muutti, palautuu muiden lähetysten mukaiseksi.",
		follows: "Mitä seuraisi",
		what: "Rivit",
		gone: "Poistuu",
		back: "Palautuu",
		again:
			"Näistä riveistä lasketut luvut lasketaan uudelleen. Jos tekstissä viitataan lukuun, joka muuttuu, kirjoittajat saavat tiedon.",
		unchanged: "Mitään ei muutettu.",
		stays: "Lähetys jää luetteloon peruttuna. Jos haluat rivit taas käyttöön, lähetä tiedostot uudelleen.",
		confirm: "Peru lähetys",
		keep: "Pidä ennallaan",
		some: "Mallipohjan {{of}} rivi",
		needed: "{{what}}: tätä tarvitsevat mallipohjan {{template}} rivit.",
		neededHere: "{{what}}: tätä tarvitsevat työtilan ihmiset, ryhmät tai tekstit.",
		upload: "Katso lähetys {{when}}",
		refusals: {
			"not-found": "Tätä lähetystä ei ole, tai se ei ole sinun peruttavissasi.",
			"not-accepted": "Vain käytössä olevan lähetyksen voi perua.",
			"not-yours": "Osa lähetyksen riveistä on vastuualueesi ulkopuolella, joten et voi perua sitä.",
			"not-logged": "Lähetyksen muutoksia ei ole kirjattu muotoon, jonka voisi perua.",
			"still-needed": "Jokin täällä lepää sen varassa, mitä lähetys toi. Peru tai muuta ensin nämä:",
			contradicts:
				"Ilman tätä lähetystä jäljelle jäävät rivit olisivat ristiriidassa keskenään. Peru ensin samojen rivien myöhemmät lähetykset.",
		},
	},
} satisfies Same<typeof en>;

import type { importProblems as en } from "../en/import-problems.ts";
import type { Same } from "../same.ts";

export const importProblems = {
	refusals: {
		"too-big": "{{file}} on yli 10 Mt. Lähetä se osissa.",
		"too-many":
			"Tiedostossa {{file}} on enemmän kuin kerralla otetaan: enintään 300 000 riviä ja 300 saraketta, yhdessäkään solussa enintään 32 767 merkkiä ja kaikissa työkirjoissa yhteensä enintään 600 000 riviä tai 8 miljoonaa solua. Lähetä se osissa.",
		"old-workbook":
			"{{file}} on vuotta 2007 edeltävän muotoinen työkirja. Valitse Excelissä Tallenna nimellä ja Excel-työkirja (.xlsx).",
		locked:
			"{{file}} on suojattu salasanalla, joten sitä ei voi lukea. Tallenna se ilman salasanaa ja lähetä uudelleen.",
		macros:
			"Tiedostossa {{file}} on makroja. Itsestään suoritettavaa ei oteta vastaan: tallenna se tavallisena työkirjana (.xlsx).",
		links:
			"{{file}} hakee arvoja muista tiedostoista tai palveluista. Valitse Excelissä Tiedot, Muokkaa linkkejä, Katkaise linkki; tallenna ja lähetä uudelleen.",
		bomb: "{{file}} purkautuu paljon suuremmaksi kuin pilottiaineiston työkirja, joten sitä ei avattu. Lähetä se osissa tai CSV:nä.",
		archive: "{{file}} on pakattu arkisto eikä työkirja. Lähetä siinä olevat tiedostot yksitellen tai useita kerralla.",
		"other-workbook": "{{file}} on muun muotoinen työkirja. Tallenna se Excel-työkirjana (.xlsx) ja lähetä uudelleen.",
		"broken-workbook":
			"{{file}} on työkirja, jota ei voi lukea: se on vioittunut tai katkennut. Avaa se, tallenna uudelleen .xlsx-muodossa ja lähetä.",
		"named-csv":
			"{{file}} on nimetty CSV:ksi, mutta se on työkirja tai arkisto. Anna sille pääte .xlsx ja lähetä uudelleen.",
		empty: "{{file}} on tyhjä.",
		"not-text": "{{file}} ei ole CSV-tiedosto: siinä on muuta kuin tekstiä.",
		"no-rows": "Tiedostossa {{file}} on otsikkorivi eikä mitään sen alla.",
		"not-recognised":
			"Tiedostossa {{file}} ei ole taulukkoa: otsikkoriviä ja rivejä sen alla. Työkirjassa kullakin taulukolla on oma välilehtensä.",
		unreadable: "Tiedostoa {{file}} ei voi lukea CSV:nä.",
		quote: "{{file}}, rivi {{row}}: lainausmerkki alkaa mutta ei pääty, joten solut valuvat toisiinsa.",
		"personal-column":
			"Tiedostossa {{file}} on sarake ”{{column}}”. Tietoa siitä, kuka henkilö on, ei saa tuoda. Poista sarake; osallistujat tunnetaan koodeista.",
		"personal-cell":
			"{{file}}, rivi {{row}}, sarake {{column}}: solussa on {{what}}. Tietoa siitä, kuka henkilö on, ei saa tuoda.",
		"personal-name": "Tiedoston nimessä on sähköpostiosoite tai henkilötunnus. Nimeä tiedosto uudelleen.",
		"missing-columns": "Tiedostosta {{file}} ({{template}}) puuttuvat sarakkeet: {{columns}}.",
		"unknown-columns":
			"Tiedostossa {{file}} ({{template}}) on sarakkeita, joita mallipohja ei tunne: {{columns}}. Poista ne tai anna niille mallipohjan otsikko.",
		"repeated-columns": "Tiedostossa {{file}} ({{template}}) on sama sarake kahdesti: {{columns}}.",
		"not-for-you":
			"Tiedostossa {{file}} ({{template}}) on henkilöiden, yritysten tai muutaman ihmisen rivejä. Vain kohteen pilottiaineiston yhteyshenkilö voi lähettää ne.",
	},
	personal: { email: "sähköpostiosoite", code: "henkilötunnus ({{code}})" },
	problems: {
		empty: "Tämä ei saa olla tyhjä.",
		"cell-error":
			"Taulukkolaskenta näyttää tässä virheen ({{value}}), tai kaavalla ei ole tulosta. Korjaa se tai jätä solu tyhjäksi.",
		"too-long": "Tämä on pidempi kuin {{longest}} merkkiä.",
		"odd-characters":
			"Tässä on merkkejä, jotka eivät ole tekstiä. Ehkä tiedosto tallennettiin harvinaisella merkistöllä.",
		"more-cells":
			"Rivillä on enemmän soluja kuin otsikoita: {{value}}. Ehkä pilkullisesta tekstistä puuttuvat lainausmerkit.",
		"not-a-code": "Koodissa ei ole välilyöntejä, pilkkuja eikä lainausmerkkejä, ja siinä on enintään 60 merkkiä.",
		"not-a-date": "Tämä ei ole päivä. Kirjoita 2025-09-30 tai 30.9.2025.",
		"date-ambiguous": "Onko tässä ensin päivä vai kuukausi? Vastaa yllä tai kirjoita 2025-09-30.",
		"not-a-number": "Tämä ei ole luku.",
		"number-ambiguous": "Erottaako merkki tuhannet vai desimaalit? Kirjoita 1234 tai 1,2340.",
		"not-whole": "Tämän on oltava kokonaisluku.",
		"out-of-range": "Tämän on oltava välillä {{low}}–{{high}}.",
		"out-of-range_low": "Tämän on oltava vähintään {{low}}.",
		"not-among": "Tämän on oltava jokin näistä: {{allowed}}.",
		"not-yes-no": "Kirjoita kyllä tai ei (yes tai no).",
		"not-a-language": "Kirjoita kieli kahdella kirjaimella, esimerkiksi fi.",
		"not-a-country": "Tämä ei ole Euroopan unionin maa kahdella kirjaimella.",
		"not-a-sector": "Tätä toimialaa ei tunneta täällä. Tunnettuja ovat: {{allowed}}.",
		"not-a-band": "Kirjoita ikähaarukka, esimerkiksi 25-34, under 25 tai 55+, ei ikää.",
		"not-a-region": "NUTS 3 -koodissa on viisi merkkiä, esimerkiksi FI196.",
		"not-a-participant": "Osallistujan koodi on muotoa FI-1-001: kohteen koodi, sitten numero.",
		"code-of-another-site":
			"Koodi ei ole sen kohteen, jossa toteutus on: siellä osallistujien koodit ovat muotoa {{site}}-001. Osallistujalla on sen kohteen koodi, joka hänet kirjaa.",
		"code-of-another-site_nowhere":
			"Koodi alkaa kohteen {{site}} koodilla, mutta kohdetta ei ole annettu. Nimeä kohde tai valitse toinen koodi.",
		"not-esco": "ESCO-taito annetaan koko osoitteellaan, http://data.europa.eu/esco/skill/…",
		"esco-unknown":
			"Tämä ESCO-taito ei ole täällä pidettävässä luettelossa. Nimeä paikallinen taito ja kerro syy, tai kysy koordinaattorilta.",
		"not-greencomp": "GreenCompissa ovat osaamiset 1.1–4.3.",
		unknown: "Tätä ei ole kuvattu missään, ei täällä eikä tiedostoissa.",
		unknown_organisations: "Millään organisaatiolla ei ole tätä koodia, ei täällä eikä tiedostoissa (T00).",
		unknown_groups: "Millään ryhmällä ei ole tätä koodia, ei täällä eikä tiedostoissa (T00).",
		unknown_localSkills: "Millään paikallisella taidolla ei ole tätä koodia, ei täällä eikä tiedostoissa (T00).",
		unknown_surveyItems: "Kyselyssä ei ole tällaista kysymystä, ei täällä eikä tiedostoissa (T00).",
		unknown_sites: "Millään kohteella ei ole tätä koodia, ei täällä eikä tiedostoissa (T01).",
		unknown_microCredentials:
			"Millään osaamiskokonaisuudella ei ole tätä koodia ja versiota, ei täällä eikä tiedostoissa (T02).",
		unknown_learningOutcomes:
			"Osaamiskokonaisuudella ei ole tämännumeroista tavoitetta, ei täällä eikä tiedostoissa (T03).",
		unknown_runs: "Millään kohteidesi toteutuksella ei ole tätä koodia, ei täällä eikä tiedostoissa (T04).",
		unknown_interviewSources:
			"Millään kohteidesi haastattelulla ei ole tätä koodia, ei täällä eikä tiedostoissa (T10).",
		unknown_participants:
			"Kenelläkään kohteidesi osallistujalla ei ole tätä koodia, ei täällä eikä tiedostoissa (T05).",
		unknown_enrolments: "Tämä osallistuja ei ole ilmoittautunut tähän toteutukseen, ei täällä eikä tiedostoissa (T05).",
		differs: "Tämä sanoo samasta asiasta muuta kuin rivi {{row}} tiedostossa {{file}}.",
		before: "{{later}} ({{second}}) on ennen kuin {{earlier}} ({{first}}).",
		"after-run": "Alkaa {{started}}, vaikka kurssin toteutus on päättynyt {{ends}}.",
		"status-needs-day": "Kun tila on {{status}}, tarvitaan sen päivä.",
		"completed-not-started": "Kurssin suorittanut on myös aloittanut: aloituspäivä tarvitaan.",
		"reason-not-withdrawn": "Keskeyttämiselle on syy, mutta tila ei ole withdrawn.",
		"score-above-max": "Pisteet {{score}} ylittävät enimmäispisteet {{max}}.",
		"score-without-max": "Pisteiden kanssa tarvitaan enimmäispisteet.",
		"not-one-answer": "Anna yksi vastaus: arvo, teksti, tai ettei kysymys koske vastaajaa.",
		"stacks-to-missing": "Se on kerrytettävä: minkä osaksi?",
		"eqf-needs-note": "Jos EQF-tasoa ei ole, kerro syy sarakkeessa eqf_note.",
		"one-skill": "Anna joko ESCO-taito tai paikallinen taito. Kahdesta taidosta kirjoita kaksi riviä.",
		"greencomp-alone": "GreenComp-osaaminen kuuluu taidon yhteyteen: nimeä myös taito.",
		"green-needs-reason": "Vihreä taito tarvitsee perustelun.",
		"region-of-country": "Alue ei ole tässä maassa: sen koodi alkaa {{country}}.",
		"certificate-earlier": "Osaamiskokonaisuus myönnettiin {{issued}}; sen jälkeen ei suoriteta arviointia.",
		"issued-before-pass":
			"Viimeinen arviointi hyväksyttiin {{passed}}; todistus myönnetään samana päivänä tai myöhemmin.",
		"revoked-needs-reason": "Todistuksen perumiselle on syy: kerro, mikä.",
		"identifier-taken": "Tämä tunniste on jo kohteen toisella todistuksella.",
		"identifier-tells-who":
			"Tunnisteessa on osallistujan koodi. Koodit tunteva voisi tarkistaa todistuksia yksi kerrallaan ja saada selville, kuka on suorittanut. Käytä tunnistetta, jota ei voi arvata.",
		"more-than": "Tässä on {{part}}, enemmän kuin sarakkeen {{column}} {{whole}}.",
		"needs-other": "Tämä tarvitaan, kun {{column}} on annettu.",
		"run-has-people":
			"Tällä toteutuksella on osallistujien rivejä (T05). Kokonaismäärät niiden rinnalla laskisivat samat ihmiset kahdesti. Jätä kokonaismäärät pois.",
		"run-has-totals":
			"Tällä toteutuksella on rivien sijasta kokonaismäärät (T14). Molemmat laskisivat samat ihmiset kahdesti. Peru ensin lähetys, jossa kokonaismäärät ovat.",
		"run-has-no-outcome": "Tämän toteutuksen osaamiskokonaisuudella ei ole tämännumeroista tavoitetta.",
		"not-yours":
			"Tämä kuuluu toiselle organisaatiolle. Sen pilottiaineiston yhteyshenkilö tai koordinaattori voi muuttaa sitä.",
		"other-origin": "Tämä lähetys on {{origin}}; rivi ei voi olla muuta.",
	},
} satisfies Same<typeof en>;

import { cite, list, note, p, steps } from "./prose.ts";

export const metsaala = {
	problem: [
		p(
			"Puu- ja metsäalan yritykset tarvitsevat vihreää osaamista nopeammin kuin tutkinnot uusiutuvat. Kun uusi kuivaus- tai pintakäsittelymenetelmä tulee käyttöön, koulutusta kaivataan heti eikä muutaman vuoden kuluttua.",
		),
		p(
			"Työssä oleva ihminen ei useinkaan voi irrottautua kokonaiseen tutkintoon. Lyhyt koulutus auttaisi, mutta nyt se jää irralliseksi: se ei näy missään eikä sitä lueta hyväksi, kun opinnot joskus jatkuvat.",
		),
	],
	statement: [
		p(
			"Opetushallituksen pitäisi hyväksyä pienet osaamiskokonaisuudet osaksi tutkintoja, jotta työssä oleva voi edetä pala kerrallaan.",
		),
	],
	rationale: [
		p(
			"Pilotteihin osallistui ",
			cite(6),
			", ja koulutuksen aloittaneista sen suoritti loppuun ",
			cite(0),
			". Puualalla osuus oli ",
			cite(1),
			". Luvut kertovat, että lyhyt koulutus sopii työn rinnalle. Ne eivät vielä kerro, kuinka moni jatkaa tutkintoon.",
		),
		p(
			"Pienten osaamiskokonaisuuksien kuvaamisesta on jo sovittu yhteisesti Euroopassa.",
			note(
				"Neuvoston suositus 16. kesäkuuta 2022 pieniä osaamiskokonaisuuksia koskevasta eurooppalaisesta lähestymistavasta, CELEX 32022H0627(02).",
			),
			" Uutta lainsäädäntöä ei siis tarvita, vaan päätös siitä, kuka lukee hyväksi ja millä perusteella.",
		),
	],
	actions: [
		steps(
			"Opetushallitus sopii alan kanssa yhteisestä kuvaustavasta.",
			"Oppilaitokset kertovat jokaisesta pienestä osaamiskokonaisuudesta, mihin tutkinnon osaan se voidaan lukea hyväksi.",
			"Työnantajat antavat koulutukseen työaikaa.",
		),
	],
	monitoring: [
		list(
			"Hyväksi luettujen pienten osaamiskokonaisuuksien määrä vuodessa.",
			"Niiden osuus, jotka jatkavat tutkintoon kahden vuoden kuluessa.",
		),
	],
};

export const europass = {
	problem: [
		p(
			"Работодателите рядко разпознават хартиените удостоверения. Те не могат да проверят кой ги е издал, какво умее притежателят им и дали удостоверението все още е валидно. Затова хората често доказват отново умения, които вече са показали.",
		),
		p(
			"За малките предприятия в строителството и в хранителната промишленост тази проверка отнема време, с което не разполагат. Удостоверението остава в чекмеджето.",
		),
	],
	statement: [
		p(
			"Министерството на образованието и науката следва да осигури издаването на микроудостоверенията в цифров вид чрез Europass, за да могат да се проверяват навсякъде.",
		),
	],
	rationale: [
		p(
			"В пилотните обучения участваха ",
			cite(6),
			". От започналите завършиха ",
			cite(0),
			". Броят показва, че има за кого да се издават цифрови удостоверения; той не показва дали работодателите ще ги приемат.",
		),
		p(
			"Общоевропейските елементи за описание на микроудостоверенията вече съществуват",
			note(
				"Препоръка на Съвета от 16 юни 2022 г. относно европейски подход към микроудостоверенията за учене през целия живот и пригодност за заетост, CELEX 32022H0627(02).",
			),
			" и цифровият вид позволява те да се четат и сравняват без превод на хартия.",
		),
	],
	actions: [
		steps(
			"Министерството определя кои организации имат право да издават удостоверения.",
			"Обучаващите организации попълват задължителните елементи преди началото на обучението.",
			"Организациите на работодателите обясняват на своите членове как се проверява цифрово удостоверение.",
		),
	],
	monitoring: [p("Брой на издадените цифрови микроудостоверения за година и брой на проверките от работодатели.")],
};

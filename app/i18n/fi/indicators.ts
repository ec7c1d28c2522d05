import type { indicators as en } from "../en/indicators.ts";
import type { Same } from "../same.ts";

export const indicators = {
	sites_active: {
		name: "Käynnistyneet pilottikohteet",
		definition: "Pilottikohteet, joissa on alkanut toteutus, johon osallistuu vähintään yksi henkilö.",
		formula: "kohteet, joissa toteutus on alkanut, luvatuista kohteista",
		limits: "Kertoo, missä on aloitettu, ei sitä, miten paljon on tehty.",
	},
	participants: {
		name: "Osallistujat",
		definition:
			"Ihmiset, jotka ilmoittautuivat ja aloittivat. Jokainen lasketaan kerran, monessako koulutuksessa tahansa.",
		formula: "eri henkilöt, joilla on aloituspäivä",
		limits: "Kertoo, montako tuli, ei sitä, kuka jäi pois.",
	},
	role_mix: {
		name: "Työntekijöiden osuus",
		definition: "Kaikista ilmoittautuneista: moniko on työntekijä. Muut ovat opiskelijoita.",
		formula: "työntekijät ÷ ilmoittautuneet",
		limits: "Kohteet hankkivat osallistujansa omalla tavallaan; osuus ei kerro kysynnästä.",
	},
	start_rate: {
		name: "Aloittaneiden osuus",
		definition: "Kaikista ilmoittautumisista: kuinka moni johti aloittamiseen.",
		formula: "aloittaneet ÷ ilmoittautuneet",
		limits: "Joka on ilmoittautunut mutta ei vielä aloittanut, lasketaan aloittamattomaksi.",
	},
	completion_rate: {
		name: "Läpäisyaste",
		definition: "Aloittaneista päättyneissä toteutuksissa: moniko suoritti loppuun.",
		formula: "loppuun suorittaneet ÷ aloittaneet, vain päättyneet toteutukset",
		limits: "Yksi ryhmä ilman vertailua. Keskeyttämisen syy voi olla muualla kuin koulutuksessa.",
	},
	withdrawal_reasons: {
		name: "Keskeyttämisen syyt",
		definition:
			"Kaikki keskeyttäneet ilmoitetun syyn mukaan. Syyt, joita on pienemmällä joukolla kuin saa näyttää, kerrotaan yhdessä.",
		formula: "henkilöiden määrä syittäin; vain koko pilotti",
		limits: "Syy on luettelosta valittu sana, usein ensimmäinen monista, ja joiltakin se puuttuu.",
	},
	assessed_rate: {
		name: "Arvioidut",
		definition: "Loppuun suorittaneista: moniko arvioitiin lopuksi.",
		formula: "loppuarvion saaneet ÷ loppuun suorittaneet",
		limits: "Ei kerro, miten arvioitiin.",
	},
	pass_rate_final: {
		name: "Hyväksytyt",
		definition:
			"Lopuksi arvioiduista: moniko hyväksyttiin viimeisellä yrityksellään. Sen vieressä hyväksytyt kaikista aloittaneista.",
		formula:
			"hyväksytyt ÷ arvioidut, viimeinen yritys; saavutti = hyväksytyt ÷ aloittaneet, vain päättyneet toteutukset",
		limits: "Arvioimattomat eivät ole osuudessa mukana. Arvioinnit eroavat osaamiskokonaisuuksien välillä.",
	},
	pass_rate_first: {
		name: "Ensimmäisellä yrityksellä hyväksytyt",
		definition: "Lopuksi arvioiduista: moniko hyväksyttiin ensimmäisellä kerralla.",
		formula: "hyväksytyt ÷ arvioidut, ensimmäinen yritys",
		limits: "Arvioinnit eroavat osaamiskokonaisuuksien välillä, samoin se, missä vaiheessa niihin tullaan.",
	},
	outcome_achieved: {
		name: "Saavutetut osaamistavoitteet",
		definition:
			"Erikseen arvioiduista osaamistavoitteista: moniko hyväksyttiin. Sama henkilö on mukana kerran kutakin tavoitetta kohti.",
		formula: "hyväksytyt osaamistavoitteet ÷ arvioidut, viimeinen yritys",
		limits: "Vain siellä, missä tavoitteet arvioidaan erikseen. Saman henkilön tulokset riippuvat toisistaan.",
	},
	certificates_issued: {
		name: "Myönnetyt osaamiskokonaisuudet",
		definition: "Myönnetyt todistukset, joita ei ole peruttu.",
		formula: "todistukset, joiden tila on myönnetty",
		limits: "Todistus kertoo, että vaatimukset täyttyivät, ei sitä, tunnustaako sen kukaan.",
	},
	issue_lag: {
		name: "Todistuksen odotusaika",
		definition: "Päivät viimeisestä hyväksytystä arvioinnista todistuksen myöntämiseen.",
		formula: "(myönnetty − viimeksi hyväksytty), mediaani ja kvartiilit",
		limits: "Vain todistuksen saaneet; vielä odottavat eivät ole mukana.",
	},
	sa_change: {
		name: "Itsearvion muutos",
		definition:
			"Miten ihmiset arvioivat taitonsa koulutuksen jälkeen verrattuna aiempaan. Vain ne, jotka vastasivat molemmilla kerroilla; jokainen lasketaan kerran.",
		formula: "keskiarvo (jälkeen − ennen) pareittain",
		limits:
			"Oma arvio, yksi ryhmä, ei vertailua: ihmiset muuttuvat ilman koulutustakin ja arvioivat itseään toisin, kun tietävät enemmän.",
	},
	sa_improved: {
		name: "Itsearvio nousi",
		definition: "Niistä, jotka arvioivat itsensä ennen ja jälkeen: moniko arvioi itsensä jälkeen korkeammalle.",
		formula: "nousseet parit ÷ parit",
		limits: "Oma arvio, yksi ryhmä, ei vertailua. Pieni nousu lasketaan samoin kuin suuri.",
	},
	sa_dz: {
		name: "Muutos keskihajontoina",
		definition:
			"Itsearvion muutos suhteessa siihen, miten paljon ihmisten muutokset eroavat toisistaan (d, alaindeksi z). Vähintään kaksikymmentä paria.",
		formula: "muutosten keskiarvo ÷ niiden keskihajonta",
		limits:
			"Ei verrattavissa vertailuryhmällisten tutkimusten efektikokoihin: luku on suurempi, kun kaikki muuttuvat samalla tavalla, eikä se kerro muutoksen syytä.",
	},
	pair_rate: {
		name: "Arvioi itsensä ennen ja jälkeen",
		definition: "Loppuun suorittaneista: moniko arvioi itsensä sekä ennen että jälkeen.",
		formula: "parit ÷ loppuun suorittaneet",
		limits: "Kertoo, miten pitkälle itsearvion muutokseen voi luottaa, ei mitään itse muutoksesta.",
	},
	satisfaction_top2: {
		name: "Tyytyväisyys",
		definition: "Arviot 4 tai 5 tyytyväisyyskysymykseen kaikista kelvollisista arvioista.",
		formula: "arviot 4–5 ÷ kelvolliset arviot",
		limits: "Vain vastanneet. Tyytyväisyys ei ole sama kuin oppiminen.",
	},
	relevance_top2: {
		name: "Merkitys osallistujille",
		definition:
			"Arviot 4 tai 5 kysymykseen merkityksestä omassa työssä tai opinnoissa, kaikista kelvollisista arvioista.",
		formula: "arviot 4–5 ÷ kelvolliset arviot",
		limits: "Vain vastanneet, koulutuksen lopussa, ennen kuin oppimaa on voinut kokeilla.",
	},
	employer_relevance_top2: {
		name: "Merkitys työnantajille",
		definition:
			"Työnantajat, jotka antoivat oppimisen merkitykselle arvion 4 tai 5. Jokainen lasketaan kerran viimeisimmän vastauksensa mukaan.",
		formula: "arvion 4–5 antaneet työnantajat ÷ vastanneet työnantajat",
		limits: "Vastaajat ovat usein niitä, jotka olivat vakuuttuneita jo ennestään.",
	},
	employer_repeat: {
		name: "Työnantajat, jotka tekisivät sen uudelleen",
		definition:
			"Työnantajat, jotka tukisivat tällaista koulutusta uudelleen. Jokainen lasketaan kerran viimeisimmän vastauksensa mukaan.",
		formula: "kyllä vastanneet työnantajat ÷ vastanneet työnantajat",
		limits: "Aikomus, josta ei koidu kuluja sen ilmaisijalle.",
	},
	transfer_self: {
		name: "Käyttö työssä",
		definition:
			"Myöhemmin vastanneista työntekijöistä: moniko kertoo käyttävänsä oppimaansa työssä (4, 5 tai kyllä). Sen vieressä, moniko kysytyistä vastasi.",
		formula: "käyttävät ÷ vastanneet työntekijät",
		limits: "Oma arvio. Oppimaansa käyttävä vastaa muita useammin: lue yhdessä vastausosuuden kanssa.",
	},
	follow_up_response: {
		name: "Vastausosuus seurannassa",
		definition: "Loppuun suorittaneista: moniko vastasi seurannassa edes johonkin.",
		formula: "vastanneet ÷ loppuun suorittaneet",
		limits: "Myös ne, joilta ei ole vielä kysytty, lasketaan vastaamattomiksi.",
	},
	time_to_complete: {
		name: "Suorittamiseen kulunut aika",
		definition: "Päivät aloittamisesta loppuun suorittamiseen.",
		formula: "(suorittanut − aloittanut), mediaani ja kvartiilit",
		limits: "Useimmat koulutukset päättyvät kaikilta samana päivänä: silloin luku kertoo koulutuksen pituuden.",
	},
	hours_ratio: {
		name: "Käytetyt tunnit suunnitelluista",
		definition: "Henkilölle kirjatut tunnit osuutena suunnitelluista. Mukana ovat myös keskeyttäneet.",
		formula: "(kirjatut ÷ suunnitellut), mediaani ja kvartiilit",
		limits: "Kirjatut tunnit ovat ne, jotka merkittiin. Kotona tehty työ ei näy.",
	},
	cost_per_completer: {
		name: "Kustannus suorittanutta kohti",
		definition:
			"Toteutuksen kustannus jaettuna sen loppuun suorittaneilla. Vain toteutukset, joissa kustannus lasketaan samalla tavalla, vähintään kolmesta vastuuorganisaatiosta, kymmenen euron tarkkuudella.",
		formula: "(kustannus ÷ suorittaneet), mediaani toteutuksista; vaihteluväli koko pilotissa",
		limits:
			"Pienet toteutukset ovat kalliita: vaihteluväli kertoo enemmän kuin keskikohta. Ei hinta kenellekään muulle.",
	},
	annex1_completeness: {
		name: "Kuvausten täydellisyys",
		definition:
			"Pienen osaamiskokonaisuuden määritelmän yhdeksän elementtiä EU:n vakiomallin mukaan ja se, mitkä puuttuvat. Oppija ja päivä kuuluvat kuhunkin myönnettyyn.",
		formula: "olemassa olevat elementit ÷ 9, osaamiskokonaisuuksittain",
		limits: "Kertoo, että kohtaan on kirjoitettu jotain, ei sitä, että se on hyvin kirjoitettu.",
	},
	esco_coverage: {
		name: "ESCOon liitetyt osaamistavoitteet",
		definition: "Osaamistavoitteista: moniko on liitetty vähintään yhteen ESCO-taitoon.",
		formula: "ESCO-taitoon liitetyt osaamistavoitteet ÷ osaamistavoitteet",
		limits:
			"Pieni osuus voi johtua siitä, ettei ESCOssa ole taidolle vielä sanaa. Palvelu käyttää Euroopan komission ESCO-luokitusta.",
	},
	green_skills_per_sector: {
		name: "Vihreät taidot toimialoittain",
		definition: "Eri vihreät taidot osaamistavoitteissa ja se, moniko niistä on jonkun suorittama.",
		formula: "eri vihreät ESCO- tai paikalliset taidot",
		limits: "Laskee taitoja, ei sitä, miten hyvin tai monellako ne ovat.",
	},
	actor_diversity: {
		name: "Toimijatahot ryhmissä",
		definition: "Millaisia organisaatioita ryhmässä on jäseninä tai oli sen kokouksissa.",
		formula: "eri toimijatahot ryhmittäin",
		limits: "Paikalla oleminen ei ole kuulluksi tulemista.",
	},
	evidence_coverage: {
		name: "Pilottien näyttöön perustuvat suositukset",
		definition: "Suositukset, joissa viitataan vähintään yhteen pilottien näyttöön, joka ei puhu niitä vastaan.",
		formula: "suositukset, joissa on tällainen viittaus ÷ suositukset",
		limits: "Kertoo, että näyttöön viitataan, ei sitä, että se on vahvaa.",
	},
	contested: {
		name: "Kiistanalaiset suositukset",
		definition:
			"Suositukset, joita vastaan puhuu näyttöä tai joissa on vastalause, joka on avoin tai jota ei ole otettu huomioon.",
		formula: "kiistanalaiset ÷ suositukset",
		limits: "Kirjattu eriävä mielipide on hyvän valmistelun merkki; sen puute voi kertoa, ettei kukaan uskaltanut.",
	},
	gender_gap_completion: {
		name: "Naisten ja miesten läpäisyaste",
		definition:
			"Naisten ja miesten läpäisyasteiden erotus päättyneissä toteutuksissa. Vain koko pilotti, vähintään kymmenen kummassakin.",
		formula: "naisten suorittaneet ÷ aloittaneet, miinus sama miehistä",
		limits:
			"Ero tässä pilotissa, ei sen syy: naiset ja miehet valitsivat eri aloja ja kohteita. Ei näytetä, jos vain muutama osallistuja ei ole kumpaakaan tai ei ole kertonut sukupuoltaan.",
	},
} satisfies Same<typeof en>;

import type { home as en } from "../en/home.ts";
import type { Same } from "../same.ts";

export const home = {
	title: "Tervetuloa, {{name}}",
	due: "Jätetään {{on}}, {{left}}.",
	waiting: "Odottaa sinua",
	nothing: {
		writes: "Mikään ei odota sinua",
		sends: "Ei odottavia lähetyksiä",
		follows: "Tervetuloa tutustumaan",
	},
	nothingLead: {
		writes: "Kun luku, johon viittaat, muuttuu tai joku kommentoi tekstiäsi, se näkyy tässä.",
		sends: "Kun lähettämäsi tiedostot on tarkistettu ja ne odottavat päätöstäsi, ne näkyvät tässä.",
		follows: "Sinulta ei pyydetä mitään. Voit lukea kaikkea, mitä kirjoitetaan, ja näytön, johon se perustuu.",
	},
	moved_one: "Vastaa yhteen muuttuneeseen lukuun",
	moved_other: "Vastaa {{count}} muuttuneeseen lukuun",
	open_one: "Vastaa yhteen avoimeen kommenttiin",
	open_other: "Vastaa {{count}} avoimeen kommenttiin",
	batch: "Lähetyksesi {{date}}",
	batchDo: "Katso, mitä se muuttaisi, ja hyväksy tai hylkää se",
	batchLapses: "Vanhenee {{date}}",
	batchWaits: {
		answer: "Tiedostoista pitää tietää vielä jotain, ennen kuin ne voi tarkistaa",
		correction: "Jotakin siinä on torjuttu: korjaa se ja lähetä tiedostot uudelleen, tai hylkää lähetys",
		nothing: "Kaikki sen rivit ovat jo täällä: sen voi sulkea",
	},
	writing: "Mitä kirjoitat",
	lately: "Mitä muut ovat viime aikoina tehneet",
	whole: "Kokonaistilanne",
	wholeNothing: "Yhtään suositusta ei ole vielä aloitettu.",
	begin: "Siirry suosituksiin",
	coverage: "Katso, mistä näyttö puuttuu",
	rests: "Mistä näyttö on peräisin",
	notices: "Sinulle",
	noticesSeen: "Merkitse kaikki luetuiksi",
	someone: "Joku",
	notice: {
		mention: "{{name}} mainitsi sinut: {{where}}",
		answer: "{{name}} vastasi keskusteluun, johon osallistut: {{where}}",
		end: "{{name}} päätti keskustelun, johon osallistut: {{where}}",
	},
} satisfies Same<typeof en>;

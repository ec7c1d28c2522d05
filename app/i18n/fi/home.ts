import type { home as en } from "../en/home.ts";
import type { Same } from "../same.ts";

export const home = {
	title: "Tervetuloa, {{name}}",
	waiting: "Odottaa sinua",
	nothing: "Mikään ei odota sinua",
	nothingLead: "Kun luku, johon viittaat, muuttuu tai joku kommentoi tekstiäsi, se näkyy tässä.",
	moved_one: "{{count}} luku muuttui",
	moved_other: "{{count}} lukua muuttui",
	open_one: "{{count}} kommentti avoinna",
	open_other: "{{count}} kommenttia avoinna",
	batch_one: "Lataus {{date}} odottaa päätöstäsi",
	batch_other: "Lataukset {{date}} odottavat päätöstäsi",
	whole: "Missä kokonaisuus on",
	wholeNothing: "Yhtään suositusta ei ole vielä aloitettu.",
	begin: "Siirry suosituksiin",
} satisfies Same<typeof en>;

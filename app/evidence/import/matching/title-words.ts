// What partners call the columns of templates, in their languages: English, Finnish, Italian, Spanish, Bulgarian, French, Dutch.
import { wordsOf } from "./likeness.ts";

const days =
	"date|day|answered on|date of answer|date of the answer|date of the course|course date|day of the course|date of the assessment|päivämäärä|pvm|vastauspäivä|kurssin päivä|kurssipäivä|fecha|fecha de respuesta|fecha de la respuesta|fecha del curso|fecha de la evaluación|data|data della risposta|data del corso|giorno del corso|дата|дата на отговора|дата на курса|date de réponse|date du cours|datum|datum van het antwoord|cursusdatum";

/** What form programs call the time at which a form was sent, and at which it was opened: not the day anything happened. */
const sent =
	"timestamp|submission date|submission time|submitted at|completion time|aikaleima|lähetysaika|vastausaika|valmistumisaika|marca temporal|hora de finalización|informazioni cronologiche|ora di completamento|клеймо за време|час на завършване|horodateur|date de soumission|heure de fin|tijdstempel|tijd van voltooien";
const opened = "start time|aloitusaika|hora de inicio|ora di inizio|начален час|heure de début|begintijd";

const phrases: Readonly<Record<string, string>> = {
	participant_code:
		"participant code|participant id|participant|respondent code|your code|code|osallistujakoodi|osallistujan koodi|koodi|tunnus|codice partecipante|codice|código participante|código|код на участника|код|code participant|deelnemerscode",
	run_code:
		"run|course|course code|course delivery|edition|toteutus|toteutuksen koodi|kurssi|kurssin koodi|corso|edizione|codice corso|curso|edición|código curso|курс|издание|код на курса|session|cursus",
	answered_on: days,
	collected_on: days,
	assessed_on: days,
	held_on: days,
	language: "language|kieli|lingua|idioma|език|langue|taal",
	country_code: "country|maa|paese|país|държава|страна|pays|land",
	sector_key: "sector|industry|toimiala|ala|settore|sector|сектор|secteur",
	participant_role: "role|worker or student|rooli|ruolo|rol|роля|rôle",
	age_band:
		"age|age group|ikä|ikäryhmä|età|fascia di età|edad|grupo de edad|възраст|възрастова група|âge|tranche âge|leeftijd",
	gender: "gender|sex|sukupuoli|genere|sesso|género|sexo|пол|genre|sexe|geslacht",
	employment_status: "employment|employment status|työllisyys|occupazione|empleo|situación laboral|заетост|emploi",
	firm_size: "company size|firm size|yrityksen koko|dimensione azienda|tamaño empresa|размер на фирмата",
	employer_size_band: "company size|firm size|yrityksen koko|dimensione azienda|tamaño empresa|размер на фирмата",
	employer_code:
		"employer|employer code|company code|työnantaja|yrityskoodi|codice azienda|azienda|código empresa|empresa|код на фирмата|работодател",
	org_code: "organisation code|organisaation koodi|codice ente|código entidad|код на организацията",
	org_name: "organisation|organisation name|organisaatio|organisaation nimi|ente|entidad|organización|организация",
	relevance_1_5: "relevance|relevant|hyödyllisyys|merkitys|rilevanza|relevancia|полезност|pertinence",
	observed_transfer_1_5: "transfer|used at work|käyttö työssä|uso al lavoro|uso en el trabajo|използване в работата",
	would_support_again: "again|support again|uudelleen|di nuovo|de nuevo|отново|à nouveau",
	barrier_text: "barrier|obstacle|este|esteet|ostacolo|obstáculo|barrera|пречка|frein",
	months_after: "months after|kuukautta|mesi dopo|meses después|месеца след",
	score: "score|points|pisteet|punteggio|puntuación|точки|points obtenus",
	score_max: "maximum score|max points|enimmäispisteet|punteggio massimo|puntuación máxima|максимум точки",
	result: "result|tulos|esito|resultado|резултат|résultat|resultaat",
	attempt_no: "attempt|yrityskerta|tentativo|intento|опит|tentative",
	status: "status|tila|stato|estado|статус|statut",
	wave: "wave|before or after|vaihe|momento|fase|етап",
	site_code: "site|site code|pilottikohde|kohde|sede|centro|обект|site pilote",
	enrolled_on: "enrolled|enrolment date|ilmoittautumispäivä|iscrizione|inscripción|записване",
	started_on: "started|start date|aloituspäivä|inizio|inicio|начало",
	start_date: "start|start date|alkaa|alkupäivä|inizio|inicio|начало",
	end_date: "end|end date|loppuu|päättyy|fine|fin|край",
	consent_date: "consent date|suostumuspäivä|data del consenso|fecha de consentimiento|дата на съгласие",
	hours_logged: "hours|tunnit|ore|horas|часове|heures",
};

/** What a column may be called, each in words; its own key first. */
export const phrasesOf = (column: string): string[][] =>
	[column.replaceAll("_", " "), ...(phrases[column]?.split("|") ?? [])].map(wordsOf);

/** Columns of the day something happened, which a form program's time may stand for. */
export const asksForDay = (column: string): boolean => phrases[column] === days;

const sentPhrases = sent.split("|").map(wordsOf);
const openedPhrases = opened.split("|").map(wordsOf);

/** Whether a form program wrote what stands under a title, and when: nobody said it. Its words must be all in the title, and
 *  make up half of it. */
export function writtenByForm(title: string): "sent" | "opened" | null {
	const words = wordsOf(title);
	const isCalled = (phrase: readonly string[]) =>
		phrase.length * 2 >= words.length && phrase.every((word) => words.includes(word));
	if (sentPhrases.some(isCalled)) return "sent";
	return openedPhrases.some(isCalled) ? "opened" : null;
}

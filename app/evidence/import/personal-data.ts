// What must not come in: columns that are about who a person is, and cells that tell it. One such cell refuses the batch.
import { identityCodeIn, type IdentityCode } from "./identity-codes.ts";
import { isKnownColumn } from "./templates.ts";

export type PersonalCell = "e-mail" | IdentityCode;

/** Folded: lower case, without accents, full width and what is not seen. */
const fold = (text: string) =>
	text
		.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
		.normalize("NFKD")
		.replace(/[\p{M}\p{Cf}]/gu, "")
		.toLowerCase();
const folded = (words: string) => new Set(words.split(" ").map(fold));

const names = folded("name names nome nomi nombre nombres nimi nimet име имена naam nom noms");
const persons = folded(
	"forename voornaam achternaam prenom mail mails correo phone phones tel gsm cellulare movil mobile birth birthday" +
		" birthdate dob nascita nacimiento раждане рождение naissance dni nie nif hetu егн egn ssn username",
);
const stems = [
	..."surname firstname lastname fullname middlename cognom apellid sukunim etunim kutsumanim фамил презим email".split(
		" ",
	),
	..."sahkopost имейл telef teleph phonen mobilen cellphone puhel телеф syntym geboort dateofbirth codicefisc vorname nachname".split(
		" ",
	),
	..."henkilotun rijksregister personalid passport".split(" "),
].map(fold);
/** A name of one of these is not a person's. */
const things = folded(
	"org organisation organization organisaatio organizzazione organizacion организация site sede company firm azienda" +
		" empresa yritys фирма host school oppilaitos group gruppo grupo ryhma група course corso curso kurssi курс skill" +
		" competenza competencia taito умение file module unit run project sector country region municipality item",
);

export function isPersonalColumn(title: string): boolean {
	if (isKnownColumn(title)) return false;
	const words = fold(title)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	const whole = words.join("");
	if (words.some((word) => persons.has(word)) || [...words, whole].some(startsLikePerson)) return true;
	return words.some((word) => names.has(word)) && !words.some((word) => things.has(word));
}

const startsLikePerson = (word: string) => stems.some((stem) => word.startsWith(stem));

const address = /[^\s@<>"',;:()]@[^\s@<>"',;:()]+\.\p{L}{2}/u;

/** A cell as it reads: full-width signs as ordinary ones, every dash a hyphen, nothing unseen. */
const asRead = (cell: string): string =>
	/[^\0-\x7f]/u.test(cell)
		? cell
				.normalize("NFKC")
				.replace(/\p{Cf}/gu, "")
				.replace(/[\p{Pd}\u2212]/gu, "-")
		: cell;

export function personalDataIn(written: string): PersonalCell | null {
	const cell = asRead(written);
	if (cell.includes("@") && address.test(cell)) return "e-mail";
	return identityCodeIn(cell);
}

const phones = [
	/(?<![\p{L}\p{N}./-])(?:\+|00)\d[\d ().-]{6,}\d/u,
	/(?<![\p{L}\p{N}./-])0\d{1,3}[ -]\d[\d -]{4,}\d/u,
	/(?<![\p{L}\p{N}./-])[03678]\d{8,9}(?![\p{L}\p{N}])/u,
];

const day = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/u;

/** Award identifiers can look like a phone number: this asks, it does not refuse. */
export function looksLikePhone(written: string): boolean {
	const cell = asRead(written);
	return cell.length >= 8 && !day.test(cell.trim()) && phones.some((shape) => shape.test(cell));
}

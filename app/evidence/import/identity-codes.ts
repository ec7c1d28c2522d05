// Personal identity codes of five countries, found in text with their check digits, so that ordinary numbers pass.

export type IdentityCode = "codice fiscale" | "DNI/NIE" | "henkilötunnus" | "ЕГН" | "rijksregisternummer";

type Finder = { code: IdentityCode; shape: RegExp; holds: (found: string) => boolean };

/** Not in the middle of a longer word or number. */
const alone = (shape: string) => new RegExp(`(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])`, "giu");

const finders: readonly Finder[] = [
	{
		code: "codice fiscale",
		shape: alone(
			"[A-Z]{3} ?[A-Z]{3} ?[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2} ?[A-Z][0-9LMNPQRSTUV]{3}[A-Z]",
		),
		holds: isCodiceFiscale,
	},
	{ code: "DNI/NIE", shape: alone("(?:[XYZ][ -]?\\d{7}|\\d{2}\\.?\\d{3}\\.?\\d{3})[ -]?[A-Z]"), holds: isDni },
	{ code: "henkilötunnus", shape: alone("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]"), holds: isHenkilotunnus },
	{ code: "ЕГН", shape: alone("\\d{10}"), holds: isEgn },
	{
		code: "rijksregisternummer",
		shape: alone("\\d{2}\\.?\\d{2}\\.?\\d{2}[ -]?\\d{3}[. -]?\\d{2}"),
		holds: isRijksregister,
	},
];

/** The first identity code in the text, or null. */
export function identityCodeIn(text: string): IdentityCode | null {
	if (text.length < 9 || !/\d/u.test(text)) return null;
	for (const { code, shape, holds } of finders)
		for (const [found] of text.matchAll(shape)) if (holds(found.toUpperCase())) return code;
	return null;
}

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Decreto ministeriale 23 December 1976: odd places by table, even places by rank, sum modulo 26 is the last letter. */
function isCodiceFiscale(written: string): boolean {
	const code = written.replaceAll(" ", "");
	let sum = 0;
	for (let i = 0; i < 15; i++) {
		const letter = code.charCodeAt(i);
		const rank = letter >= 65 ? letter - 65 : letter - 48;
		sum += i % 2 === 0 ? (oddValues[rank] ?? 0) : rank;
	}
	return code.charCodeAt(15) - 65 === sum % 26;
}

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

/** The number modulo 23 picks the letter; X, Y, Z of a NIE stand for 0, 1, 2. */
function isDni(written: string): boolean {
	const code = written.replace(/[ .-]/gu, "");
	const number = Number(code.slice(0, -1).replace("X", "0").replace("Y", "1").replace("Z", "2"));
	return dniLetters[number % 23] === code.slice(-1);
}

const finnishChecks = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** Day, month, year and number together modulo 31 pick the last character. */
function isHenkilotunnus(code: string): boolean {
	if (!isDate(code.slice(2, 4), code.slice(0, 2))) return false;
	return finnishChecks[Number(code.slice(0, 6) + code.slice(7, 10)) % 31] === code.slice(-1);
}

const egnWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6];

/** yymmdd with 20 or 40 added to the month by century; weighted sum modulo 11, ten counting as nought. */
function isEgn(code: string): boolean {
	if (!isDate(String(Number(code.slice(2, 4)) % 20), code.slice(4, 6))) return false;
	const sum = egnWeights.reduce((total, weight, i) => total + weight * Number(code[i]), 0);
	return (sum % 11) % 10 === Number(code[9]);
}

/** 97 less the first nine digits modulo 97; born from 2000 on, with a 2 before them. */
function isRijksregister(written: string): boolean {
	const code = written.replace(/[ .-]/gu, "");
	if (!isDate(String(Number(code.slice(2, 4)) % 20), code.slice(4, 6), true)) return false;
	const [body, check] = [code.slice(0, 9), Number(code.slice(9))];
	return check === 97 - (Number(body) % 97) || check === 97 - (Number(`2${body}`) % 97);
}

function isDate(month: string, day: string, zeroAllowed = false): boolean {
	const low = zeroAllowed ? 0 : 1;
	return Number(month) >= low && Number(month) <= 12 && Number(day) >= low && Number(day) <= 31;
}

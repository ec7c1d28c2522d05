// What partners' words in cells mean in the words of templates: scales, yes and no, countries, languages, sectors, choices.
import { meantBy } from "../also-words.ts";
import type { Column, Kind } from "../template.ts";
import { countries, sectors } from "../../pilots/reference.ts";
import { likeness } from "./likeness.ts";
import { spelled } from "./matching.ts";

/** From least to most, one language a line; `|` between, `/` between words for the same. */
const scales = [
	"strongly disagree|disagree/somewhat disagree/rather disagree|neither agree nor disagree/neutral/undecided|agree/somewhat agree/rather agree|strongly agree",
	"very dissatisfied|dissatisfied/somewhat dissatisfied|neither satisfied nor dissatisfied|satisfied/somewhat satisfied|very satisfied",
	"very poor|poor|fair/average|good|very good/excellent",
	"not at all/never|slightly/a little/rarely|moderately/sometimes/somewhat|very/quite/often|extremely/always/a great deal",
	"täysin eri mieltä|jokseenkin eri mieltä/osittain eri mieltä/eri mieltä|ei samaa eikä eri mieltä/en osaa sanoa|jokseenkin samaa mieltä/osittain samaa mieltä/samaa mieltä|täysin samaa mieltä",
	"erittäin tyytymätön|tyytymätön/melko tyytymätön|ei tyytyväinen eikä tyytymätön|tyytyväinen/melko tyytyväinen|erittäin tyytyväinen",
	"erittäin huono|huono|kohtalainen|hyvä|erittäin hyvä/erinomainen",
	"ei lainkaan/en lainkaan/en koskaan|vähän/harvoin|jonkin verran/joskus|paljon/usein|erittäin paljon/aina",
	"per niente d'accordo/totalmente in disaccordo|poco d'accordo/in disaccordo|né d'accordo né in disaccordo|abbastanza d'accordo/d'accordo|molto d'accordo/completamente d'accordo/totalmente d'accordo",
	"molto insoddisfatto/per niente soddisfatto|insoddisfatto/poco soddisfatto|né soddisfatto né insoddisfatto|soddisfatto/abbastanza soddisfatto|molto soddisfatto",
	"per niente/mai|poco/raramente|abbastanza/a volte|molto/spesso|moltissimo/sempre",
	"totalmente en desacuerdo/muy en desacuerdo|en desacuerdo|ni de acuerdo ni en desacuerdo|de acuerdo|totalmente de acuerdo/muy de acuerdo",
	"muy insatisfecho/muy insatisfecha|insatisfecho/insatisfecha|ni satisfecho ni insatisfecho|satisfecho/satisfecha|muy satisfecho/muy satisfecha",
	"nada/nunca|poco/rara vez|algo/a veces|bastante/a menudo|mucho/siempre",
	"напълно несъгласен/напълно несъгласна/изобщо не съм съгласен|несъгласен/несъгласна/по-скоро не|нито съгласен, нито несъгласен/не мога да преценя|съгласен/съгласна/по-скоро да|напълно съгласен/напълно съгласна",
	"много недоволен/много недоволна|недоволен/недоволна|нито доволен, нито недоволен|доволен/доволна|много доволен/много доволна",
	"pas du tout d'accord|pas d'accord|ni d'accord ni pas d'accord|d'accord|tout à fait d'accord",
	"helemaal mee oneens/helemaal niet mee eens|mee oneens/niet mee eens|neutraal|mee eens|helemaal mee eens",
];
const degrees = new Map(
	scales.flatMap((line) =>
		line
			.split("|")
			.flatMap((step, at) => step.split("/").map((word): [string, string] => [spelled(word), String(at + 1)])),
	),
);

const notApplicable = new Set(
	"n/a|na|not applicable|does not apply|ei koske minua|ei sovellu|non applicabile|no aplica|no procede|неприложимо|sans objet|niet van toepassing".split(
		"|",
	),
);

const yes = /^(?:yes|kyllä|joo|sì|si|sí|да|oui|ja)(?![\p{L}])/u;
const no = /^(?:no|ei|en|не|non|nee)(?![\p{L}])/u;

/** A number at its beginning or its end says it best: "5 - Strongly agree", "Agree (4)". */
function degreeOf(word: string): string {
	const digit = /^([1-5])(?![\d.,])/u.exec(word)?.[1] ?? /\(([1-5])\)$/u.exec(word)?.[1];
	return digit ?? degrees.get(word.replaceAll("’", "'").replace(/[.!]$/u, "")) ?? "";
}

/** What a course is held in, or an answer given. */
export const languageCodes = ["bg", "de", "en", "es", "fi", "fr", "it", "nl", "sv"];
const speaking = ["en", "fi", "it", "es", "bg", "fr", "nl"];

const named = (type: "language" | "region", codes: readonly string[]): Map<string, string> =>
	new Map(
		speaking.flatMap((locale) => {
			const names = new Intl.DisplayNames(locale, { type });
			return codes.map((code): [string, string] => [spelled(names.of(code) ?? code), code]);
		}),
	);

const countryNames = new Map([
	...named(
		"region",
		countries.map(({ code }) => code),
	),
	...countries.flatMap(({ code, names }) =>
		Object.values(names).map((name): [string, string] => [spelled(name), code]),
	),
]);
const languageNames = named("language", languageCodes);
const sectorNames = new Map(
	sectors.flatMap(({ key, names }) => Object.values(names).map((name): [string, string] => [spelled(name), key])),
);

type Guess = (word: string, column: Column) => string;
const guesses: Partial<Record<Kind, Guess>> = {
	scale: degreeOf,
	"scale-or-na": (word) => (notApplicable.has(word) ? "n/a" : degreeOf(word)),
	"yes-no": (word) => (yes.test(word) ? "yes" : no.test(word) ? "no" : ""),
	country: (word) => countryNames.get(word) ?? "",
	language: (word) => languageNames.get(word) ?? "",
	sector: (word) => sectorNames.get(word) ?? nearest(word, [...sectorNames]),
	choice: (word, { allowed = [] }) => {
		const own = meantBy(word.replaceAll(" ", "_")) ?? meantBy(word.split(" ")[0] ?? "");
		return own && allowed.includes(own)
			? own
			: nearest(
					word,
					allowed.map((one) => [one.replaceAll("_", " "), one]),
				);
	},
};

function nearest(word: string, among: readonly (readonly [string, string])[]): string {
	const scored = among.map(([name, value]) => ({ value, score: likeness(word, name) }));
	const [best] = scored.toSorted((a, b) => b.score - a.score);
	return best && best.score >= 0.6 ? best.value : "";
}

/** What a word most likely means in a column; empty where we cannot say. */
export const likelyMeaning = (word: string, column: Column): string =>
	guesses[column.kind]?.(spelled(word), column) ?? "";

/** What a word in such a column may be told to mean, in order; empty for columns of which every cell is its own. */
export function meaningsOf(column: Column): string[] {
	const steps = ["1", "2", "3", "4", "5"];
	const all: Partial<Record<Kind, readonly string[]>> = {
		scale: steps,
		"scale-or-na": [...steps, "n/a"],
		"yes-no": ["yes", "no"],
		country: countries.map(({ code }) => code),
		language: languageCodes,
		sector: sectors.map(({ key }) => key),
		choice: column.allowed ?? [],
	};
	return [...(all[column.kind] ?? [])];
}

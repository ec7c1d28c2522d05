import { bg } from "./words/bg.ts";
import { en, type EditionWords } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fi } from "./words/fi.ts";
import { it } from "./words/it.ts";

/** The languages a document can be published in, and how each calls itself. */
export const editionLanguages = {
	en: "English",
	fi: "suomi",
	it: "italiano",
	es: "español",
	bg: "български",
} as const;

export type EditionLanguage = keyof typeof editionLanguages;

const byLanguage: Record<EditionLanguage, EditionWords> = { en, fi, it, es, bg };

export const isEditionLanguage = (language: string): language is EditionLanguage => language in byLanguage;

/** The edition's own words in a language; English where we have none. */
export function editionWords(language: string): EditionWords {
	return byLanguage[isEditionLanguage(language) ? language : "en"];
}

/** "14 March 2026", in the document's language. Days and moments are UTC, so that every press says the same. */
export function dayInWords(day: string, language: string): string {
	const place = language === "en" ? "en-GB" : language;
	return new Intl.DateTimeFormat(place, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

// The words of figures and of the coverage chapter in any language of a document: the interface's own where it speaks it.
import { createInstance } from "i18next";
import { messages } from "#app/i18n/messages.ts";
import { type Namespace, translator } from "#app/i18n/translator.ts";
import type { Words } from "#app/i18n/titled.ts";
import { isLocale } from "#app/identity/person.ts";
import { coverageWords } from "./words/coverage.ts";
import { figureWords } from "./words/figures.ts";

/** English where we have none. */
export function documentTranslator(language: string): { t: Words; locale: string } {
	if (isLocale(language)) return { t: translator(language), locale: language };
	if (!isPrintedOnly(language)) return { t: translator("en"), locale: "en" };
	const made = createInstance();
	void made.init({
		lng: language,
		fallbackLng: "en",
		resources: { en: messages.en, [language]: { coverage: coverageWords[language], evidence: figureWords[language] } },
		interpolation: { escapeValue: false }, // the presses escape
		initAsync: false,
		returnNull: false,
		showSupportNotice: false,
	});
	const t: Words = made.getFixedT<[Namespace, ...Namespace[]]>(language, ["coverage"]);
	return { t, locale: language };
}

const isPrintedOnly = (language: string): language is keyof typeof coverageWords => language in coverageWords;

// The words of figures and of the coverage chapter in any language of a document: the interface's own where it speaks it.
import { messages } from "#app/i18n/messages.ts";
import { type Namespace, speaking, translator } from "#app/i18n/translator.ts";
import type { Words } from "#app/i18n/titled.ts";
import { isLocale } from "#app/identity/person.ts";
import { coverageWords } from "./words/coverage.ts";
import { figureWords } from "./words/figures.ts";

/** English where we have none. */
export function documentTranslator(language: string): { t: Words; locale: string } {
	if (isLocale(language)) return { t: translator(language), locale: language };
	if (!isPrintedOnly(language)) return { t: translator("en"), locale: "en" };
	const t = printed.get(language) ?? wordsOf(language);
	printed.set(language, t);
	return { t, locale: language };
}

type PrintedOnly = keyof typeof coverageWords;
const printed = new Map<PrintedOnly, Words>();
const isPrintedOnly = (language: string): language is PrintedOnly => language in coverageWords;

function wordsOf(language: PrintedOnly): Words {
	const own = { coverage: coverageWords[language], evidence: figureWords[language] };
	const made = speaking(language, { resources: { en: messages.en, [language]: own } });
	return made.getFixedT<[Namespace, ...Namespace[]]>(language, ["coverage"]);
}

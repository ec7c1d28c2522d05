import { createInstance, type i18n, type InitOptions, type TFunction } from "i18next";
import { type Locale, locales } from "#app/identity/person.ts";
import { messages } from "./messages.ts";

const instances = new Map<Locale, i18n>();

/** The i18next instance of a language, made once: for React's provider on both sides. */
export function i18nFor(locale: Locale): i18n {
	const known = instances.get(locale);
	if (known) return known;
	const made = speaking(locale, { supportedLngs: locales, resources: messages });
	instances.set(locale, made);
	return made;
}

/** An i18next instance of any language, with English for what it has no words for. */
export function speaking(language: string, options: Pick<InitOptions, "supportedLngs" | "resources">): i18n {
	const made = createInstance();
	void made.init({
		...options,
		lng: language,
		fallbackLng: "en",
		interpolation: { escapeValue: false }, // React and the presses escape
		initAsync: false,
		returnNull: false,
		showSupportNotice: false,
	});
	return made;
}

export type Namespace = keyof (typeof messages)["en"];

/** Words in a language, for code that is not a view: `translator("fi")("review:refused.empty")`. */
export const translator = (locale: Locale): TFunction<[Namespace, ...Namespace[]]> =>
	i18nFor(locale).getFixedT(locale, ["identity"]);

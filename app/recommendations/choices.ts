// The lists a recommendation chooses from, as the page shows them.
export type Choice = { value: string; label: string };
export type Choices = { sectors: Choice[]; countries: Choice[]; principles: Choice[] };

/** The languages a text can be written in, by their names in the reader's. */
export function languageNames(locale: string): Choice[] {
	const names = new Intl.DisplayNames([locale], { type: "language" });
	return ["en", "fi", "it", "es", "bg", "fr", "nl"].map((value) => ({ value, label: names.of(value) ?? value }));
}

// "4 sources: 3 support, 1 contradicts", in the five languages documents are written in.
import { type Stance, stances, type Voices, voicesIn } from "./voices.ts";

type Say = { sources: Forms } & Record<Stance, Forms>;
type Forms = { one: string; other: string };

const english: Say = {
	sources: { one: "source", other: "sources" },
	supports: { one: "supports", other: "support" },
	qualifies: { one: "qualifies", other: "qualify" },
	contradicts: { one: "contradicts", other: "contradict" },
	context: { one: "gives context", other: "give context" },
};
const same = (words: string): Forms => ({ one: words, other: words });

const says: Record<string, Say> = {
	en: english,
	fi: {
		sources: { one: "lähde", other: "lähdettä" },
		supports: same("tukee"),
		qualifies: same("rajaa"),
		contradicts: same("puhuu vastaan"),
		context: same("antaa taustaa"),
	},
	it: {
		sources: { one: "fonte", other: "fonti" },
		supports: same("a favore"),
		qualifies: same("con riserve"),
		contradicts: same("contro"),
		context: same("di contesto"),
	},
	es: {
		sources: { one: "fuente", other: "fuentes" },
		supports: same("a favor"),
		qualifies: same("con matices"),
		contradicts: same("en contra"),
		context: same("de contexto"),
	},
	bg: {
		sources: { one: "източник", other: "източника" },
		supports: same("в подкрепа"),
		qualifies: same("с уточнение"),
		contradicts: same("против"),
		context: same("за контекст"),
	},
};

/** A finding's reading in words. Stances nobody took are not named. */
export function voiceWords(sources: number, voices: Voices, locale: string): string {
	const say = says[locale.slice(0, 2)] ?? english;
	const plural = new Intl.PluralRules(locale);
	const counted = (n: number, forms: Forms) => `${n} ${plural.select(n) === "one" ? forms.one : forms.other}`;
	const heard = stances.filter((stance) => voices[stance] > 0).map((stance) => counted(voices[stance], say[stance]));
	return `${counted(sources, say.sources)}: ${heard.join(", ")}`;
}

/** What these excerpts say, in words; a dash where there are none. */
export function heardWords(excerpts: readonly { source: string; stance: Stance }[], locale: string): string {
	const sources = new Set(excerpts.map(({ source }) => source)).size;
	return sources === 0 ? "–" : voiceWords(sources, voicesIn(excerpts), locale);
}

// What a person said of a sheet in the form, and what of it cannot be.
import { personalDataIn } from "../personal-data.ts";
import type { TemplateKey } from "../template.ts";
import { isTemplateKey, templates } from "../templates.ts";
import { meaningsOf } from "./answer-words.ts";
import {
	asOneWord,
	filledByQuestions,
	fromOneWord,
	lacking,
	type Matching,
	type Source,
	spelled,
	spreadOf,
} from "./matching.ts";
import { type Known, type Unclear, unclearWords } from "./suggest.ts";
import type { Sheet } from "./unfamiliar.ts";

export type MatchingWrong = "needed" | "no-such-column" | "personal" | "too-long" | "twice" | "no-such-meaning";
export type Said = {
	matching: Matching;
	/** What cannot be, by the name of the field. */
	wrong: Record<string, MatchingWrong>;
	/** Words the form did not ask about, because other columns stood in it. */
	unasked: Unclear[];
};

const longest = 200;
export const wordField = (column: string, said: string) => `word:${column}:${spelled(said)}`;

export function templateIn(form: FormData | URLSearchParams): TemplateKey | null {
	const template = form.get("template");
	return typeof template === "string" && isTemplateKey(template) ? template : null;
}

export function readMatching(form: FormData, template: TemplateKey, { sheet, known }: { sheet: Sheet; known: Known }) {
	const wrong: Said["wrong"] = {};
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === "string" ? value.trim() : "";
	};
	const bare = { template, columns: sources(sheet, template, { text, wrong }), questions: {}, words: {} };
	const matching = { ...bare, questions: questionsIn(sheet, template, { text, wrong }) };
	const unclear = unclearWords(sheet, matching, known);
	const said: Matching = { ...matching, words: wordsIn(template, unclear, { text, wrong }) };
	for (const column of lacking(said)) wrong[`from:${column}`] ??= "needed";
	const unasked = unclear.filter(({ column, words }) => words.some((one) => !form.has(wordField(column, one))));
	return { matching: said, wrong, unasked } satisfies Said;
}

type Reading = { text: (name: string) => string; wrong: Said["wrong"] };

/** A column of the sheet, or else what is the same in every row. */
function sources(sheet: Sheet, template: TemplateKey, { text, wrong }: Reading): Record<string, Source> {
	const found: Record<string, Source> = {};
	for (const { key } of templates[template].columns) {
		const title = text(`from:${key}`);
		const fixed = text(`fixed:${key}`);
		const fault = title && !hasTitle(sheet, title) ? "no-such-column" : faultOf(fixed);
		if (fault) wrong[`from:${key}`] = fault;
		else if (title) found[key] = { title };
		else if (fixed) found[key] = { fixed };
	}
	return found;
}

const hasTitle = ({ columns }: Sheet, title: string) => columns.some((one) => one.title === title);

function faultOf(written: string): MatchingWrong | null {
	if (written.length > longest) return "too-long";
	return personalDataIn(written) ? "personal" : null;
}

function questionsIn(sheet: Sheet, template: TemplateKey, { text, wrong }: Reading): Matching["questions"] {
	const questions: Matching["questions"] = {};
	const spread = spreadOf(template);
	if (!spread) return questions;
	for (const [at, { title }] of sheet.columns.entries()) {
		const word = text(`question:${at}`);
		const question = spread.of ? fromOneWord(word) : { code: word };
		const twice = Object.values(questions).some((other) => spelled(asOneWord(other)) === spelled(word));
		const fault = faultOf(word) ?? (word && twice ? "twice" : null);
		if (fault) wrong[`question:${at}`] = fault;
		else if (word) questions[title] = { ...question, as: text(`as:${at}`) === "text" ? "text" : "value" };
	}
	return questions;
}

function wordsIn(template: TemplateKey, unclear: readonly Unclear[], { text, wrong }: Reading): Matching["words"] {
	const said: Matching["words"] = {};
	for (const { column: key, words } of unclear) {
		const column = templates[template].columns.find((one) => one.key === key);
		const meanings = column ? meaningsOf(column) : [];
		for (const one of words) {
			const meaning = text(wordField(key, one));
			if (meaning && !meanings.includes(meaning)) wrong[wordField(key, one)] = "no-such-meaning";
			else if (meaning) said[key] = { ...said[key], [spelled(one)]: meaning };
		}
	}
	return said;
}

/** The columns a form shows as filled by one source each. */
export function plainColumns(matching: Matching) {
	const asked = filledByQuestions(matching);
	return templates[matching.template].columns.filter(({ key }) => !asked.includes(key));
}

// What a sheet most likely is, and what in it is which column: by titles in the partners' languages and by what stands under
// them. Only ever shown to a person, who says yes.
import { readCell } from "../cells.ts";
import type { Lists } from "../fact.ts";
import type { Column, Kind, TemplateKey } from "../template.ts";
import { requiredOf, templates } from "../templates.ts";
import { likelyMeaning, meaningsOf } from "./answer-words.ts";
import { likeness, partOf, wordsOf } from "./likeness.ts";
import {
	asOneWord,
	askedColumns,
	filledByQuestions,
	fromOneWord,
	type Matching,
	type Question,
	type Source,
	spelled,
	spreadOf,
} from "./matching.ts";
import { asksForDay, phrasesOf, writtenByForm } from "./title-words.ts";
import type { Sheet, SheetColumn } from "./unfamiliar.ts";

/** A code that is described here, with the names it goes by; an item also with its instrument. */
export type Code = { code: string; names: string[]; of?: string };
export type Known = { lists: Lists; codes: Readonly<Record<string, readonly Code[]>> };

const free: readonly Kind[] = ["text", "list", "skill"];
const enough = 0.5;

const readable = (word: string, column: Column, { lists }: Known): boolean =>
	readCell(word, column, { order: "dmy", lists }).ok;

/** Which part of what stands under a title could stand in a column; all of nothing. */
function fit(words: readonly string[], column: Column, known: Known): number {
	if (words.length === 0) return 1;
	const good = words.filter((word) => readable(word, column, known) || likelyMeaning(word, column) !== "");
	return good.length / words.length;
}

/** When a form was sent may be the day that is asked for, where no title says which day it was. */
const dayOfForm = { sent: 0.56, opened: 0.55 };

function score({ title, words }: SheetColumn, column: Column, { phrases, known }: Weighing): number {
	const fits = fit(words, column, known);
	if (!free.includes(column.kind) && fits < enough) return 0;
	const byForm = asksForDay(column.key) ? writtenByForm(title) : null;
	if (byForm) return dayOfForm[byForm];
	const part = Math.max(...phrases.map((phrase) => partOf(phrase, wordsOf(title))));
	const tells = column.kind === "participant" && words.length > 0 && fits === 1 ? 0.8 : 0;
	return Math.max(tells, part >= 0.34 ? 0.6 + 0.4 * part : 0);
}
type Weighing = { phrases: readonly string[][]; known: Known };

type Pair = { title: string; key: string; score: number };

/** Each title once and each column once, the surest first. */
function pairUp(pairs: readonly Pair[]): Pair[] {
	const taken: Pair[] = [];
	for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
		if (pair.score < enough) break;
		if (!taken.some(({ title, key }) => title === pair.title || key === pair.key)) taken.push(pair);
	}
	return taken;
}

/** A matching that leaves open what cannot be told. */
export function suggestMatching(sheet: Sheet, template: TemplateKey, known: Known): Matching {
	const asked = askedColumns(template);
	const all = templates[template].columns;
	const pairs = (columns: readonly Column[], under: readonly SheetColumn[]) =>
		pairUp(
			columns.flatMap((column) =>
				under.map((one) => ({
					title: one.title,
					key: column.key,
					score: score(one, column, { phrases: phrasesOf(column.key), known }),
				})),
			),
		);
	const common = pairs(
		all.filter(({ key }) => !asked.includes(key)),
		sheet.columns,
	);
	const left = sheet.columns.filter(({ title }) => !common.some((pair) => pair.title === title));
	const questions = suggestQuestions(left, { template, file: sheet.file }, known);
	const more =
		Object.keys(questions).length > 0
			? []
			: pairs(
					all.filter(({ key }) => asked.includes(key)),
					left,
				);
	const columns: Record<string, Source> = Object.fromEntries(
		[...common, ...more].map(({ key, title }) => [key, { title }]),
	);
	const matching = { template, columns: { ...fixedFor(sheet, { template, questions }, known), ...columns }, questions };
	return { ...matching, words: likelyWords(sheet, { ...matching, words: {} }, known) };
}

/** Each remaining title, and the question it most resembles, of whichever questionnaire. */
function suggestQuestions(
	columns: readonly SheetColumn[],
	{ template, file }: { template: TemplateKey; file: string },
	known: Known,
): Record<string, Question> {
	const spread = spreadOf(template);
	const value = templates[template].columns.find(({ key }) => key === spread?.value);
	if (!spread || !value) return {};
	const codes = known.codes[spread.question] ?? [];
	const pairs = columns.flatMap(({ title }) =>
		codes.map(({ code, names, of }) => ({
			title,
			key: asOneWord({ code, of }),
			score: Math.max(...[code, ...names].map((name) => likeness(title, name))) + namedIn(file, of),
		})),
	);
	return Object.fromEntries(
		pairUp(pairs).map(({ title, key }): [string, Question] => {
			const words = columns.find((one) => one.title === title)?.words ?? [];
			const asText = spread.text !== undefined && fit(words, value, known) < enough;
			return [title, { ...fromOneWord(key), as: asText ? "text" : "value" }];
		}),
	);
}

/** Of questions as alike, the one whose questionnaire the file is named after comes first. */
const namedIn = (file: string, of: string | undefined): number =>
	of && spelled(file).includes(spelled(of)) ? 0.01 : 0;

/** What is the same in every row, where there is only one thing it can be. */
function fixedFor(
	sheet: Sheet,
	{ template, questions }: Pick<Matching, "template" | "questions">,
	known: Known,
): Record<string, Source> {
	const first: Record<string, Source> = template === "T06_assessments" ? { attempt_no: { fixed: "1" } } : {};
	const asked = Object.keys(questions).length > 0 ? filledByQuestions({ template, questions }) : plainlyAsked(template);
	const likely = requiredOf(template).flatMap((key) => {
		const code = asked.includes(key) ? undefined : onlyCode(sheet, key, known);
		return code ? [[key, { fixed: code }] as const] : [];
	});
	return { ...first, ...Object.fromEntries(likely) };
}

/** Where no question was found: of which questionnaire they are may still be the same in every row. */
const plainlyAsked = (template: TemplateKey): string[] =>
	askedColumns(template).filter((key) => key !== spreadOf(template)?.of);

/** The code in the file's name, or the only one there is. */
function onlyCode({ file }: Sheet, key: string, known: Known): string | undefined {
	const codes = known.codes[key] ?? [];
	const named = codes.filter(({ code }) => spelled(file).includes(spelled(code)));
	return named.at(-1)?.code ?? (codes.length === 1 ? codes[0]?.code : undefined);
}

export type Unclear = { column: string; words: string[] };

/** The words that are none of their column's, by column of the template: what has to be said of them. */
export function unclearWords(sheet: Sheet, matching: Matching, known: Known): Unclear[] {
	const under = (title: string) => sheet.columns.find((one) => one.title === title)?.words ?? [];
	const spread = spreadOf(matching.template);
	return templates[matching.template].columns.flatMap((column) => {
		if (meaningsOf(column).length === 0) return [];
		const from = matching.columns[column.key];
		const asked = Object.entries(matching.questions).filter(
			([, { as }]) => as === "value" && column.key === spread?.value,
		);
		const words = [...(from && "title" in from ? under(from.title) : []), ...asked.flatMap(([title]) => under(title))];
		const unclear = words.filter((word) => !readable(word, column, known));
		const each = new Map(unclear.map((word) => [spelled(word), word]));
		return each.size > 0 ? [{ column: column.key, words: [...each.values()] }] : [];
	});
}

/** What we think they mean. */
export function likelyWords(sheet: Sheet, matching: Matching, known: Known): Matching["words"] {
	const columns = templates[matching.template].columns;
	return Object.fromEntries(
		unclearWords(sheet, matching, known).map(({ column: key, words }) => {
			const column = columns.find((one) => one.key === key);
			const meanings = words.map((word) => [spelled(word), column ? likelyMeaning(word, column) : ""] as const);
			return [key, Object.fromEntries(meanings.filter(([, meaning]) => meaning !== ""))];
		}),
	);
}

/** The template of which the sheet fills most of what is needed, and that takes up most of the sheet. */
export function suggestTemplate(sheet: Sheet, among: readonly TemplateKey[], known: Known): TemplateKey | null {
	const scored = among.map((key) => {
		const { columns, questions } = suggestMatching(sheet, key, known);
		const asked = filledByQuestions({ template: key, questions });
		const worth = (column: string) => {
			const from = columns[column];
			if (from) return "title" in from ? 1 : 0.5;
			return asked.includes(column) ? 1 : 0;
		};
		const needed = requiredOf(key);
		const used = Object.values(columns).filter((from) => "title" in from).length + Object.keys(questions).length;
		const filled = needed.reduce((sum, column) => sum + worth(column), 0) / needed.length;
		return { key, score: filled + (0.5 * used) / Math.max(1, sheet.columns.length) };
	});
	return scored.toSorted((a, b) => b.score - a.score)[0]?.key ?? null;
}

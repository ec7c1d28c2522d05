// How a sheet that is no template's becomes rows of one: which of its columns, or which fixed value, goes into each column
// of the template; where it has a column for each question, which question that is; and what its words mean.
import { z } from "zod";
import { isStorable } from "../../../storable.ts";
import type { TemplateKey } from "../template.ts";
import { isTemplateKey, requiredOf, templates } from "../templates.ts";

const source = z.union([z.object({ title: z.string() }), z.object({ fixed: z.string() })]);
const question = z.object({
	code: z.string(),
	/** The questionnaire it is of; where that is not said, the one that holds for the whole sheet. */
	of: z.string().optional(),
	as: z.enum(["value", "text"]),
});
export const matchingSchema = z
	.object({
		template: z.string().refine(isTemplateKey),
		/** By column of the template. */
		columns: z.record(z.string(), source),
		/** By title of the sheet. */
		questions: z.record(z.string(), question),
		/** By column of the template, then by the word as `spelled` gives it. */
		words: z.record(z.string(), z.record(z.string(), z.string())),
	})
	.refine(isStorable);

export type Source = z.infer<typeof source>;
export type Question = z.infer<typeof question>;
export type Matching = Omit<z.infer<typeof matchingSchema>, "template"> & { template: TemplateKey };

/** One that a person said, when, and who. */
export type Remembered = { matching: Matching; saidAt: string; by: string };

/** Templates of which a sheet may hold many rows in one, a column for each question. */
type Spread = { question: string; of?: string; value: string; text?: string };
const spreads: Partial<Record<TemplateKey, Spread>> = {
	T06_assessments: { question: "lo_no", value: "result" },
	T07_self_assessment_long: { question: "skill_ref", value: "value_1_5" },
	T08_participant_survey_long: {
		question: "item_key",
		of: "instrument_version",
		value: "value_1_5",
		text: "value_text",
	},
};
export const spreadOf = (template: TemplateKey): Spread | null => spreads[template] ?? null;

/** The columns that are filled once for each question. */
export const askedColumns = (template: TemplateKey): string[] => Object.values(spreadOf(template) ?? {});

/** Words are the same in whatever case and with whatever spaces they are written. */
export const spelled = (word: string): string => word.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();

/** The columns of the template that a sheet's questions fill. */
export function filledByQuestions({ template, questions }: Pick<Matching, "template" | "questions">): string[] {
	const said = Object.values(questions);
	if (said.length === 0) return [];
	const of = spreadOf(template)?.of;
	return askedColumns(template).filter((key) => key !== of || said.every((one) => one.of !== undefined));
}

/** The columns a template needs and the matching leaves out. */
export function lacking(matching: Matching): string[] {
	const asked = filledByQuestions(matching);
	return requiredOf(matching.template).filter((key) => !(key in matching.columns) && !asked.includes(key));
}

/** A question in one word; `|` cannot stand in a code. */
export const asOneWord = ({ code, of }: Pick<Question, "code" | "of">): string => (of ? `${of}|${code}` : code);

export function fromOneWord(word: string): Pick<Question, "code" | "of"> {
	const [of = "", code] = word.split(/\|(.*)/su);
	return code === undefined ? { code: word } : { of, code };
}

/** One that was remembered still fits when the sheet has what it speaks of, and the template needs no more. */
export function stillFits(matching: Matching, titles: readonly string[]): boolean {
	const known = new Set(templates[matching.template].columns.map(({ key }) => key));
	const spoken = [
		...Object.values(matching.columns).flatMap((from) => ("title" in from ? [from.title] : [])),
		...Object.keys(matching.questions),
	];
	return (
		lacking(matching).length === 0 &&
		Object.keys(matching.columns).every((key) => known.has(key)) &&
		spoken.every((title) => titles.includes(title))
	);
}

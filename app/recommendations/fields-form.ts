// What a save of the fields must look like. Apart from fields.ts so that a page does not carry the checking.
import { z } from "zod";
import { day, jsonField, revision } from "#app/form-fields.ts";
import { costBands, type Fields, levels, strengths, timeframes } from "./fields.ts";

const words = (max: number) => z.string().trim().max(max);
/** Empty words are no words. */
const maybe = (max: number) =>
	words(max)
		.transform((text) => text || null)
		.nullable();
const dayOrNone = day().nullable();
const codes = (most: number) => z.array(z.string().max(60)).max(most);

export const fieldsSchema: z.ZodType<Fields> = z.object({
	addressees: z.array(z.object({ level: z.enum(levels), body: maybe(200) })).max(20),
	responsible: z.array(words(200).min(1)).max(20),
	sectors: codes(20),
	countries: codes(40),
	dueOn: dayOrNone,
	strength: z.enum(strengths).nullable(),
	costBand: z.enum(costBands).nullable(),
	timeframe: z.enum(timeframes).nullable(),
	principles: codes(20),
	supporting: z.array(words(200).min(1)).max(20),
	monitoring: z
		.array(
			z.object({
				name: words(300).min(1),
				baseline: maybe(200),
				target: words(200).min(1),
				source: maybe(300),
				dueOn: dayOrNone,
			}),
		)
		.max(20),
	transferability: maybe(4000),
});

/** A save as a form sends it: the fields as JSON, and the revision they were made on. */
export const fieldsForm = z.object({ revision, fields: jsonField(200_000).pipe(fieldsSchema) });

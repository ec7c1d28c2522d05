// What a save of the fields must look like. Apart from fields.ts so that a page does not carry the checking.
import { z } from "zod";
import { costBands, type Fields, levels, strengths, timeframes } from "./fields.ts";

const words = (max: number) => z.string().trim().max(max);
/** Empty words are no words. */
const maybe = (max: number) =>
	words(max)
		.transform((text) => text || null)
		.nullable();
const day = z.iso.date().nullable();

export const fieldsSchema: z.ZodType<Fields> = z.object({
	addressees: z.array(z.object({ level: z.enum(levels), body: maybe(200) })).max(20),
	responsible: z.array(words(200).min(1)).max(20),
	sectors: z.array(z.string()).max(20),
	countries: z.array(z.string()).max(40),
	dueOn: day,
	strength: z.enum(strengths).nullable(),
	costBand: z.enum(costBands).nullable(),
	timeframe: z.enum(timeframes).nullable(),
	principles: z.array(z.string()).max(20),
	supporting: z.array(words(200).min(1)).max(20),
	monitoring: z
		.array(
			z.object({
				name: words(300).min(1),
				baseline: maybe(200),
				target: words(200).min(1),
				source: maybe(300),
				dueOn: day,
			}),
		)
		.max(20),
	transferability: maybe(4000),
});

/** A save as a form sends it: the fields as JSON, and the revision they were made on. */
export const fieldsForm = z.object({
	revision: z.coerce.number().int().min(1),
	fields: z
		.string()
		.max(200_000)
		.transform((text, context) => {
			try {
				const parsed: unknown = JSON.parse(text);
				return parsed;
			} catch {
				context.addIssue({ code: "custom", message: "The fields did not arrive whole." });
				return z.NEVER;
			}
		})
		.pipe(fieldsSchema),
});

// The structured fields beside the text: their shape, their lists, and what is missing before a recommendation is final.
import { z } from "zod";

export const levels = ["eu", "national", "regional", "local", "provider", "employer", "social_partner"] as const;
export const strengths = ["strong", "conditional"] as const;
export const costBands = ["none", "low", "medium", "high"] as const;
export const timeframes = ["short", "medium", "long"] as const;

const words = (max: number) => z.string().trim().max(max);
/** Empty words are no words. */
const maybe = (max: number) =>
	words(max)
		.transform((text) => text || null)
		.nullable();
const day = z.iso.date().nullable();

/** What a save sends. Lists come whole: a row that is not in it is gone. */
export const fieldsSchema = z.object({
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
export type Fields = z.output<typeof fieldsSchema>;
export type FieldKey = keyof Fields;

/** The four that come first; the rest stand under "Before final". */
export const firstFields = ["addressees", "responsible", "sectors", "countries", "dueOn"] as const satisfies FieldKey[];
export const laterFields = [
	"strength",
	"costBand",
	"timeframe",
	"principles",
	"supporting",
	"monitoring",
	"transferability",
] as const satisfies FieldKey[];

export const noFields: Fields = {
	addressees: [],
	responsible: [],
	sectors: [],
	countries: [],
	dueOn: null,
	strength: null,
	costBand: null,
	timeframe: null,
	principles: [],
	supporting: [],
	monitoring: [],
	transferability: null,
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two saves say different things. */
export const differing = (mine: Fields, theirs: Fields): FieldKey[] =>
	[...firstFields, ...laterFields].filter((key) => !same(mine[key], theirs[key]));

/** What a three-way merge keeps without asking: a field only one side changed. The rest a person decides. */
export function merged(base: Fields, mine: Fields, theirs: Fields): { fields: Fields; undecided: FieldKey[] } {
	const changedByMe = differing(base, mine);
	const undecided = changedByMe.filter((key) => !same(base[key], theirs[key]) && !same(mine[key], theirs[key]));
	const fields = { ...theirs };
	for (const key of changedByMe) Object.assign(fields, { [key]: mine[key] });
	return { fields, undecided };
}

export type Standing = { fields: Fields; citations: number; moved: number; statementEmpty: boolean | null };

/** Each line that is asked before a recommendation can be final, and when it is still missing. */
const asked = {
	statement: ({ statementEmpty }) => statementEmpty === true,
	evidence: ({ citations }) => citations === 0,
	moved: ({ moved }) => moved > 0,
	addressees: ({ fields }) => fields.addressees.length === 0,
	responsible: ({ fields }) => fields.responsible.length === 0,
	sectors: ({ fields }) => fields.sectors.length === 0,
	countries: ({ fields }) => fields.countries.length === 0,
	dueOn: ({ fields }) => fields.dueOn === null,
	monitoring: ({ fields }) => fields.monitoring.length === 0,
	strength: ({ fields }) => fields.strength === null,
} satisfies Record<string, (standing: Standing) => boolean>;
export type Missing = keyof typeof asked;

const lines = Object.keys(asked).filter((key): key is Missing => key in asked);

export const whatIsMissing = (standing: Standing): Missing[] => lines.filter((line) => asked[line](standing));

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

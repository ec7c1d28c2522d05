// The structured fields beside the text: their shape, their lists, and what is missing before a recommendation is final.

export const levels = ["eu", "national", "regional", "local", "provider", "employer", "social_partner"] as const;
export const strengths = ["strong", "conditional"] as const;
export const costBands = ["none", "low", "medium", "high"] as const;
export const timeframes = ["short", "medium", "long"] as const;

/** What a save sends. Lists come whole: a row that is not in it is gone. Days are `2030-12-31`. */
export type Fields = {
	addressees: { level: (typeof levels)[number]; body: string | null }[];
	responsible: string[];
	sectors: string[];
	countries: string[];
	dueOn: string | null;
	strength: (typeof strengths)[number] | null;
	costBand: (typeof costBands)[number] | null;
	timeframe: (typeof timeframes)[number] | null;
	principles: string[];
	supporting: string[];
	monitoring: {
		name: string;
		baseline: string | null;
		target: string;
		source: string | null;
		dueOn: string | null;
	}[];
	transferability: string | null;
};
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

const words = (text: string | null): string | null => text?.trim() || null;
const names = (all: readonly string[]): string[] => all.map((name) => name.trim()).filter(Boolean);

/** The fields as they are kept: words without spaces around them, nothing where only spaces were, and no row that says
 *  nothing. */
export function tidy(fields: Fields): Fields {
	return {
		...fields,
		addressees: fields.addressees.map((one) => ({ ...one, body: words(one.body) })),
		responsible: names(fields.responsible),
		supporting: names(fields.supporting),
		monitoring: fields.monitoring
			.map((one) => ({
				...one,
				name: one.name.trim(),
				baseline: words(one.baseline),
				target: one.target.trim(),
				source: words(one.source),
			}))
			.filter((one) => Object.values(one).some(Boolean)),
		transferability: words(fields.transferability),
	};
}

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

/** How a recommendation stands: its fields, the citations and changed figures in its text, the objections nobody has
 *  ended, and the sections without a word (null where the text was not read). */
export type Standing = {
	fields: Fields;
	citations: number;
	moved: number;
	objections: number;
	empty: readonly string[] | null;
};
const lacksWords = (section: string) => (standing: Standing) => standing.empty?.includes(section) === true;

/** Each line that is asked before a recommendation can be final, and when it is still missing. */
const asked = {
	objections: ({ objections }) => objections > 0,
	problem: lacksWords("problem"),
	statement: lacksWords("statement"),
	rationale: lacksWords("rationale"),
	actions: lacksWords("actions"),
	following: lacksWords("monitoring"),
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

/** Whether a word from outside names such a line. */
export const isMissing = (line: string): line is Missing => Object.hasOwn(asked, line);

/** Every line there is. */
export const everythingAsked: readonly Missing[] = Object.keys(asked).filter(isMissing);

export const whatIsMissing = (standing: Standing): Missing[] => everythingAsked.filter((line) => asked[line](standing));

import { z } from "zod";
import type { Grading } from "./grades.server.ts";
import { claimTypes, components, concerns, confidences, designs, type Judgement, noneOfThese } from "./rules.ts";

/** The sentences for questions that were not answered, in the reader's language. */
export type GradingFaults = Record<"design" | "concerns" | "serious" | "documented" | "both", string>;

const several = <Values extends readonly [string, ...string[]]>(values: Values) =>
	z.preprocess(
		(given) => (given === undefined ? [] : Array.isArray(given) ? [...new Set(given)] : [given]),
		z.array(z.enum([...values, noneOfThese])),
	);

/** The form of a grade: fields of other kinds of claim may be there and are left alone. What the kind of claim asks must be
 *  answered: silence is no judgement. */
export const gradingForm = (why: GradingFaults) =>
	z
		.object({
			claim: z.enum(claimTypes),
			claimRevision: z.coerce.number().int().positive(),
			design: z.enum(designs).or(z.literal("")).optional(),
			concerns: several(concerns),
			serious: several(components),
			documented: z.enum(["yes", "no"]).optional(),
			lower: z.enum(confidences).or(z.literal("")).optional(),
			because: z.string().max(2000).optional(),
		})
		.transform(({ lower, because, claimRevision, ...given }, context): Grading & { claimRevision: number } => {
			const judgement = judgementIn(given);
			if (typeof judgement === "string") {
				const isBoth = given[judgement]?.includes(noneOfThese) ?? false;
				context.addIssue({ code: "custom", path: [judgement], message: why[isBoth ? "both" : judgement] });
				return z.NEVER;
			}
			const held = lower && given.claim !== "legal" ? { to: lower, because: because ?? "" } : null;
			return { judgement, lower: held, claimRevision };
		});

type Question = Exclude<keyof GradingFaults, "both">;
type Given = {
	claim: (typeof claimTypes)[number];
	design?: (typeof designs)[number] | "" | undefined;
	concerns: ((typeof concerns)[number] | typeof noneOfThese)[];
	serious: ((typeof components)[number] | typeof noneOfThese)[];
	documented?: "yes" | "no" | undefined;
};

/** What was judged; or the question that is still open. */
function judgementIn({ claim, design, concerns: named, serious, documented }: Given): Judgement | Question {
	if (claim === "effect") return design ? { claim, design } : "design";
	if (claim === "legal") return documented ? { claim, documented: documented === "yes" } : "documented";
	if (claim === "qualitative") {
		const doubts = namedIn(components, serious);
		return doubts ? { claim, serious: doubts } : "serious";
	}
	const against = namedIn(concerns, named);
	return against ? { claim, concerns: against } : "concerns";
}

/** Those that were named; null where nothing was said, or "none of these" beside one of them. */
function namedIn<Key extends string>(known: readonly Key[], given: readonly string[]): Key[] | null {
	const those = known.filter((key) => given.includes(key));
	return given.length > 0 && (those.length === 0 || those.length === given.length) ? those : null;
}

import { z } from "zod";
import type { Grading } from "./grades.server.ts";
import { claimTypes, components, concerns, confidences, designs, type Judgement } from "./rules.ts";

const several = <Values extends readonly [string, ...string[]]>(values: Values) =>
	z.preprocess(
		(given) => (given === undefined ? [] : Array.isArray(given) ? [...new Set(given)] : [given]),
		z.array(z.enum(values)),
	);

/** The form of a grade: fields of other kinds of claim may be there and are left alone. */
export const gradingForm = z
	.object({
		claim: z.enum(claimTypes),
		design: z.enum(designs).optional(),
		concerns: several(concerns),
		serious: several(components),
		documented: z.literal("yes").optional(),
		lower: z.enum(confidences).or(z.literal("")).optional(),
		because: z.string().max(2000).optional(),
	})
	.transform(({ lower, because, ...given }): Grading => ({
		judgement: judgementIn(given),
		lower: lower && given.claim !== "legal" ? { to: lower, because: because ?? "" } : null,
	}));

type Given = {
	claim: (typeof claimTypes)[number];
	design?: (typeof designs)[number] | undefined;
	concerns: (typeof concerns)[number][];
	serious: (typeof components)[number][];
	documented?: "yes" | undefined;
};

function judgementIn({ claim, design, concerns: named, serious, documented }: Given): Judgement {
	if (claim === "effect") return { claim, design: design ?? "D0" };
	if (claim === "descriptive") return { claim, concerns: named };
	if (claim === "qualitative") return { claim, serious };
	return { claim, documented: documented === "yes" };
}

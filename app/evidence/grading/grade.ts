// A grade as it was given, and what it comes to now.
import type { grades } from "#db/schema/index.ts";
import { allowed, components, concerns, type Judgement, lowerOf, type Mark, type Reason } from "./rules.ts";
import { concernsTold, presumedClaim } from "./told.ts";

export type Grade = typeof grades.$inferSelect;
type About = {
	item: Parameters<typeof concernsTold>[0] & { claimRevision: number };
	reading: Parameters<typeof concernsTold>[1] & { synthetic: boolean };
};

const judgementOf = (grade: Pick<Grade, "claimType" | "design" | "concerns" | "confidence">): Judgement => {
	const claim = grade.claimType;
	if (claim === "effect") return { claim, design: grade.design ?? "D0" };
	if (claim === "legal") return { claim, documented: grade.confidence === "documented" };
	if (claim === "qualitative") return { claim, serious: components.filter((key) => grade.concerns.includes(key)) };
	return { claim, concerns: concerns.filter((key) => grade.concerns.includes(key)) };
};

/** Why whoever gave it held it no surer, as they said it then. */
export const reasonsOf = (grade: Parameters<typeof judgementOf>[0]): readonly Reason[] =>
	allowed(judgementOf(grade), []).because;

export type Standing =
	/** made up: it is never graded */
	| { is: "demo" }
	| { is: "ungraded"; claim: ReturnType<typeof presumedClaim> }
	/** the claim was corrected since: nobody has judged what it says now */
	| { is: "earlier"; claim: Grade["claimType"]; mark: Mark }
	| { is: "graded"; claim: Grade["claimType"]; mark: Mark; because: readonly Reason[]; loweredBecause: string | null };

/** What an item's grade comes to for a reading: never above what the rules allow of it. */
export function standing(grade: Grade | null, { item, reading }: About): Standing {
	if (reading.synthetic) return { is: "demo" };
	if (!grade) return { is: "ungraded", claim: presumedClaim(item) };
	if (grade.claimRevision !== item.claimRevision)
		return { is: "earlier", claim: grade.claimType, mark: grade.confidence };
	const { mark, because } = allowed(judgementOf(grade), concernsTold(item, reading));
	return {
		is: "graded",
		claim: grade.claimType,
		mark: lowerOf(grade.confidence, mark),
		because,
		loweredBecause: grade.loweredBecause,
	};
}

/** Weak evidence carries a strong recommendation only with a signed reason. Looks at the best; ungraded says nothing. */
export function forcesConditional(standings: readonly Standing[]): boolean {
	const marks = standings.flatMap((one) => (one.is === "graded" ? [one.mark] : []));
	return marks.length > 0 && marks.every((mark) => mark === "low" || mark === "very_low");
}

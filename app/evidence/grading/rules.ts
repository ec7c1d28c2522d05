// How sure a claim may be held to be: tables, and the one place they are read. The wording of confidence is GRADE-CERQual's.

/** From the surest down. */
export const confidences = ["high", "moderate", "low", "very_low"] as const;
export type Confidence = (typeof confidences)[number];

export const claimTypes = ["effect", "descriptive", "qualitative", "legal"] as const;
export type ClaimType = (typeof claimTypes)[number];

/** D0 position · D1 account or case · D2 data of one time · D3 before and after, the same people · D4 with a comparison
 *  group · D5 by lot, or D4 replicated independently. */
export const designs = ["D0", "D1", "D2", "D3", "D4", "D5"] as const;
export type Design = (typeof designs)[number];

/** That X improves Y is held no surer than the design allows. */
const designAllows: Record<Design, Confidence> = {
	D0: "very_low",
	D1: "very_low",
	D2: "very_low",
	D3: "low",
	D4: "moderate",
	D5: "high",
};

/** Each takes a description one step down. */
export const concerns = ["response", "few", "one_place", "self_report", "missing"] as const;
export type Concern = (typeof concerns)[number];

/** The four components of CERQual; a serious doubt in one takes a step. */
export const components = ["methods", "coherence", "adequacy", "relevance"] as const;
export type Component = (typeof components)[number];

/** Nothing speaks against it: said, not left open. */
export const noneOfThese = "none";

export type Judgement =
	| { claim: "effect"; design: Design }
	| { claim: "descriptive"; concerns: readonly Concern[] }
	| { claim: "qualitative"; serious: readonly Component[] }
	| { claim: "legal"; documented: boolean };

export type Mark = Confidence | "documented" | "undocumented";
export type Reason = Concern | Component | Design;
export type Allowed = { mark: Mark; because: readonly Reason[] };

/** `steps` below high, never below the lowest. */
const down = (steps: number): Confidence => confidences[Math.min(steps, confidences.length - 1)] ?? "very_low";

/** The surest mark a judgement allows, given what the reading itself tells against it. */
export function allowed(judgement: Judgement, told: readonly Concern[]): Allowed {
	if (judgement.claim === "effect") return { mark: designAllows[judgement.design], because: [judgement.design] };
	if (judgement.claim === "legal") return { mark: judgement.documented ? "documented" : "undocumented", because: [] };
	if (judgement.claim === "qualitative") return { mark: down(judgement.serious.length), because: judgement.serious };
	const all = concerns.filter((concern) => told.includes(concern) || judgement.concerns.includes(concern));
	return { mark: down(all.length), because: all };
}

const isConfidence = (mark: string): mark is Confidence => confidences.some((known) => known === mark);

/** Whether `a` is held less sure than `b`; what is or is not documented has no order. */
export function isLower(a: Mark, b: Mark): boolean {
	return isConfidence(a) && isConfidence(b) && confidences.indexOf(a) > confidences.indexOf(b);
}

/** The lower of two marks: a grade never stands above what the rules allow of the reading now. */
export const lowerOf = (a: Mark, b: Mark): Mark => (isLower(b, a) ? b : a);

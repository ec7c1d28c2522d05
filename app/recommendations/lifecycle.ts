// How a recommendation moves from state to state, as one table: a new state does not compile until it is answered for.
import type { RecommendationState } from "#app/identity/permission.ts";
import type { Missing } from "./fields.ts";

/** From each state, where it may go. Who may move it is asked of the permission table. */
export const moves: Record<RecommendationState, readonly RecommendationState[]> = {
	draft: ["in_review", "withdrawn"],
	in_review: ["draft", "adopted", "withdrawn"],
	in_consensus: ["in_review", "adopted"],
	adopted: ["in_review"],
	published: ["in_review"],
	withdrawn: ["draft"],
};

/** Whether what is missing is still to be done: what is adopted or withdrawn stands as it is. */
export const isUnfinished = (state: RecommendationState): boolean =>
	state === "draft" || state === "in_review" || state === "in_consensus";

type Condition = {
	/** What must be settled first. */
	refuses: readonly Missing[];
	/** Whether whoever moves it must have seen what else is missing. */
	asks: boolean;
	/** Whether it takes a reason, which the audit log keeps. */
	reason: boolean;
};
const free: Condition = { refuses: [], asks: false, reason: false };

/** On what condition it may go to a state. */
const conditions: Record<RecommendationState, Condition> = {
	draft: free,
	in_review: free,
	in_consensus: free,
	adopted: { refuses: ["objections", "statement"], asks: true, reason: false },
	published: free, // publishing has its own checklist
	withdrawn: { ...free, reason: true },
};

/** What stands in the way of moving it to a state, what is asked about first, and whether it takes a reason. */
export function wayTo(to: RecommendationState, missing: readonly Missing[]) {
	const { refuses, asks, reason } = conditions[to];
	return {
		inTheWay: missing.filter((line) => refuses.includes(line)),
		asked: asks ? missing.filter((line) => !refuses.includes(line)) : [],
		takesReason: reason,
	};
}

/** The order in which a board tells them. */
export const states = [
	"draft",
	"in_review",
	"in_consensus",
	"adopted",
	"published",
	"withdrawn",
] as const satisfies readonly RecommendationState[];

export const mayMove = (from: RecommendationState, to: RecommendationState): boolean => moves[from].includes(to);

/** Settling a text and opening it again is the coordinator's; the rest is its lead's too. */
const settled: readonly RecommendationState[] = ["adopted", "published"];
export const actOfMove = (from: RecommendationState, to: RecommendationState): "adopt" | "move" =>
	settled.includes(from) || settled.includes(to) ? "adopt" : "move";

export const isState = (state: string): state is RecommendationState => states.some((known) => known === state);

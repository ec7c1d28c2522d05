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
	/** Whether whoever moves it is told what else is missing first, or must have seen it. */
	asks: "nothing" | "told" | "seen";
	/** Whether it takes a reason, which the audit log keeps. */
	reason: boolean;
};
const free: Condition = { refuses: [], asks: "nothing", reason: false };

/** On what condition it may go to a state. */
const conditions: Record<RecommendationState, Condition> = {
	draft: free,
	in_review: { ...free, asks: "told" },
	in_consensus: free,
	adopted: { refuses: ["objections", "statement"], asks: "seen", reason: false },
	published: free, // publishing has its own checklist
	withdrawn: { ...free, reason: true },
};

/** What stands in the way of moving it on, what is asked about first, whether that must have been seen, and whether the
 *  move takes a reason. */
export function wayTo(from: RecommendationState, to: RecommendationState, missing: readonly Missing[]) {
	const { refuses, asks, reason } = conditions[to];
	const isAsked = asks !== "nothing" && isUnfinished(from);
	return {
		inTheWay: missing.filter((line) => refuses.includes(line)),
		asked: isAsked ? missing.filter((line) => !refuses.includes(line)) : [],
		mustSee: asks === "seen",
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
export const isSettled = (state: RecommendationState): boolean => state === "adopted" || state === "published";
export const actOfMove = (from: RecommendationState, to: RecommendationState): "adopt" | "move" =>
	isSettled(from) || isSettled(to) ? "adopt" : "move";

export const isState = (state: string): state is RecommendationState => states.some((known) => known === state);

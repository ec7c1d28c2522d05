// How a recommendation moves from state to state, as one table: a new state does not compile until it is answered for.
import type { RecommendationState } from "#app/identity/permission.ts";

/** From each state, where it may go. Who may move it is asked of the permission table. */
export const moves: Record<RecommendationState, readonly RecommendationState[]> = {
	draft: ["in_review", "withdrawn"],
	in_review: ["draft", "adopted", "withdrawn"],
	in_consensus: ["in_review", "adopted"],
	adopted: ["in_review"],
	published: ["in_review"],
	withdrawn: [],
};

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

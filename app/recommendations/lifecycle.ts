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

/** Settling a text and opening it again is the coordinator's; the rest is its lead's too. */
const settled: readonly RecommendationState[] = ["adopted", "published"];
export const actOfMove = (from: RecommendationState, to: RecommendationState): "adopt" | "move" =>
	settled.includes(from) || settled.includes(to) ? "adopt" : "move";

export const isState = (state: string): state is RecommendationState => states.some((known) => known === state);

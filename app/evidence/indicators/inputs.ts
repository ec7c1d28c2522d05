// From which templates an indicator gets what it counts.
import type { IndicatorKey } from "./definitions.ts";

/** workspace: what is written and decided here, not brought in */
export type Input =
	| "T00"
	| "T01"
	| "T02"
	| "T03"
	| "T04"
	| "T05"
	| "T06"
	| "T07"
	| "T08"
	| "T09"
	| "T12"
	| "T13"
	| "workspace";

const takenPart = ["T05", "T04"] as const;

export const inputs: Record<IndicatorKey, readonly Input[]> = {
	sites_active: ["T01", "T04", "T05"],
	participants: takenPart,
	role_mix: takenPart,
	start_rate: takenPart,
	completion_rate: takenPart,
	withdrawal_reasons: takenPart,
	assessed_rate: ["T05", "T06"],
	pass_rate_final: ["T05", "T06"],
	pass_rate_first: ["T05", "T06"],
	outcome_achieved: ["T03", "T06"],
	certificates_issued: ["T05", "T12"],
	issue_lag: ["T06", "T12"],
	sa_change: ["T07"],
	sa_improved: ["T07"],
	sa_dz: ["T07"],
	pair_rate: ["T05", "T07"],
	satisfaction_top2: ["T00", "T08"],
	relevance_top2: ["T00", "T08"],
	employer_relevance_top2: ["T09"],
	employer_repeat: ["T09"],
	transfer_self: ["T00", "T05", "T08"],
	follow_up_response: ["T05", "T07", "T08"],
	time_to_complete: takenPart,
	hours_ratio: takenPart,
	cost_per_completer: ["T04", "T05"],
	annex1_completeness: ["T02", "T03"],
	esco_coverage: ["T03"],
	green_skills_per_sector: ["T00", "T02", "T03", "T06"],
	actor_diversity: ["T00", "T13"],
	evidence_coverage: ["workspace"],
	contested: ["workspace"],
	gender_gap_completion: takenPart,
};

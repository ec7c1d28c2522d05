// What can be wrong with a row, as a value. The sentences are in the messages, one for each.

export const problemKinds = [
	"empty",
	"cell-error",
	"too-long",
	"odd-characters",
	"more-cells",
	"not-a-code",
	"not-a-date",
	"date-ambiguous",
	"not-a-number",
	"number-ambiguous",
	"not-whole",
	"out-of-range",
	"not-among",
	"not-yes-no",
	"not-a-language",
	"not-a-country",
	"not-a-sector",
	"not-a-band",
	"not-a-region",
	"not-a-participant",
	"code-of-another-site",
	"not-esco",
	"esco-unknown",
	"not-greencomp",
	"unknown",
	"differs",
	"before",
	"after-run",
	"status-needs-day",
	"completed-not-started",
	"reason-not-withdrawn",
	"score-above-max",
	"score-without-max",
	"not-one-answer",
	"stacks-to-missing",
	"eqf-needs-note",
	"one-skill",
	"greencomp-alone",
	"green-needs-reason",
	"region-of-country",
	"certificate-earlier",
	"issued-before-pass",
	"revoked-needs-reason",
	"identifier-taken",
	"identifier-tells-who",
	"more-than",
	"needs-other",
	"run-has-people",
	"run-has-totals",
	"run-has-no-outcome",
	"not-yours",
	"other-origin",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** What is wrong, and the words its sentence needs. */
export type Wrong = { is: ProblemKind; words?: Readonly<Record<string, string | number>> };
/** What is wrong in a row, and in which of its columns. */
export type Complaint = { column: string; why: Wrong };

export type Problem = Wrong & {
	file: string;
	row: number;
	column: string | null;
	value: string | null;
	/** The title of the question's own column, where a partner's sheet has one for each. */
	under?: string | undefined;
};

export const wrong = (is: ProblemKind, words?: Wrong["words"]): Wrong => (words ? { is, words } : { is });

/** A value as the preview repeats it: short enough to be recognised, not more. */
export const shortened = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

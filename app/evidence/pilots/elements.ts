// The standard elements of the Council Recommendation of 16 June 2022 (CELEX 32022H0627(02)): eleven mandatory, five
// optional. Nine of the mandatory ones define a micro-credential; learner and date of issuing belong to each award.

export const definitionElements = [
	"title",
	"country",
	"awardingBody",
	"outcomes",
	"workload",
	"level",
	"assessment",
	"participation",
	"quality",
] as const;
export const awardElements = ["learner", "issuedOn"] as const;
export const optionalElements = ["prerequisites", "verification", "grade", "stackability", "further"] as const;

export type DefinitionElement = (typeof definitionElements)[number];
export type Element = DefinitionElement | (typeof awardElements)[number] | (typeof optionalElements)[number];

/** What a description says, element by element; empty where it says nothing. The level may be that there is none. */
export type Said = Readonly<Record<DefinitionElement, string | null>>;

/** Which of the nine elements are missing. An element of only spaces, or a dash, says nothing. */
export const missingElements = (said: Said): DefinitionElement[] =>
	definitionElements.filter((element) => !/[\p{L}\p{N}]/u.test(said[element] ?? ""));

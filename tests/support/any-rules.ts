import type { TextRules } from "#app/collaboration/text-rules.ts";

/** Rules for tests and measurements of how bytes travel: anything is a text. */
export const anyRules: TextRules = {
	version: 0,
	fits: () => true,
	required: () => [],
	countedAs: () => null,
	most: { citation: 1, mention: 1, footnote: 1, block: 1, cell: 1 },
	deepest: 40,
};

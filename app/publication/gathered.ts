// Everything a document stands on, as plain data: what the checklist judges and an edition is composed of.
import type {
	citations,
	contributors,
	documents,
	evidenceItems,
	readings,
	recommendations,
	workspaces,
} from "#db/schema/index.ts";
import type { Grade } from "#app/evidence/grading/grade.ts";
import type { Fields } from "#app/recommendations/fields.ts";
import type { Content } from "#app/recommendations/text/sections.ts";
import type { Reply } from "./edition.ts";

export type Reading = typeof readings.$inferSelect;
export type EvidenceItem = typeof evidenceItems.$inferSelect;

/** A citation with what it is about. `moved`: the newest reading says something else and nobody has answered for it. */
export type Cited = {
	citation: typeof citations.$inferSelect;
	item: EvidenceItem;
	acknowledged: Reading;
	latest: Reading;
	moved: boolean;
	/** the item was taken back */
	withdrawn: boolean;
	/** the newest grade anybody gave the item */
	grade: Grade | null;
};

export type GatheredThread = Reply & { id: string };

/** One text with its words, the citations made in it, and the threads beside it. */
export type GatheredText = { content: Content; cited: Cited[]; threads: GatheredThread[] };

export type GatheredRecommendation = GatheredText & {
	row: typeof recommendations.$inferSelect;
	fields: Fields;
	leadGroup: string;
	/** The lead signed why it is strong though its evidence is weak. */
	justification: { reason: string; by: string } | null;
	/** ids of the evidence items marked as carrying its main claim */
	main: readonly string[];
	contributing: string[];
};

export type Gathered = {
	document: typeof documents.$inferSelect;
	workspace: typeof workspaces.$inferSelect;
	contributors: (typeof contributors.$inferSelect)[];
	own: GatheredText;
	recommendations: GatheredRecommendation[];
	/** codes of those that ask for something else than when the summary was written */
	askedAnew: readonly string[];
	/** names of sectors, countries and principles in the document's language, by key */
	names: { sectors: Record<string, string>; countries: Record<string, string>; principles: Record<string, string> };
	numbers: string[];
};

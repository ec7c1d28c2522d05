// What of an evidence item can be corrected: its claim and how its source is named. What it counts, and of whom, is what it
// is: with another definition it would be another item.
import type { EvidenceItem } from "../items.server.ts";
import type { SourceForm } from "../sources/source.ts";

export const correctable = [
	"claim",
	"title",
	"says",
	"authors",
	"publisher",
	"year",
	"celex",
	"doi",
	"url",
	"seenOn",
] as const;
export type Correctable = (typeof correctable)[number];
export type Correction = { [Column in Correctable]?: EvidenceItem[Column] | undefined };

/** What a grade is of: corrected, the claim is to be graded again. */
const graded: readonly Correctable[] = ["claim", "says", "celex", "doi", "url"];

/** What kind of source it was kept as; `claim` where it is a figure or a finding, of which nothing else is anyone's words. */
export function formOf({ says, kind, doi, url }: EvidenceItem): SourceForm | "claim" {
	if (says === null) return "claim";
	if (kind === "legal") return "legal";
	if (kind === "position") return "position";
	if (doi !== null) return "literature";
	return url === null ? "document" : "web";
}

type Words = Record<string, string | number | null>;

/** What a correction would change, and what stands there until then. */
export function changedBy(item: EvidenceItem, given: Correction): { before: Words; after: Words } {
	const before: Words = {};
	const after: Words = {};
	for (const column of correctable) {
		const words = given[column];
		if (words === undefined || words === item[column]) continue;
		before[column] = item[column];
		after[column] = words;
	}
	return { before, after };
}

/** Whether a grade given before is of something else. */
export const isAnotherClaim = (changed: Record<string, unknown>): boolean =>
	graded.some((column) => Object.hasOwn(changed, column));

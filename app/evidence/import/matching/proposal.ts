// What the page of a sheet shows: how it is matched, or what we suggest.
import type { TemplateKey } from "../template.ts";
import type { Matching } from "./matching.ts";
import type { MatchingWrong, Said } from "./matching-form.ts";
import {
	type Code,
	type Known,
	likelyWords,
	suggestMatching,
	suggestTemplate,
	type Unclear,
	unclearWords,
} from "./suggest.ts";
import type { Sheet } from "./unfamiliar.ts";

type About = { sheet: Sheet; inUse: Matching | null; templates: readonly TemplateKey[]; known: Known };
export type Proposal = {
	sheet: Sheet;
	templates: readonly TemplateKey[];
	/** Ours, where nobody has said it yet. */
	suggested: TemplateKey | null;
	matching: Matching | null;
	/** The words of columns that have to be told a meaning. */
	unclear: Unclear[];
	codes: Readonly<Record<string, readonly Code[]>>;
	wrong: Record<string, MatchingWrong>;
	/** Whether only words are still to be told. */
	asksWords: boolean;
};

export function proposal({ sheet, inUse, templates, known }: About, chosen: TemplateKey | null): Proposal {
	const suggested = inUse ? null : suggestTemplate(sheet, templates, known);
	const template = (chosen && templates.includes(chosen) ? chosen : inUse?.template) ?? suggested;
	const matching = template === inUse?.template ? inUse : template && suggestMatching(sheet, template, known);
	const unclear = matching ? unclearWords(sheet, matching, known) : [];
	const more = { codes: known.codes, wrong: {}, asksWords: false };
	return { sheet, templates, suggested, matching, unclear, ...more };
}

/** The same form with what was said in it, what cannot be, and the words that came into it. */
export function shownAgain({ sheet, known }: About, { matching, wrong, unasked }: Said) {
	const likely = likelyWords(sheet, matching, known);
	const words = { ...matching.words };
	for (const { column } of unasked) words[column] = { ...likely[column], ...words[column] };
	const asksWords = Object.keys(wrong).length === 0;
	return { matching: { ...matching, words }, wrong, asksWords, unclear: unclearWords(sheet, matching, known) };
}

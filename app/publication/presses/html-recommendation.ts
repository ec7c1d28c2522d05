// One recommendation as HTML: its words, then who is asked to do what by when, and how progress is followed.
import { dayInWords } from "../edition-words.ts";
import type { EditionRecommendation } from "../edition.ts";
import type { EditionWords } from "../words/en.ts";
import { sectionName } from "../annex-words.ts";
import { textAsHtml, type Notes } from "./html-text.ts";
import { html, type Markup } from "./markup.ts";

/** `language` is the document's: words in another language say so. */
export type RecommendationPlace = { number: number; language: string; words: EditionWords; notes: Notes };

export function recommendationAsHtml(given: EditionRecommendation, place: RecommendationPlace): Markup {
	const { number, language, words, notes } = place;
	const lang = given.language === language ? null : html` lang="${given.language}"`;
	return html`<section class="recommendation" id="${given.code}">
<h2><span class="kicker">${words.recommendation} ${number} · ${given.code}</span> <span${lang}>${given.title}</span></h2>
${given.sections.map(
	(section) =>
		html`<section class="part ${section.key}"><h3>${sectionName(section.key, words)}</h3>
<div${lang}>${textAsHtml(section.content, notes, 1)}</div></section>`,
)}
${fieldList(given, place)}
${monitoringTable(given, place)}
</section>`;
}

function fieldList(given: EditionRecommendation, { words, language }: RecommendationPlace): Markup {
	const rows = fieldRows(given, words, language).filter(([, value]) => value !== null && value !== "");
	return html`<dl class="fields">
		${rows.map(
			([name, value]) =>
				html`<dt>${name}</dt>
					<dd>${value}</dd>`,
		)}
	</dl>`;
}

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ");

/** The structured fields as names and words, empty ones included: the presses leave those out. */
export function fieldRows(
	{ fields, leadGroup, contributingGroups }: EditionRecommendation,
	words: EditionWords,
	language: string,
): [string, string | null][] {
	const acting = (part: "responsible" | "supporting") => names(fields.actors.filter((actor) => actor.part === part));
	const asked = fields.addressees.map(({ level, body }) =>
		body === null ? words.levels[level] : `${body} (${words.levels[level]})`,
	);
	return [
		[words.fields.addressees, asked.join(", ")],
		[words.fields.responsible, acting("responsible")],
		[words.fields.supporting, acting("supporting")],
		[words.fields.due, fields.due && dayInWords(fields.due, language)],
		[words.fields.timeframe, fields.timeframe],
		[words.fields.sectors, names(fields.sectors)],
		[words.fields.countries, names(fields.countries)],
		[words.fields.strength, fields.strength && words.strengths[fields.strength]],
		[words.fields.costBand, fields.costBand],
		[words.fields.principles, names(fields.principles)],
		[words.fields.transferability, fields.transferability],
		[words.fields.leadGroup, leadGroup],
		[words.fields.contributingGroups, contributingGroups.join(", ")],
	];
}

function monitoringTable({ fields }: EditionRecommendation, { words, language }: RecommendationPlace): Markup | null {
	if (fields.monitoring.length === 0) return null;
	const { monitoring } = words;
	const heads = [monitoring.name, monitoring.baseline, monitoring.target, monitoring.due, monitoring.source];
	return html`<div class="wide" tabindex="0">
		<table>
			<caption>
				${monitoring.caption}
			</caption>
			<thead>
				<tr>
					${heads.map((head) => html`<th scope="col">${head}</th>`)}
				</tr>
			</thead>
			<tbody>
				${fields.monitoring.map(
					(row) =>
						html`<tr>
							<th scope="row">${row.name}</th>
							<td>${row.baseline}</td>
							<td>${row.target}</td>
							<td>${row.due && dayInWords(row.due, language)}</td>
							<td>${row.source}</td>
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

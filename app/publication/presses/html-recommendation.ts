// One recommendation as HTML: its words, then who is asked to do what by when, and how progress is followed.
import { sectionName } from "../annex-words.ts";
import type { EditionRecommendation } from "../edition.ts";
import type { EditionWords } from "../words/en.ts";
import { rowsAsHtml, tableAsHtml } from "./html-rows.ts";
import { textAsHtml, type Notes } from "./html-text.ts";
import { html, type Markup } from "./markup.ts";
import { fieldRows, monitoringTable } from "./rows.ts";

/** `language` is the document's: words in another language say so. */
type Place = { number: number; language: string; words: EditionWords; notes: Notes };

export function recommendationAsHtml(given: EditionRecommendation, place: Place): Markup {
	const { number, language, words, notes } = place;
	const lang = given.language === language ? null : html` lang="${given.language}"`;
	const monitoring = monitoringTable(given, words, language);
	return html`<section class="recommendation" id="${given.code}">
		<h2>
			<span class="kicker">${words.recommendation} ${number} · ${given.code}</span> <span${lang}>${given.title}</span>
		</h2>
		${given.sections.map(
			(section) =>
				html`<section class="part ${section.key}">
					<h3>${sectionName(section.key, words)}</h3>
					<div${lang}>${textAsHtml(section.content, notes, 1)}</div>
				</section>`,
		)}
		${rowsAsHtml(fieldRows(given, words, language), "fields")}
		${monitoring.length === 0 ? null : tableAsHtml(monitoring, words.monitoring.caption)}
	</section>`;
}

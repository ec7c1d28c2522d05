// The annexes as HTML: evidence, comments and replies, and the notes.
import { inColoursOfPage } from "#app/evidence/pictures/sheet.ts";
import { sectionName } from "../annex-words.ts";
import { dayInWords } from "../edition-words.ts";
import type { AnnexEntry, Edition, Quote, Reply } from "../edition.ts";
import type { EditionWords } from "../words/en.ts";
import { rowsAsHtml, tableAsHtml } from "./html-rows.ts";
import { anchorOf, type Notes } from "./html-text.ts";
import { html, trusted, type Markup } from "./markup.ts";
import { entryRows, outcomeInWords, overviewTable } from "./rows.ts";

type Printing = { edition: Edition; words: EditionWords };

export function evidenceAnnex({ edition, words }: Printing): Markup {
	if (edition.evidence.length === 0) return html`<p>${words.annex.none}</p>`;
	return html`<p class="lead">${words.annex.lead}</p>
		${tableAsHtml(overviewTable(edition, words), words.annex.overview, linked)}
		${edition.evidence.map((entry) => annexEntry(entry, { edition, words }))}`;
}

const linked = (ref: string) => html`<a href="#${anchorOf(ref)}">${ref}</a>`;

function annexEntry(entry: AnnexEntry, { edition, words }: Printing): Markup {
	return html`<article class="entry" id="${anchorOf(entry.ref)}">
		<h3><span class="code">${entry.ref}</span> ${entry.claim}</h3>
		${entry.picture && picture(entry.picture, words)} ${quoted(entry.quotes ?? [], words)}
		${rowsAsHtml(entryRows(entry, edition, words))}
	</article>`;
}

/** On a phone its narrow drawing stands there; a wide one alone is moved across, by keyboard too. */
function drawn({ alternative, svg, narrow }: Picture): Markup {
	const wide = trusted(inColoursOfPage(svg));
	if (narrow === undefined)
		return html`<div class="drawing wide" role="img" tabindex="0" aria-label="${alternative}">${wide}</div>`;
	return html`<div class="drawing" role="img" aria-label="${alternative}">
		<div class="at-wide">${wide}</div>
		<div class="at-narrow">${trusted(inColoursOfPage(narrow))}</div>
	</div>`;
}

function quoted(quotes: readonly Quote[], words: EditionWords): Markup | null {
	if (quotes.length === 0) return null;
	return html`<h4>${words.annex.quotes}</h4>
		${quotes.map(
			({ original, language, english, speaker }) =>
				html`<figure class="quote">
					<blockquote>
						<p lang="${language}">${original}</p>
						${english === null ? null : html`<p lang="en">${english}</p>`}
					</blockquote>
					<figcaption>${speaker}</figcaption>
				</figure>`,
		)}`;
}

type Picture = NonNullable<AnnexEntry["picture"]>;

function picture(given: Picture, words: EditionWords): Markup {
	const { title, table } = given;
	const asTable =
		table &&
		html`<details>
			<summary>${words.annex.table}</summary>
			${tableAsHtml(table, title)}
		</details>`;
	return html`<figure>
		${drawn(given)}
		<figcaption>${title}</figcaption>
		${asTable}
	</figure>`;
}

export function coverageAnnex({ pictures, gaps }: NonNullable<Edition["coverage"]>, words: EditionWords): Markup {
	return html`<p class="lead">${words.coverage.lead}</p>
		${pictures.map((one) => picture(one, words))}
		<dl>
			${gaps.map(
				({ recommendation, words: said }) =>
					html`<dt>${recommendation}</dt>
						<dd>${said.length === 0 ? words.coverage.none : said.join(" ")}</dd>`,
			)}
		</dl>`;
}

export function repliesAnnex({ edition, words }: Printing): Markup {
	return html`<p class="lead">${words.replies.lead}</p>
		${edition.replies.map((reply) => replyEntry(reply, { edition, words }))}`;
}

/** "Wording · R-03 · Rationale" */
export function replyTitle(reply: Reply, words: EditionWords): string {
	const place = [reply.recommendation, reply.section && sectionName(reply.section, words)].filter(
		(part) => part !== null,
	);
	return [words.threadKinds[reply.kind], ...(place.length === 0 ? [words.replies.whole] : place)].join(" · ");
}

/** "Anna Aho, Finnish group · 1 March 2026" */
export function commentLine({ author, group, at }: Reply["comments"][number], language: string): string {
	return `${group === null ? author : `${author}, ${group}`} · ${dayInWords(at, language)}`;
}

function replyEntry(reply: Reply, { edition, words }: Printing): Markup {
	const said = reply.comments.map(
		(comment) =>
			html`<p class="said">
				<span class="by">${commentLine(comment, edition.document.language)}</span> ${comment.body}
			</p>`,
	);
	const { disposition } = reply;
	const outcome = outcomeInWords(reply, words);
	const became = disposition ? html`<strong>${outcome}</strong> ${disposition.reason}` : html`${outcome}`;
	return html`<article class="entry">
		<h3>${replyTitle(reply, words)}</h3>
		${reply.quote === null ? null : html`<blockquote>${reply.quote}</blockquote>`} ${said}
		<p class="became">${became}</p>
	</article>`;
}

export function notesList(notes: Notes, words: EditionWords): Markup {
	const back = (number: number) =>
		html`<a href="#noteref-${number}" role="doc-backlink" aria-label="${words.backToText}, ${number}">↩</a>`;
	return html`<ol class="notes">
		${notes.map((note, i) => html`<li id="note-${i + 1}">${note} ${back(i + 1)}</li>`)}
	</ol>`;
}

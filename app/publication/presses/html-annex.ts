// The annexes as HTML: evidence, comments and replies, notes, and what stands about the edition itself.
import type { AnnexEntry, Edition, Reply } from "../edition.ts";
import { dayInWords } from "../edition-words.ts";
import { figureInNumbers, intervalInNumbers, placesInWords, sectionName } from "../annex-words.ts";
import type { EditionWords } from "../words/en.ts";
import { anchorOf, type Notes } from "./html-text.ts";
import { html, trusted, type Markup } from "./markup.ts";

type Printing = { edition: Edition; words: EditionWords };

export function evidenceAnnex({ edition, words }: Printing): Markup {
	if (edition.evidence.length === 0) return html`<p>${words.annex.none}</p>`;
	return html`<p class="lead">${words.annex.lead}</p>
		${overview({ edition, words })} ${edition.evidence.map((entry) => annexEntry(entry, { edition, words }))}`;
}

function overview({ edition, words }: Printing): Markup {
	const { annex } = words;
	const language = edition.document.language;
	const heads = [annex.code, annex.claim, annex.figure, annex.counts, annex.interval];
	return html`<div class="wide" tabindex="0">
		<table>
			<caption>
				${annex.overview}
			</caption>
			<thead>
				<tr>
					${heads.map((head) => html`<th scope="col">${head}</th>`)}
				</tr>
			</thead>
			<tbody>
				${edition.evidence.map(
					(entry) =>
						html`<tr>
							<th scope="row"><a href="#${anchorOf(entry.ref)}">${entry.ref}</a></th>
							<td>${entry.claim}</td>
							<td>${entry.reading?.words ?? words.kinds[entry.kind]}</td>
							<td>${figureInNumbers(entry, language)}</td>
							<td>${intervalInNumbers(entry, language)}</td>
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

function annexEntry(entry: AnnexEntry, printing: Printing): Markup {
	const rows = entryRows(entry, printing).filter(([, value]) => value !== "" && value !== null);
	return html`<article class="entry" id="${anchorOf(entry.ref)}">
		<h3><span class="code">${entry.ref}</span> ${entry.claim}</h3>
		${entry.picture && picture(entry.picture, printing.words)}
		<dl>
			${rows.map(
				([name, value]) =>
					html`<dt>${name}</dt>
						<dd>${value}</dd>`,
			)}
		</dl>
	</article>`;
}

const entryRows = (entry: AnnexEntry, printing: Printing): [string, string | Markup | null][] => [
	...figureRows(entry, printing),
	...definitionRows(entry, printing),
	...readingRows(entry, printing),
];

function figureRows(entry: AnnexEntry, { edition, words }: Printing): [string, string | null][] {
	const { annex } = words;
	const { reading } = entry;
	return [
		[annex.figure, reading && reading.words],
		[annex.withheld, reading && reading.withheld],
		[annex.counts, figureInNumbers(entry, edition.document.language)],
		[annex.interval, intervalInNumbers(entry, edition.document.language)],
		[annex.method, reading && reading.low !== null ? words.methods[reading.method] : null],
	];
}

function definitionRows(entry: AnnexEntry, { words }: Printing): [string, string | null][] {
	const { annex } = words;
	const { indicator, source } = entry;
	return [
		[words.kinds[entry.kind], indicator && indicator.name],
		[annex.definition, indicator && indicator.definition],
		[annex.formula, indicator && indicator.formula],
		[annex.filter, entry.filter.words],
		[annex.kept, entry.kept.join(" · ")],
		[annex.citedIn, placesInWords(entry, words)],
		[annex.source, [source.celex, source.doi, source.url].filter((part) => part !== null).join(" · ")],
	];
}

function readingRows({ reading }: AnnexEntry, { edition, words }: Printing): [string, string | Markup | null][] {
	if (!reading) return [];
	const { annex } = words;
	return [
		[annex.dataRevision, String(reading.dataRevision)],
		[annex.readAt, dayInWords(reading.at, edition.document.language)],
		[annex.reading, html`<code>${reading.id}</code>`],
		[words.synthetic, reading.synthetic ? annex.synthetic : null],
	];
}

function picture(shown: NonNullable<AnnexEntry["picture"]>, words: EditionWords): Markup {
	const [heads, ...rows] = shown.table ?? [];
	const asTable =
		heads &&
		html`<details>
			<summary>${words.annex.table}</summary>
			<div class="wide" tabindex="0">
				<table>
					<caption>
						${shown.title}
					</caption>
					<thead>
						<tr>
							${heads.map((head) => html`<th scope="col">${head}</th>`)}
						</tr>
					</thead>
					<tbody>
						${rows.map(
							(row) =>
								html`<tr>
									${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
								</tr>`,
						)}
					</tbody>
				</table>
			</div>
		</details>`;
	return html`<figure>
		<div class="drawing" role="img" aria-label="${shown.alternative}">${trusted(shown.svg)}</div>
		<figcaption>${shown.title}</figcaption>
		${asTable ?? null}
	</figure>`;
}

export function repliesAnnex({ edition, words }: Printing): Markup {
	return html`<p class="lead">${words.replies.lead}</p>
		${edition.replies.map((reply) => replyEntry(reply, { edition, words }))}`;
}

function replyEntry(reply: Reply, { edition, words }: Printing): Markup {
	const { replies } = words;
	const place = [reply.recommendation, reply.section && sectionName(reply.section, words)]
		.filter((part) => part !== null)
		.join(" · ");
	const said = reply.comments.map(
		(comment) =>
			html`<p class="said">
				<span class="by"
					>${comment.group === null ? comment.author : `${comment.author}, ${comment.group}`} ·
					${dayInWords(comment.at, edition.document.language)}</span
				>
				${comment.body}
			</p>`,
	);
	const { disposition } = reply;
	const became = disposition
		? html`<p class="became">
				<strong>${words.outcomes[disposition.outcome]}</strong
				>${disposition.reason === null ? null : html` ${disposition.reason}`}
			</p>`
		: html`<p class="became">${replies.open}</p>`;
	return html`<article class="entry">
		<h3>${words.threadKinds[reply.kind]} · ${place === "" ? replies.whole : place}</h3>
		${reply.quote === null ? null : html`<blockquote>${reply.quote}</blockquote>`}${said}${became}
	</article>`;
}

export function notesList(notes: Notes, words: EditionWords): Markup {
	return html`<ol class="notes">
		${notes.map(
			(note, i) =>
				html`<li id="note-${i + 1}">
					${note} <a href="#noteref-${i + 1}" role="doc-backlink" aria-label="${words.backToText}, ${i + 1}">↩</a>
				</li>`,
		)}
	</ol>`;
}

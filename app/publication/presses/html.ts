// The HTML press: the authoritative form of an edition. One complete page, no script, nothing loaded that it needs.
import { dayInWords, editionWords } from "../edition-words.ts";
import { sectionName } from "../annex-words.ts";
import type { Edition } from "../edition.ts";
import type { EditionWords } from "../words/en.ts";
import { coverageAnnex, evidenceAnnex, notesList, repliesAnnex } from "./html-annex.ts";
import { recommendationAsHtml } from "./html-recommendation.ts";
import { rowsAsHtml } from "./html-rows.ts";
import { editionStyle } from "./html-style.ts";
import { textAsHtml, type Notes } from "./html-text.ts";
import { html, trusted, type Markup } from "./markup.ts";
import { aboutRows, authorsOf, pathOf, sectionsBefore, titleOf } from "./rows.ts";

const NOTICE = "<!--notice-->";

/** The page of an edition. `fingerprint` is the SHA-256 of its canonical form. */
export function editionAsHtml(edition: Edition, fingerprint: string): string {
	const words = editionWords(edition.document.language);
	const body = chapters(edition, words, fingerprint);
	return html`<!doctype html>
		<html lang="${edition.document.language}">
			${head(edition, words)}
			<body>
				<a class="skip" href="#text">${words.skip}</a>
				${trusted(NOTICE)}
				${edition.synthetic ? html`<aside class="synthetic" aria-label="${words.synthetic}"><strong>${words.synthetic}</strong> <span class="sentence">${words.syntheticSentence}</span></aside>` : null}
				${cover(edition, words)}
				<nav class="contents" aria-labelledby="contents">
					<h2 id="contents">${words.contents}</h2>
					<ol>
						${body.map(
							(chapter) =>
								html`<li>
									<a href="#${chapter.id}"
										>${chapter.kicker === null ? null : html`<span class="kicker">${chapter.kicker}</span> `}${chapter.title}</a
									>
								</li>`,
						)}
					</ol>
				</nav>
				<main id="text">${body.map((chapter) => chapter.content)}</main>
				${edition.synthetic ? html`<p class="synthetic foot" aria-hidden="true"><strong>${words.synthetic}</strong></p>` : null}
			</body>
		</html> `.markup;
}

/** The page with a sentence above it that the edition itself cannot know, such as that a newer one exists. */
export function withNotice(page: string, sentence: string, link: { href: string; words: string }): string {
	const notice = html`<aside class="notice">${sentence} <a href="${link.href}">${link.words}</a></aside>`;
	return page.replace(NOTICE, () => notice.markup);
}

/** A page of our own look that says one thing, for where there is nothing to read. */
export function plainPage({ language, title, sentence, link }: PlainPage): string {
	return html`<!doctype html>
		<html lang="${language}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${title}</title>
				<link rel="icon" href="/mark.svg" type="image/svg+xml" />
				<style>
					${trusted(editionStyle)}
				</style>
			</head>
			<body>
				<main class="cover">
					<h1>${title}</h1>
					<p>${sentence}</p>
					<p><a href="${link.href}">${link.words}</a></p>
				</main>
			</body>
		</html> `.markup;
}
type PlainPage = { language: string; title: string; sentence: string; link: { href: string; words: string } };

function head(edition: Edition, words: EditionWords): Markup {
	const path = pathOf(edition);
	return html`<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>${titleOf(edition, words)}</title>
		<meta name="description" content="${edition.document.subtitle ?? edition.howToCite}" />
		<meta name="color-scheme" content="light dark" />
		${edition.synthetic ? html`<meta name="robots" content="noindex" />` : null}
		<link rel="icon" href="/mark.svg" type="image/svg+xml" />
		<link rel="canonical" href="${edition.address}" />
		<link rel="alternate" type="application/pdf" href="${path}.pdf" />
		<link rel="alternate" type="application/json" href="${path}.json" />
		<style>
			${trusted(editionStyle)}
		</style>
	</head>`;
}

function cover(edition: Edition, words: EditionWords): Markup {
	const { document } = edition;
	const path = pathOf(edition);
	const authors = authorsOf(edition);
	return html`<header class="cover">
		<p class="library"><a href="/">← ${words.library}</a></p>
		<p class="kicker">${edition.workspace}</p>
		<h1>${document.title}</h1>
		${document.subtitle === null ? null : html`<p class="subtitle">${document.subtitle}</p>`}
		<p class="edition">
			${words.stages[edition.stage]} ${edition.number} · ${words.published}
			<time datetime="${edition.publishedAt}">${dayInWords(edition.publishedAt, document.language)}</time>
		</p>
		${authors.length === 0 ? null : html`<p class="authors">${authors.join(", ")}</p>`}
		<ul class="formats">
			<li><a href="${path}.pdf">PDF</a></li>
			<li><a href="${path}.json">JSON</a></li>
			<li><a href="${path}/verify">${words.verify}</a></li>
		</ul>
		${edition.funding.line === null ? null : html`<p class="funding">${edition.funding.line}</p>`}
	</header>`;
}

type Chapter = { id: string; kicker: string | null; title: string; content: Markup };

function chapters(edition: Edition, words: EditionWords, fingerprint: string): Chapter[] {
	const notes: Notes = [];
	const printing = { edition, words };
	const own = (isEarly: boolean) =>
		edition.sections
			.filter(({ key }) => sectionsBefore.includes(key) === isEarly)
			.map(({ key, content }) => chapter(key, sectionName(key, words), textAsHtml(content, notes)));
	const early = own(true);
	const recommendations = edition.recommendations.map((given, i) => ({
		id: given.code,
		kicker: `${words.recommendation} ${i + 1}`,
		title: given.title,
		content: recommendationAsHtml(given, { number: i + 1, language: edition.document.language, words, notes }),
	}));
	// Footnotes are numbered as they are met, so what is printed first is written first.
	const text = [...early, ...recommendations, ...own(false)];
	return [
		...text,
		...(notes.length === 0 ? [] : [chapter("notes", words.notes, notesList(notes, words))]),
		chapter("evidence", words.annex.title, evidenceAnnex(printing)),
		...(edition.coverage ? [chapter("coverage", words.coverage.title, coverageAnnex(edition.coverage, words))] : []),
		...(edition.replies.length === 0 ? [] : [chapter("replies", words.replies.title, repliesAnnex(printing))]),
		chapter("about", words.about, rowsAsHtml(aboutRows(edition, words, fingerprint))),
	];
}

const chapter = (id: string, title: string, content: Markup | Markup[]): Chapter => ({
	id,
	kicker: null,
	title,
	content: html`<section class="chapter" id="${id}">
		<h2>${title}</h2>
		${content}
	</section>`,
});

// Rich text of an edition as HTML: one table of writers for blocks, one for what stands in a line, one for marks.
import type { Block, Inline, Mark, TableCell } from "../edition-text.ts";
import { safeHref } from "../safe-href.ts";
import { html, trusted, type Markup } from "./markup.ts";

/** Footnotes gather here in the order they are met, and are printed at the end under these numbers. */
export type Notes = string[];

/** The id an annex entry has on the page. */
export const anchorOf = (annexRef: string) => `evidence-${annexRef}`;

/** Blocks as HTML. Headings of the text are 3 and 4; `shift` pushes them below the headings around them. */
export function textAsHtml(given: readonly Block[], notes: Notes, shift = 0): Markup[] {
	return given.map((block) => writeBlock(block, { notes, shift }));
}

type Place = { notes: Notes; shift: number };
type Of<T extends { type: string }, K extends T["type"]> = Extract<T, { type: K }>;

const blocks: { [K in Block["type"]]: (block: Of<Block, K>, place: Place) => Markup } = {
	paragraph: ({ content }, place) => html`<p>${line(content, place)}</p>`,
	heading: ({ level, content }, place) => {
		const tag = trusted(`h${level + place.shift}`);
		return html`<${tag}>${line(content, place)}</${tag}>`;
	},
	bulletList: ({ items }, place) =>
		html`<ul>
			${items.map((item) => listItem(item, place))}
		</ul>`,
	orderedList: ({ items, start }, place) =>
		html`<ol start="${start}">
			${items.map((item) => listItem(item, place))}
		</ol>`,
	blockquote: ({ content }, place) => html`<blockquote>${within(content, place)}</blockquote>`,
	table: ({ rows }, place) => table(rows, place),
};

function writeBlock<K extends Block["type"]>(block: Of<Block, K> & { type: K }, place: Place): Markup {
	return blocks[block.type](block, place);
}

const within = (inner: readonly Block[], { notes, shift }: Place) => textAsHtml(inner, notes, shift);
const listItem = (item: readonly Block[], place: Place) => html`<li>${within(item, place)}</li>`;

function table(rows: readonly TableCell[][], place: Place): Markup {
	const row = (cells: readonly TableCell[], scope: "col" | "row") =>
		html`<tr>
			${cells.map((cell) => tableCell(cell, scope, place))}
		</tr>`;
	const [first, ...others] = rows;
	const headed = first !== undefined && first.length > 0 && first.every((cell) => cell.header);
	const head = headed
		? html`<thead>
				${row(first, "col")}
			</thead>`
		: null;
	const body = (headed ? others : rows).map((cells) => row(cells, "row"));
	return html`<div class="wide" tabindex="0">
		<table>
			${head}
			<tbody>
				${body}
			</tbody>
		</table>
	</div>`;
}

function tableCell({ header, colspan, rowspan, content }: TableCell, scope: "col" | "row", place: Place): Markup {
	const tag = trusted(header ? `th scope="${scope}"` : "td");
	const spans = [span("colspan", colspan), span("rowspan", rowspan)];
	return html`<${tag}${spans}>${within(content, place)}</${trusted(header ? "th" : "td")}>`;
}

const span = (name: "colspan" | "rowspan", cells: number) => (cells > 1 ? html` ${name}="${cells}"` : null);

const inlines: { [K in Inline["type"]]: (piece: Of<Inline, K>, place: Place) => Markup } = {
	text: ({ text, marks }) => marks.reduce<Markup>((inner, mark) => writeMark(mark, inner), html`${text}`),
	hardBreak: () => html`<br />`,
	mention: ({ label }) => html`@${label}`,
	citation: ({ words, annexRef, older }) =>
		html`<a class="cite" href="#${anchorOf(annexRef)}"
			><span class="figure">${words}</span> <span class="ref">${older ? `${annexRef}, ${older}` : annexRef}</span></a
		>`,
	footnote: ({ text }, { notes }) => {
		const number = notes.push(text);
		return html`<sup><a id="noteref-${number}" href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
	},
};

function writeInline<K extends Inline["type"]>(piece: Of<Inline, K> & { type: K }, place: Place): Markup {
	return inlines[piece.type](piece, place);
}

const line = (content: readonly Inline[], place: Place) => content.map((piece) => writeInline(piece, place));

const marks: { [K in Mark["type"]]: (mark: Of<Mark, K>, inner: Markup) => Markup } = {
	bold: (_, inner) => html`<strong>${inner}</strong>`,
	italic: (_, inner) => html`<em>${inner}</em>`,
	superscript: (_, inner) => html`<sup>${inner}</sup>`,
	link: ({ href }, inner) => {
		const safe = safeHref(href);
		return safe === null ? inner : html`<a href="${safe}" rel="noopener noreferrer">${inner}</a>`;
	},
};

function writeMark<K extends Mark["type"]>(mark: Of<Mark, K> & { type: K }, inner: Markup): Markup {
	return marks[mark.type](mark, inner);
}

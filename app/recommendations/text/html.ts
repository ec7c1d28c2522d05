// A section as HTML, for reading without script and for the published page. Pure, and safe whatever stands in the text:
// words are escaped, links are asked of safeUrl, and no attribute comes out of a text but the few named here.
import { isId, safeUrl } from "./safe-url.ts";
import type { TextNode } from "./sections.ts";

/** How a citation reads: its words (`84 % (43/51, wood, FI+ES)`), where it leads, and whether the data has moved. */
type CitationWords = { words: string; href?: string; moved?: boolean };

/** A footnote as collected: its number and words. */
export type Note = { number: number; text: string };

export type HtmlOptions = {
	/** The citation with this id, or null when there is none. */
	citation: (id: string) => CitationWords | null;
	/** Added to heading levels: sections have headings 3 and 4. */
	headingShift?: number;
	/** Footnotes are gathered here, numbered on from what it holds; without it they stand at the end of the section. */
	notes?: Note[];
	/** Keeps the addresses of footnotes apart when several texts stand on one page. */
	idPrefix?: string;
	/** Keep the anchors of threads as `<mark data-thread>`. */
	anchors?: boolean;
};

type Way = HtmlOptions & { notes: Note[]; idPrefix: string };

export function toHtml(section: TextNode, options: HtmlOptions): string {
	const way: Way = { ...options, notes: options.notes ?? [], idPrefix: options.idPrefix ?? "" };
	const body = inside(section, way);
	return options.notes ? body : body + notesHtml(way.notes, way.idPrefix);
}

/** The list of footnotes that `toHtml` gathered. */
export function notesHtml(notes: readonly Note[], idPrefix = ""): string {
	if (notes.length === 0) return "";
	const items = notes.map(
		({ number, text }) =>
			`<li id="${escape(idPrefix)}note-${number}" value="${number}">${escape(text)} <a href="#${escape(idPrefix)}noted-${number}" role="doc-backlink" aria-label="${number}">↩</a></li>`,
	);
	return `<ol class="footnotes" role="doc-endnotes">${items.join("")}</ol>`;
}

/** Text as it may stand between tags and in quoted attributes. */
function escape(text: unknown): string {
	return (typeof text === "string" ? text : "").replace(/[&<>"']/gu, (c) => `&#${c.codePointAt(0)};`);
}

const inside = (node: TextNode, way: Way): string => (node.content ?? []).map((child) => html(child, way)).join("");

const wrapped = (tag: string) => (node: TextNode, way: Way) => `<${tag}>${inside(node, way)}</${tag}>`;

const span = (node: TextNode, key: "colspan" | "rowspan"): string => {
	const n = node.attrs?.[key];
	return typeof n === "number" && Number.isInteger(n) && n > 1 && n <= 20 ? ` ${key}="${n}"` : "";
};
const cell = (tag: "td" | "th") => (node: TextNode, way: Way) =>
	`<${tag}${span(node, "colspan")}${span(node, "rowspan")}>${inside(node, way)}</${tag}>`;

const nodes: Record<string, (node: TextNode, way: Way) => string> = {
	doc: inside,
	text: (node, way) => (node.marks ?? []).reduceRight((words, mark) => marked(mark, words, way), escape(node.text)),
	// An empty paragraph is kept as a line, as it is in the editor.
	paragraph: (node, way) => `<p>${inside(node, way) || "<br>"}</p>`,
	heading: (node, way) => {
		const level = Math.min(6, (node.attrs?.["level"] === 4 ? 4 : 3) + (way.headingShift ?? 0));
		return `<h${level}>${inside(node, way)}</h${level}>`;
	},
	bulletList: wrapped("ul"),
	orderedList: (node, way) => {
		const start = node.attrs?.["start"];
		const from = typeof start === "number" && Number.isInteger(start) && start > 1 ? ` start="${start}"` : "";
		return `<ol${from}>${inside(node, way)}</ol>`;
	},
	listItem: wrapped("li"),
	blockquote: wrapped("blockquote"),
	table: (node, way) => `<table><tbody>${inside(node, way)}</tbody></table>`,
	tableRow: wrapped("tr"),
	tableCell: cell("td"),
	tableHeader: cell("th"),
	hardBreak: () => "<br>",
	citation: (node, way) => {
		const id = node.attrs?.["citationId"];
		const found = isId(id) ? way.citation(id) : null;
		if (!found || !isId(id)) return `<span class="citation missing">[?]</span>`;
		const name = `class="citation${found.moved ? " moved" : ""}" data-citation="${id}"`;
		const href = found.href === undefined ? null : hrefHere(found.href);
		return href
			? `<a ${name} href="${escape(href)}">${escape(found.words)}</a>`
			: `<span ${name}>${escape(found.words)}</span>`;
	},
	footnote: (node, way) => {
		const text = node.attrs?.["text"];
		const number = (way.notes.at(-1)?.number ?? 0) + 1;
		way.notes.push({ number, text: typeof text === "string" ? text : "" });
		const prefix = escape(way.idPrefix);
		return `<sup><a id="${prefix}noted-${number}" href="#${prefix}note-${number}" role="doc-noteref">${number}</a></sup>`;
	},
	mention: (node) => `<span class="mention">@${escape(node.attrs?.["label"])}</span>`,
};

/** What is no node of ours shows what is inside it, never itself. */
const html = (node: TextNode, way: Way): string => {
	const made = Object.hasOwn(nodes, node.type) ? nodes[node.type] : undefined;
	return made ? made(node, way) : inside(node, way);
};

/** Our own addresses come from code, but the same rule holds for them: a path, an anchor, or a safe address. */
const hrefHere = (href: string): string | null => (/^(#|\/(?!\/))/u.test(href) ? href : safeUrl(href));

type Mark = NonNullable<TextNode["marks"]>[number];

const marks: Record<string, (words: string, mark: Mark, way: Way) => string> = {
	bold: (words) => `<strong>${words}</strong>`,
	italic: (words) => `<em>${words}</em>`,
	superscript: (words) => `<sup>${words}</sup>`,
	link: (words, mark) => {
		const href = safeUrl(mark.attrs?.["href"]);
		return href ? `<a href="${escape(href)}" rel="noopener noreferrer nofollow">${words}</a>` : words;
	},
	comment: (words, mark, way) => {
		const thread = mark.attrs?.["threadId"];
		return way.anchors && isId(thread) ? `<mark data-thread="${thread}">${words}</mark>` : words;
	},
};

const marked = (mark: Mark, words: string, way: Way): string => {
	const made = Object.hasOwn(marks, mark.type) ? marks[mark.type] : undefined;
	return made ? made(words, mark, way) : words;
};

// What Word puts on the clipboard, made into plain HTML: structure stays, looks go. Works on a parsed document so that
// nothing in it runs or loads; what the text schema does not know is dropped afterwards anyway.

export const isFromWord = (html: string): boolean => /class="?Mso|mso-|urn:schemas-microsoft-com:office/iu.test(html);

/** Mends the document in place. */
export function mendWord(document: Document): void {
	footnotes(document);
	for (const gone of document.querySelectorAll(unwanted)) gone.remove();
	for (const title of document.querySelectorAll("p.MsoTitle, p.MsoSubtitle")) renamed(title, "h3");
	lists(document);
	for (const mark of document.querySelectorAll("o\\:p, st1\\:place, font")) mark.replaceWith(...mark.childNodes);
	for (const any of document.body.querySelectorAll("*")) {
		for (const name of ["style", "class", "lang", "align", "width", "height"]) any.removeAttribute(name);
	}
	for (const paragraph of document.querySelectorAll("body > p, body > div > p")) {
		if (wordsOf(paragraph) === "" && paragraph.querySelector("span[data-footnote]") === null) paragraph.remove();
	}
}

const unwanted = [
	"style, script, meta, link, xml, title",
	// comments of Word: their references and the list at the end
	".MsoCommentReference, a[href^='#_msocom'], [style*='mso-element:comment']",
].join(", ");

const wordsOf = (element: Element): string => (element.textContent ?? "").replace(/[\s\u00a0]+/gu, " ").trim();

function renamed(element: Element, tag: string): Element {
	const other = element.ownerDocument.createElement(tag);
	other.append(...element.childNodes);
	element.replaceWith(other);
	return other;
}

/** `<a href="#_ftn1">` and, far below, `<div id="ftn1">`: the words go to where the note is called. */
function footnotes(document: Document): void {
	for (const call of document.querySelectorAll("a[href^='#_ftn'], a[href^='#_edn']")) {
		const href = call.getAttribute("href") ?? "";
		const note = document.getElementById(href.replace("#_", ""));
		if (!note || /ref\d/u.test(href) || note.contains(call)) continue;
		const made = document.createElement("span");
		made.setAttribute("data-footnote", "");
		made.setAttribute("data-text", wordsOf(note).replace(/^\[?\w{1,3}\]?\s+/u, ""));
		call.replaceWith(made);
	}
	for (const list of document.querySelectorAll("[style*='mso-element:footnote'], [style*='mso-element:endnote']")) {
		list.remove();
	}
}

/** Word writes list items as paragraphs with a level in their style and the bullet among their words. */
function lists(document: Document): void {
	let open: OpenList[] = [];
	for (const paragraph of document.querySelectorAll("p[style*='mso-list'], p[class^='MsoListParagraph']")) {
		const goesOn = open[0] !== undefined && paragraph.previousElementSibling === open[0].list;
		open = listItem(paragraph, goesOn ? open : []);
	}
}

type OpenList = { list: Element; level: number };

/** Moves the paragraph into the list it belongs to; returns the lists that are open after it, outermost first. */
function listItem(paragraph: Element, before: readonly OpenList[]): OpenList[] {
	const level = Number(/level(\d+)/u.exec(paragraph.getAttribute("style") ?? "")?.[1] ?? 1);
	const outer = before.filter((list) => list.level <= level);
	const marker = markerOf(paragraph);
	const last = outer.at(-1);
	const open = last?.level === level ? outer : [...outer, { list: newList(marker, last?.list, paragraph), level }];
	const item = paragraph.ownerDocument.createElement("li");
	open.at(-1)?.list.append(item);
	item.append(renamed(paragraph, "p"));
	return open;
}

function newList(marker: string, within: Element | undefined, before: Element): Element {
	const list = before.ownerDocument.createElement(/^[\p{L}\p{N}]{1,4}[.)]/u.test(marker) ? "ol" : "ul");
	if (within?.lastElementChild) within.lastElementChild.append(list);
	else before.before(list);
	return list;
}

/** Takes the bullet or number out of the words and says what it was. */
function markerOf(paragraph: Element): string {
	const shown = paragraph.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
	const marker = shown ? wordsOf(shown) : "";
	shown?.remove();
	return marker;
}

// What the schema does not hold, written straight into the section "problem" of a text.
import * as Y from "yjs";

/** What our own code could not say, since its types do not let it. */
const call = (target: object, method: string, ...args: unknown[]): void =>
	Reflect.get(target, method).apply(target, args);

const firstWords = (problem: Y.XmlFragment): Y.XmlText => {
	const [text] = problem.createTreeWalker((type) => type instanceof Y.XmlText);
	if (!(text instanceof Y.XmlText)) throw new Error("The section has no words.");
	return text;
};
const block = (name: string, ...inner: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
	const element = new Y.XmlElement(name);
	element.insert(0, inner);
	return element;
};
const attributed = (name: string, key: string, value: unknown): Y.XmlElement => {
	const element = new Y.XmlElement(name);
	call(element, "setAttribute", key, value);
	return element;
};
const nested = (levels: number): Y.XmlElement =>
	levels === 0 ? block("paragraph", new Y.XmlText("deep")) : block("blockquote", nested(levels - 1));

export const misfits: Record<string, (problem: Y.XmlFragment) => void> = {
	"a node nobody knows": (problem) => problem.insert(0, [block("script", new Y.XmlText("alert(1)"))]),
	"a node that is no block": (problem) => problem.insert(0, [block("text")]),
	"a list item at the top": (problem) => problem.insert(0, [block("listItem")]),
	"text at the top": (problem) => problem.insert(0, [new Y.XmlText("loose")]),
	"a hook": (problem) => call(problem, "insert", 0, [new Y.XmlHook("hook")]),
	"a mark nobody knows": (problem) => firstWords(problem).format(0, 4, { blink: {} }),
	"a link to a number": (problem) => firstWords(problem).format(0, 4, { link: { href: 5 } }),
	"a comment that is none": (problem) => firstWords(problem).format(0, 4, { comment: { threadId: "x" } }),
	"an embed": (problem) => firstWords(problem).insertEmbed(0, { image: "x" }),
	"a heading of level 1": (problem) => problem.insert(0, [attributed("heading", "level", 1)]),
	"a cell that spans a million": (problem) =>
		problem.insert(0, [block("table", block("tableRow", attributed("tableCell", "colspan", 1e6)))]),
	"a citation of nothing": (problem) =>
		problem.insert(0, [block("paragraph", attributed("citation", "citationId", "x"))]),
	"sixty quotes in one another": (problem) => problem.insert(0, [nested(60)]),
	"a map": (problem) => call(problem, "insert", 0, [new Y.Map()]),
	"a string": (problem) => call(problem, "insert", 0, ["loose"]),
	"a text that is no element's": (problem) => call(problem, "insert", 0, [new Y.Text("loose")]),
};

// The nodes and marks that are ours. Each says how it looks in HTML only as far as copying and pasting needs;
// what people read is made by html.ts on the server and by the views of the editor in the browser.
import { Mark, Node } from "@tiptap/core";
import { isId, safeUrl } from "./safe-url.ts";

const must = (holds: boolean, what: string): void => {
	if (!holds) throw new RangeError(`This text cannot hold ${what}.`);
};

/** `<span data-x="…">` back to the attribute it came from. */
const fromData = (key: string) => ({
	parseHTML: (element: HTMLElement) => element.getAttribute(`data-${key}`),
	renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${key}`]: attributes[camel(key)] }),
});
const camel = (key: string) => key.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** A citation by id. What it shows comes from the database, never from the text. */
export const Citation = Node.create({
	name: "citation",
	group: "inline",
	inline: true,
	atom: true,
	selectable: true,
	addAttributes: () => ({
		citationId: {
			default: null,
			...fromData("citation-id"),
			validate: (value: unknown) => must(value === null || isId(value), "a citation without an id"),
		},
	}),
	parseHTML: () => [{ tag: "span[data-citation-id]", priority: 60 }],
	renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});

/** A note at the foot: plain words, no markup. */
export const Footnote = Node.create({
	name: "footnote",
	group: "inline",
	inline: true,
	atom: true,
	selectable: true,
	addAttributes: () => ({
		text: {
			default: "",
			...fromData("text"),
			validate: (value: unknown) => must(typeof value === "string" && value.length <= 4000, "this footnote"),
		},
	}),
	parseHTML: () => [{ tag: "span[data-footnote]", priority: 60 }],
	renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, "data-footnote": "" }],
});

/** A person named in the text. */
export const Mention = Node.create({
	name: "mention",
	group: "inline",
	inline: true,
	atom: true,
	selectable: true,
	addAttributes: () => ({
		personId: {
			default: null,
			...fromData("person-id"),
			validate: (value: unknown) => must(value === null || isId(value), "a mention without a person"),
		},
		label: {
			default: "",
			...fromData("label"),
			validate: (value: unknown) => must(typeof value === "string" && value.length <= 200, "this name"),
		},
	}),
	parseHTML: () => [{ tag: "span[data-person-id]", priority: 60 }],
	renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, `@${String(node.attrs["label"])}`],
});

/** The anchor of a thread. Threads may overlap, and an anchor does not grow when someone writes at its ends. */
export const CommentMark = Mark.create({
	name: "comment",
	excludes: "",
	inclusive: false,
	addAttributes: () => ({
		threadId: {
			default: null,
			parseHTML: (element: HTMLElement) => element.getAttribute("data-thread"),
			renderHTML: (attributes: Record<string, unknown>) =>
				isId(attributes["threadId"]) ? { "data-thread": attributes["threadId"] } : {},
			validate: (value: unknown) => must(value === null || isId(value), "a comment without a thread"),
		},
	}),
	// Read back so that a passage cut and put in elsewhere takes its anchor along; paste.ts drops those of other texts.
	parseHTML: () => [{ tag: "mark[data-thread]" }],
	renderHTML: ({ HTMLAttributes }) => ["mark", { ...HTMLAttributes, class: "comment-anchor" }, 0],
});

/** A link: an address and nothing else, so that no class, target or style can ride along. */
export const Link = Mark.create({
	name: "link",
	priority: 1000,
	inclusive: false,
	keepOnSplit: false,
	addAttributes: () => ({
		href: {
			default: null,
			renderHTML: (attributes: Record<string, unknown>) => {
				const href = safeUrl(attributes["href"]);
				return href ? { href, rel: "noopener noreferrer nofollow", target: "_blank" } : {};
			},
			validate: (value: unknown) => must(value === null || typeof value === "string", "this address"),
		},
	}),
	parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => (safeUrl(element.getAttribute("href")) ? null : false) }],
	renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
});

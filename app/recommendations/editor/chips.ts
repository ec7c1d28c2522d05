// How citations, footnotes and mentions stand in the text while it is written: plain DOM, because the binding rebuilds
// every node on each remote change. What a citation shows is taken from the shelf, which the page fills from its loader.
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { Citation, Footnote, Mention } from "../text/nodes.ts";
import type { CitationView } from "./plug.ts";

export type ChipWords = {
	/** "Citation E-014: 84 % (43/51) → 79 % (45/57) figure changed": what is seen, with what it is before it */
	label: (citation: CitationView) => string;
	moved: string;
	missing: string;
	footnote: (text: string) => string;
};

/** The citations of a text by id, and the chips that show them. */
export class CitationShelf {
	#citations = new Map<string, CitationView>();
	#chips = new Set<() => void>();

	put(citations: readonly CitationView[]): void {
		this.#citations = new Map(citations.map((citation) => [citation.id, citation]));
		for (const show of this.#chips) show();
	}

	add(citation: CitationView): void {
		this.put([...this.#citations.values(), citation]);
	}

	get(id: unknown): CitationView | undefined {
		return typeof id === "string" ? this.#citations.get(id) : undefined;
	}

	showing(show: () => void): () => void {
		this.#chips.add(show);
		return () => this.#chips.delete(show);
	}
}

export type ChipActs = {
	words: ChipWords;
	shelf: CitationShelf;
	openCitation: (id: string) => void;
	openFootnote: (editor: Editor, at: number) => void;
};

export const chips = (acts: ChipActs) => [citationChip(acts), footnoteChip(acts), mentionChip];

const element = (className: string): HTMLElement => {
	const made = document.createElement("span");
	made.className = className;
	made.contentEditable = "false";
	return made;
};

const part = (className: string, words: string): HTMLElement => {
	const made = document.createElement("span");
	made.className = className;
	made.textContent = words;
	return made;
};

function fillCitation(dom: HTMLElement, citation: CitationView | undefined, words: ChipWords): void {
	dom.classList.toggle("moved", citation?.movedTo !== null && citation !== undefined);
	dom.classList.toggle("missing", citation === undefined);
	dom.setAttribute("aria-label", citation ? words.label(citation) : words.missing);
	if (!citation) return dom.replaceChildren(`[${words.missing}]`);
	if (citation.movedTo === null) return dom.replaceChildren(citation.words);
	dom.replaceChildren(
		part("citation-old", citation.words),
		" → ",
		part("citation-new", citation.movedTo),
		" ",
		part("citation-flag", words.moved),
	);
}

const citationChip = ({ words, shelf, openCitation }: ChipActs) =>
	Citation.extend({
		addNodeView:
			() =>
			({ node }): NodeView => {
				const id: unknown = node.attrs["citationId"];
				const dom = element("citation");
				if (typeof id === "string") dom.dataset["citation"] = id;
				dom.setAttribute("role", "button");
				dom.setAttribute("aria-haspopup", "dialog");
				const show = () => fillCitation(dom, shelf.get(id), words);
				const open = () => typeof id === "string" && openCitation(id);
				dom.addEventListener("click", open);
				show();
				const forget = shelf.showing(show);
				return { dom, destroy: forget, ignoreMutation: () => true };
			},
		addKeyboardShortcuts() {
			return {
				Enter: () => {
					const id: unknown = selectedNode(this.editor, "citation")?.attrs["citationId"];
					if (typeof id !== "string") return false;
					openCitation(id);
					return true;
				},
			};
		},
	});

const footnoteChip = ({ words, openFootnote }: ChipActs) =>
	Footnote.extend({
		addNodeView:
			() =>
			({ node, getPos, editor }): NodeView => {
				const dom = element("footnote");
				const show = (shown: Node) => {
					const text: unknown = shown.attrs["text"];
					dom.setAttribute("aria-label", words.footnote(typeof text === "string" ? text : ""));
					dom.title = typeof text === "string" ? text : "";
				};
				dom.setAttribute("role", "button");
				dom.textContent = "*";
				dom.addEventListener("click", () => {
					const at = getPos();
					if (at !== undefined) openFootnote(editor, at);
				});
				show(node);
				return {
					dom,
					update: (next) => {
						if (next.type !== node.type) return false;
						show(next);
						return true;
					},
					ignoreMutation: () => true,
				};
			},
		addKeyboardShortcuts() {
			return {
				Enter: () => {
					if (!selectedNode(this.editor, "footnote")) return false;
					openFootnote(this.editor, this.editor.state.selection.from);
					return true;
				},
			};
		},
	});

const mentionChip = Mention.extend({
	addNodeView:
		() =>
		({ node }): NodeView => {
			const dom = element("mention");
			const label: unknown = node.attrs["label"];
			dom.textContent = `@${typeof label === "string" ? label : ""}`;
			return { dom, ignoreMutation: () => true };
		},
});

function selectedNode(editor: Editor, name: string): Node | null {
	const { selection, doc } = editor.state;
	const node = selection.empty ? null : doc.nodeAt(selection.from);
	return node?.type.name === name && selection.to === selection.from + node.nodeSize ? node : null;
}

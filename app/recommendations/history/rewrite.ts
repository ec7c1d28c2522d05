// Makes sections of a live text say what they said, as one change: blocks that say the same stay as they are, threads keep
// their anchors where their words stand. What the schema does not hold goes.
import { Fragment, Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { Moment } from "#app/collaboration/moments.server.ts";
import type { TextKind } from "#app/collaboration/text-rules.ts";
import { diff } from "../compare.ts";
import { anchoredAgain } from "../text/anchors.ts";
import { readyForLetters } from "../text/first-letters.ts";
import { readFragment } from "../text/fragment.ts";
import { isHeld } from "../text/held.ts";
import { textSchema, withoutAnchors } from "../text/schema.ts";
import type { Content } from "../text/sections.ts";

type QuotedThread = { id: string; fragment: string | null; quote: string | null };
export type RestoreInput = {
	now: Moment;
	/** a moment of the log, or the content that a version kept */
	target: Moment | string;
	kind: TextKind;
	sections: readonly string[];
	/** of these alone; null: all */
	only: readonly string[] | null;
	quoted: readonly QuotedThread[];
	/** whom the change is written as */
	clientId: number;
};

type Rewriting = Pick<RestoreInput, "kind" | "sections" | "only" | "quoted">;

/** To be called in a transaction of the document. */
export function rewriteSections(doc: Y.Doc, content: Content, { kind, sections, only, quoted }: Rewriting): void {
	for (const section of only ?? sections) {
		const json = content[section];
		if (!json) continue;
		const about = quoted.flatMap(({ id, quote, ...of }) => (of.fragment === section && quote ? [{ id, quote }] : []));
		rewriteSection(doc, { target: Node.fromJSON(textSchema, json), about, section, kind });
	}
}

type RewritingSection = { target: Node; about: { id: string; quote: string }[]; section: string; kind: TextKind };

function rewriteSection(doc: Y.Doc, { target, about, section, kind }: RewritingSection): void {
	const fragment = doc.getXmlFragment(section);
	const now = readFragment(fragment, textSchema).node;
	takeOutMisfits(fragment, section, kind);
	const held = readFragment(fragment, textSchema).node;
	const written = anchoredAgain(keepingAnchors(held, target), { now, about });
	updateYFragment(doc, fragment, written, { mapping: new Map(), isOMark: new Map() });
	readyForLetters(fragment);
}

/** What the editor binding does not know how to change, it would stumble over. */
function takeOutMisfits(fragment: Y.XmlFragment, section: string, kind: TextKind): void {
	const where = { place: { is: "section" as const, name: section }, kind, depth: 1 };
	const held = fragment.toArray().map((child: unknown) => isHeld(child, where));
	for (let end = held.length; end > 0; end--) {
		const from = held.lastIndexOf(true, end - 1) + 1;
		if (from < end) fragment.delete(from, end - from);
		end = from;
	}
}

/** What a block says, whoever comments on it. Asked once of each block: a text may have thousands. */
function saying(): (block: Node) => string {
	const known = new WeakMap<Node, string>();
	return (block) => {
		const said = known.get(block) ?? JSON.stringify(withoutAnchors({ type: "doc", content: [block.toJSON()] }));
		known.set(block, said);
		return said;
	};
}

/** The version's blocks, each in the shape it has now where it says the same. */
function keepingAnchors(now: Node, then: Node): Node {
	const says = saying();
	const steps = diff(then.content.content, now.content.content, says);
	const gone = new Map<string, Node[]>();
	for (const { is, item } of steps) {
		if (is !== "added") continue;
		const alike = gone.get(says(item));
		if (alike) alike.push(item);
		else gone.set(says(item), [item]);
	}
	// What is the same comes as it stands now. A block that only moved is taken out in one place and put in at another.
	const blocks = steps.flatMap(({ is, item }) => {
		if (is === "added") return [];
		return [is === "removed" ? (gone.get(says(item))?.shift() ?? item) : item];
	});
	return then.copy(Fragment.fromArray(blocks));
}

// The editors of a text, for as long as they can show all that it holds. While they cannot, the saved words stand in their
// place and nobody writes from this page: an editor would write what it shows over what it cannot show. When the text was
// mended, by the server or by restoring an earlier version, the editors come back.
import type { Editor } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { readFragment } from "../text/fragment.ts";
import { textSchema } from "../text/schema.ts";
import { type Mounted, type Mounting, mountSections, type SectionMount } from "./mount.ts";
import type { WhyApart } from "./section-binding.ts";
import { store } from "./store.ts";

/** Something else than the text is wrong then, and editors made anew would fail again. */
const mostFailures = 3;
/** Words come in many pieces. */
const lookAgainAfter = 300;

type Around = {
	mounting: Omit<Mounting, "onApart">;
	/** Runs something during which nothing may be written. */
	still: (run: () => void) => void;
	/** The editors were put in their places, or taken away. */
	onChange: () => void;
};

export class Editors {
	/** They stand in their places. */
	readonly ready = store(false);
	/** They cannot show the text. */
	readonly apart = store(false);
	#around: Around;
	#sections: readonly SectionMount[] = [];
	#mounted: Mounted | null = null;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#changed = () => this.#soon(() => this.#mount(), lookAgainAfter);

	constructor(around: Around) {
		this.#around = around;
	}

	get all(): [string, Editor][] {
		return [...(this.#mounted?.editors ?? [])];
	}

	mount(sections: readonly SectionMount[]): void {
		this.#sections = sections;
		this.#mount();
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#doc.off("update", this.#changed);
		this.#mounted?.destroy();
		this.#mounted = null;
	}

	get #doc(): Y.Doc {
		return this.#around.mounting.doc;
	}

	#mount(): void {
		const read = this.#sections.map(({ key }) => readFragment(this.#doc.getXmlFragment(key), textSchema));
		if (read.some(({ misfits }) => misfits > 0)) return this.#takeAway("misfits");
		this.#around.still(() => {
			this.#mounted = mountSections(this.#sections, {
				...this.#around.mounting,
				onApart: (why) => this.#soon(() => this.#takeAway(why)),
			});
		});
		const shown = this.all.map(([, editor]) => Node.fromJSON(textSchema, editor.getJSON()));
		if (!read.every(({ node }, i) => shown[i]?.eq(node))) return this.#takeAway("failure");
		this.#doc.off("update", this.#changed);
		this.apart.set(false);
		this.#soon(() => this.#tell(true)); // what they draw is seen one turn later
		return undefined;
	}

	#takeAway(why: WhyApart): void {
		this.#mounted?.destroy();
		this.#mounted = null;
		if (why === "failure" && ++this.#failures <= mostFailures) return this.#soon(() => this.#mount());
		if (why === "misfits" && !this.apart.get()) this.#doc.on("update", this.#changed);
		this.apart.set(true);
		return this.#tell(false);
	}

	#tell(ready: boolean): void {
		this.ready.set(ready);
		this.#around.onChange();
	}

	#soon(run: () => void, ms = 0): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(run, ms);
	}
}

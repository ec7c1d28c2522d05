// One person's session with one live text: the connection, the editors on its sections, and what the page around it
// wants to know. No React here; the views read the stores.
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { connect } from "#app/collaboration/connection.client.ts";
import { isApart, type Status } from "#app/collaboration/status.ts";
import { readFragment } from "../text/fragment.ts";
import { textSchema } from "../text/schema.ts";
import { documentSections, recommendationSections, SCHEMA_VERSION } from "../text/sections.ts";
import { anchorsIn, type AnchorState, passageIn, refreshAnchors } from "./anchors.ts";
import { type ChipWords, CitationShelf } from "./chips.ts";
import { Editors } from "./editors.ts";
import { readSelection } from "./latest-selection.ts";
import type { Mounting, SectionMount } from "./mount.ts";
import type { CitationView, LiveText, Passage } from "./plug.ts";
import { type Store, store } from "./store.ts";
import type { PasteActs } from "./paste.ts";
import { TriggerMenu } from "./trigger.ts";

export type SessionActs = {
	openCitation: (id: string) => void;
	openFootnote: (editor: Editor, at: number) => void;
	cite: (editor: Editor) => void;
	link: (editor: Editor) => void;
	comment: (passage: Passage) => void;
	openThread: (id: string) => void;
	/** Asks the server for citations of the same evidence in this text. */
	adopt: (asked: { citationIds: string[]; section: string }) => Promise<{ from: string; citation: CitationView }[]>;
	toTools: () => void;
	reload: () => void;
};

export type SessionOptions = SessionActs & {
	textId: string;
	epoch: number;
	language: string;
	person: { id: string; name: string };
	reading: boolean;
	words: ChipWords;
};

const sections = new Set<string>([...recommendationSections, ...documentSections]);

/** Someone who has the text open. */
export type Present = { id: string; name: string; color: string };

export class LiveSession {
	readonly status: Store<Status>;
	/** the editor used last: what the toolbar acts on */
	readonly used = store<Editor | null>(null);
	/** goes up with every change of text or selection */
	readonly pulse = store(0);
	readonly people = store<readonly Present[]>([]);
	readonly menu = new TriggerMenu();
	/** the text has come from the server, or from the copy kept here */
	readonly come = store(false);
	readonly views: Editors;
	readonly shelf = new CitationShelf();
	readonly live: LiveText;
	#options: SessionOptions;
	#connection: ReturnType<typeof connect>;
	#threads: AnchorState = { threads: [], active: null };

	constructor(options: SessionOptions) {
		this.#options = options;
		this.#connection = connect(options.textId, {
			personId: options.person.id,
			epoch: options.epoch,
			schemaVersion: SCHEMA_VERSION,
			readOnly: options.reading,
			beforeIncoming: readSelection,
			isSection: (name) => sections.has(name),
		});
		const { awareness } = this.#connection;
		this.status = store<Status>(this.#connection.status());
		this.#connection.onStatus((next) => this.#stand(next));
		void this.#connection.arrived.then(() => this.come.set(true));
		this.#connection.onEvent(options.reload);
		awareness.on("change", () => this.people.set(presentIn(awareness.getStates(), this.people.get())));
		this.views = new Editors({
			mounting: this.#mounting(),
			still: (run) => this.#connection.still(run),
			onChange: () => this.#viewsChanged(),
		});
		this.live = liveText({ editors: () => this.editors, ready: this.views.ready, used: this.used, pulse: this.pulse });
	}

	/** What changed beside the text before this line stood, or while it was down, was not told: it is asked for. */
	#stand(next: Status): void {
		const before = this.status.get();
		this.status.set(next);
		if (isApart(before) && !isApart(next)) this.#options.reload();
	}

	get editors(): [string, Editor][] {
		return this.views.all;
	}

	mount(places: readonly SectionMount[]): void {
		this.views.mount(places);
	}

	/** Without editors the page shows what was saved: as it is now. */
	#viewsChanged(): void {
		this.used.set(null);
		this.#beat();
		if (this.views.apart.get()) this.#options.reload();
	}

	#beat(): void {
		this.pulse.set(this.pulse.get() + 1);
	}

	#mounting(): Omit<Mounting, "onApart"> {
		const { language, words, openCitation, openFootnote, cite, link, comment, openThread, toTools } = this.#options;
		return {
			doc: this.#connection.doc,
			awareness: this.#connection.awareness,
			language,
			isReading: () => this.isReading,
			menu: this.menu,
			chips: { words, shelf: this.shelf, openCitation, openFootnote },
			anchors: { state: () => this.#threads, comment, open: openThread },
			paste: this.#pasting(),
			toTools,
			cite,
			link,
			onUse: (editor) => {
				this.used.set(editor);
				this.#beat();
			},
			onChange: () => this.#beat(),
		};
	}

	#pasting(): PasteActs {
		return {
			knows: (id) => this.shelf.get(id) !== undefined,
			maySettle: (id) =>
				this.#threads.threads.some((thread) => thread.id === id) &&
				!this.editors.some(([, editor]) => anchorsIn(editor.state.doc).has(id)),
			adopt: async (citationIds, section) => {
				const adopted = await this.#options.adopt({ citationIds, section });
				for (const { citation } of adopted) this.shelf.add(citation);
				return new Map(adopted.map(({ from, citation }) => [from, citation.id]));
			},
		};
	}

	/** Nothing may be written: by who one is, or because it could not be kept. */
	get isReading(): boolean {
		return this.#options.reading || this.status.get().is === "stuck";
	}

	showThreads(state: AnchorState): void {
		this.#threads = state;
		for (const [, editor] of this.editors) refreshAnchors(editor);
	}

	/** All the words, for "copy your text". */
	plainText(): string {
		const { doc } = this.#connection;
		return [...sections]
			.filter((key) => doc.share.has(key))
			.map((key) => readFragment(doc.getXmlFragment(key), textSchema).node)
			.map((section) => section.textBetween(0, section.content.size, "\n\n", (leaf) => this.#wordsOf(leaf)))
			.join("\n\n");
	}

	#wordsOf({ type, attrs }: Node): string {
		if (type.name === "citation") return this.shelf.get(attrs["citationId"])?.words ?? "";
		if (type.name === "footnote") return ` (${String(attrs["text"])})`;
		return type.name === "mention" ? `@${String(attrs["label"])}` : "\n";
	}

	close(): void {
		this.views.close();
		this.#connection.close();
	}
}

type Around = {
	editors: () => [string, Editor][];
	ready: Store<boolean>;
	used: Store<Editor | null>;
	pulse: Store<number>;
};

function liveText({ editors, ready, used, pulse }: Around): LiveText {
	const anchor = (threadId: string) =>
		editors()
			.flatMap(([, editor]) => {
				const at = anchorsIn(editor.state.doc).get(threadId);
				return at === undefined ? [] : [{ editor, at }];
			})
			.at(0);
	return {
		passage: () => {
			const [section, editor] = editors().find(([, one]) => one === used.get()) ?? [];
			return section && editor ? passageIn(editor, section) : null;
		},
		goToThread: (threadId) => {
			const found = anchor(threadId);
			return found !== undefined && found.editor.chain().focus().setTextSelection(found.at).scrollIntoView().run();
		},
		goToCitation: (citationId) =>
			editors().some(([, editor]) => {
				const at = citationAt(editor, citationId);
				return at !== null && editor.chain().focus().setNodeSelection(at).scrollIntoView().run();
			}),
		threads: () => (ready.get() ? editors().flatMap(([, editor]) => [...anchorsIn(editor.state.doc).keys()]) : null),
		topOfThread: (threadId) => {
			const found = anchor(threadId);
			return found ? found.editor.view.coordsAtPos(found.at).top + window.scrollY : null;
		},
		onChange: pulse.subscribe,
	};
}

function citationAt(editor: Editor, citationId: string): number | null {
	let found: number | null = null;
	editor.state.doc.descendants((node, at) => {
		if (found === null && node.attrs["citationId"] === citationId) found = at;
		return found === null;
	});
	return found;
}

/** Each person once, however many windows they have open; the same list when nobody came or left. */
function presentIn(states: Map<number, Record<string, unknown>>, before: readonly Present[]): readonly Present[] {
	const found = new Map<string, Present>();
	for (const state of states.values()) {
		const user = state["user"];
		if (!isPresent(user)) continue;
		found.set(user.id, { id: user.id, name: user.name, color: user.color });
	}
	const now = [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
	return now.map((one) => one.id).join() === before.map((one) => one.id).join() ? before : now;
}

const isPresent = (user: unknown): user is Present =>
	typeof user === "object" && user !== null && "id" in user && "name" in user && "color" in user;

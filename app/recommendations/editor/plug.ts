// What the editor shares with whoever stands beside it: a page, the comment margin of review, a document.

/** A citation as the text shows it. Every word comes from the database. */
export type CitationView = {
	id: string;
	evidenceCode: string;
	claim: string;
	section: string;
	stance: "supports" | "qualifies" | "contradicts" | "context";
	/** as acknowledged: `84 % (43/51, wood, FI+ES)` */
	words: string;
	/** as the data says now, when that differs and nobody kept the older figure */
	movedTo: string | null;
	/** whether it stands in the text */
	standing: boolean;
};

/** A passage someone selected: where it lies, in positions that survive others' writing, and its words. */
export type Passage = {
	section: string;
	/** Yjs relative positions as JSON, of start and end */
	from: unknown;
	to: unknown;
	quote: string;
};

/** A thread whose anchor may stand in the text. */
export type ThreadAnchor = { id: string; settled: boolean };

/** What the live text can be asked from outside, once it is there. */
export type LiveText = {
	/** The words selected now, in whichever section was used last; null when there are none. */
	passage: () => Passage | null;
	/** Brings the anchor of a thread into view and puts the caret before it; false when it no longer stands in the text. */
	goToThread: (threadId: string) => boolean;
	/** Brings a citation into view and selects it. */
	goToCitation: (citationId: string) => boolean;
	/** The threads whose anchors stand in the text, in reading order; null until the words have come. */
	threads: () => string[] | null;
	/** Top of a thread's anchor, in pixels below the top of the page; null when it does not stand in the text. */
	topOfThread: (threadId: string) => number | null;
	/** Called after the text or its layout changed; returns how to stop. */
	onChange: (listener: () => void) => () => void;
};

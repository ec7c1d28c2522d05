// What a text may hold, handed in by the capability whose schema it is: live texts know pieces and places, not words.

export type TextKind = "recommendation" | "document";

/** Where a piece lies: at the top of a section, in an element, or in the run of words inside a block. */
export type Place = { is: "section"; name: string } | { is: "element"; name: string } | { is: "words"; block: string };

export type Piece =
	| { is: "element"; name: string }
	| { is: "run" }
	| { is: "words"; words: string }
	| { is: "mark"; key: string; value: unknown }
	| { is: "attribute"; key: string; value: unknown }
	/** Whatever else Yjs can carry: maps, arrays, embeds, binaries, other documents. */
	| { is: "foreign" };

/** What a text holds only so many of. */
export const countables = ["citation", "mention", "footnote", "block", "cell"] as const;
export type Countable = (typeof countables)[number];

export type TextRules = {
	/** Raised when the rules ask for more: every text is then looked at once when it is next opened. */
	version: number;
	fits: (piece: Piece, place: Place, kind: TextKind) => boolean;
	/** Attributes without which an element is nothing. */
	required: (element: string) => readonly string[];
	countedAs: (element: string) => Countable | null;
	most: Record<Countable, number>;
	/** This many levels may lie in one another, words included. */
	deepest: number;
};

// Which sections a text has. Apart from schema.ts so that a page can name them without carrying the editor.

/** Raised with every addition to the text schema. Changes are only ever additions. */
export const SCHEMA_VERSION = 1;

export const recommendationSections = ["problem", "statement", "rationale", "actions", "monitoring"] as const;
export const documentSections = ["summary", "introduction", "method", "conclusions"] as const;

export const sectionsOf: Record<"recommendation" | "document", readonly string[]> = {
	recommendation: recommendationSections,
	document: documentSections,
};

/** A node of a text as plain data: ProseMirror's own JSON. */
export type TextNode = {
	type: string;
	attrs?: Record<string, unknown>;
	content?: TextNode[];
	text?: string;
	marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/** What a whole text says: section → its document node. */
export type Content = Record<string, TextNode>;

// Why a file, and with it the whole batch, is turned away before anything is kept.
import type { EncodingPreview } from "./encoding.ts";
import type { PersonalCell } from "./personal-data.ts";
import type { TemplateKey } from "./template.ts";

export type Upload = { name: string; bytes: Uint8Array; tooBig: boolean };

/** Why what looks like a workbook is not read. */
export type NoWorkbook =
	| "old-workbook"
	| "locked"
	| "macros"
	| "links"
	| "bomb"
	| "archive"
	| "other-workbook"
	| "broken-workbook"
	| "named-csv";

export type FileRefusal = { file: string } & (
	| { is: "too-big" | "too-many" | "empty" | "not-text" | "no-rows" | "not-recognised" | "unreadable" | NoWorkbook }
	| { is: "personal-column"; column: string }
	| { is: "personal-cell"; column: string; row: number; what: PersonalCell }
	| { is: "missing-columns" | "unknown-columns" | "repeated-columns"; template: TemplateKey; columns: string }
	| { is: "not-for-you"; template: TemplateKey }
	| { is: "quote"; row: number }
);

/** What only the person can say, before anything is kept. */
export type PhoneQuestion = { is: "phone"; file: string; row: number; column: string };
/** What only the person can say, while the file is kept. */
export type KeptQuestion =
	| { is: "encoding"; file: string; previews: EncodingPreview[] }
	/** It is no template's: which of its columns is what? */
	| { is: "sheet"; file: string };
export type FileQuestion = PhoneQuestion | KeptQuestion;

/** What stands between files and their rows. */
export type Unread = { refusals: FileRefusal[]; questions: KeptQuestion[] };

/** The sheet's own titles by column of the template, and when its matching was said, by whom. */
export type MatchedSheet = { titles: Record<string, string>; saidAt: string; by: string };

export type ReadFile = {
	name: string;
	template: TemplateKey;
	sha256: string;
	/** Each with its row as a spreadsheet counts it, the header being row 1. */
	rows: { row: number; cells: Record<string, string> }[];
	/** The letters of its columns, where it is a sheet of a workbook. */
	letters?: Record<string, string>;
	/** How it was matched to its template, where it is a partner's own sheet. */
	matched?: MatchedSheet;
	/** Sheets of the same workbook that are of no template, told with its first one. */
	passedOver?: string[];
};

/** A name to show, without folders, control characters or tricks of writing direction. */
export const safeName = (name: string): string =>
	(name.split(/[/\\]/u).at(-1) ?? "")
		.replace(/[\p{C}]/gu, "")
		.trim()
		.slice(0, 120) || "file.csv";

/** Not a column: where cells to the right of the last title are kept until they are refused. */
export const beyondLast = "+";

// One row in a form: what it is known by, what it said when the form was opened, and why it was not kept.
import type { PersonalCell } from "./personal-data.ts";
import type { Wrong } from "./problem.ts";
import type { TemplateKey } from "./template.ts";
import { headerOf, templates } from "./templates.ts";

export type Cells = Readonly<Record<string, string>>;

/** What is wrong at a field. */
export type FieldWrong = Wrong | { is: "personal"; what: PersonalCell } | { is: "phone" };

export type RowRefusal =
	| { because: "wrong"; fields: Readonly<Record<string, FieldWrong>>; elsewhere: Wrong | null }
	| { because: "stale"; now: Cells }
	| { because: "already-here" | "gone" | "changes-nothing" | "not-for-you" | "conflict" | "too-often" };

export type RowForm = {
	cells: Cells;
	/** What the row said when the form was opened; null for a new one. */
	seen: Cells | null;
	notPhones: boolean;
};

/** The cells a form or an address names, trimmed; what is not a column of the template is left out. */
export function cellsOf(template: TemplateKey, given: FormData | URLSearchParams, prefix = ""): Record<string, string> {
	const cells: Record<string, string> = {};
	for (const column of headerOf(template)) {
		const value = given.get(prefix + column);
		if (typeof value === "string") cells[column] = value.trim().replaceAll("\r\n", "\n");
	}
	return cells;
}

export const rowForm = (template: TemplateKey, form: FormData): RowForm => ({
	cells: cellsOf(template, form),
	seen: form.has("correcting") ? cellsOf(template, form, "seen:") : null,
	notPhones: form.get("phones") === "no",
});

/** Codes are the same in whatever case they are written. */
export const sameRow = (template: TemplateKey, a: Cells, b: Cells): boolean =>
	templates[template].key.every((column) => (a[column] ?? "").toLowerCase() === (b[column] ?? "").toLowerCase());

export const sameCells = (a: Cells, b: Cells): boolean =>
	[...new Set([...Object.keys(a), ...Object.keys(b)])].every((column) => (a[column] ?? "") === (b[column] ?? ""));

/** Where a row is corrected: its address names it by its codes, in which no comma stands. */
export const correctionPath = (template: TemplateKey, cells: Cells): string =>
	`/imports/rows/${template}/${encodeURIComponent(templates[template].key.map((column) => cells[column] ?? "").join(","))}`;

/** The codes in such an address; null when they are not those of this template. */
export function rowNamed(template: TemplateKey, name: string): Cells | null {
	const { key } = templates[template];
	const codes = name.split(",");
	return codes.length === key.length ? Object.fromEntries(key.map((column, at) => [column, codes[at] ?? ""])) : null;
}

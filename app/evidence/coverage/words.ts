// The matrix in words: one source for the page, the spreadsheet and the picture of an edition.
import type { Words } from "#app/i18n/titled.ts";
import { type Cell, cellOf, type CoverageRow, type Dimension, wholeOf } from "./coverage.ts";
import { type Closing, closingsOf, type Gap, gapsOf, type May, type Parts } from "./gaps.ts";
import { kinds } from "./kinds.ts";

export type Told = {
	t: Words;
	locale: string;
	names: { sectors: Readonly<Record<string, string>>; countries: Readonly<Record<string, string>> };
};

export type CellWords = {
	supports: string | null;
	contradicts: string | null;
	context: string | null;
	/** what it rests on, and how sure it is held to be */
	amount: string | null;
};

/** The columns of a matrix, in order. */
export function columnsOf(by: Dimension, parts: Parts): readonly string[] {
	return by === "kinds" ? kinds : parts[by];
}

export const partName = (by: Dimension, key: string, { t, names }: Told): string =>
	by === "kinds" ? kindName(key, t) : (names[by][key] ?? key);

const kindName = (key: string, t: Words): string => {
	const kind = kinds.find((known) => known === key);
	return kind ? t(`coverage:kind.${kind}`) : key;
};

const isEmpty = ({ supports, contradicts, context }: Cell) => supports + contradicts + context === 0;

/** Null for a cell with nothing in it. */
function cellWords(cell: Cell, { t, locale }: Told): CellWords | null {
	if (isEmpty(cell)) return null;
	const { supports, contradicts, context } = cell;
	return {
		supports: supports > 0 ? t("coverage:supports", { count: supports }) : null,
		contradicts: contradicts > 0 ? t("coverage:contradicts", { count: contradicts }) : null,
		context: context > 0 ? t("coverage:context", { count: context }) : null,
		amount: amountWords(cell, { t, locale }),
	};
}

/** "n 31–51 · 2 sources · sureness moderate" */
function amountWords({ n, sources, sureness }: Cell, { t, locale }: Pick<Told, "t" | "locale">): string | null {
	const number = new Intl.NumberFormat(locale);
	const parts = [
		n && t("coverage:n", { n: n.least === n.most ? number.format(n.most) : number.formatRange(n.least, n.most) }),
		sources > 0 && t("coverage:sources", { count: sources }),
		// What is made up says so once, for the whole page.
		sureness !== null && sureness !== "demo" && t(`coverage:sure.${sureness}`),
	].filter((part) => typeof part === "string");
	return parts.length > 0 ? parts.join(" · ") : null;
}

/** A cell in one line. */
export function cellLine(cell: Cell, told: Told): string {
	const words = cellWords(cell, told);
	if (!words) return told.t("coverage:none");
	return [words.supports, words.contradicts, words.context, words.amount].filter((part) => part !== null).join(" · ");
}

export type MatrixWords = {
	by: Dimension;
	columns: string[];
	rows: { code: string; title: string; cells: (CellWords | null)[] }[];
};

/** Everything first, then part by part. */
export function matrixWords(rows: readonly CoverageRow[], by: Dimension, parts: Parts, told: Told): MatrixWords {
	const columns = columnsOf(by, parts);
	return {
		by,
		columns: [told.t("coverage:all"), ...columns.map((key) => begun(partName(by, key, told)))],
		rows: rows.map(({ code, title, evidence }) => ({
			code,
			title,
			cells: cellsOf(evidence, by, columns).map((cell) => cellWords(cell, told)),
		})),
	};
}

/** As a heading is written. */
const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const cellsOf = (evidence: CoverageRow["evidence"], by: Dimension, columns: readonly string[]): Cell[] => [
	wholeOf(evidence),
	...columns.map((key) => cellOf(evidence, by, key)),
];

/** With one or two of them it is said what it rests on; with more, only what is missing. */
const fewEnoughToName = 2;

/** "Nothing from Finland or Italy" in English; in the other languages what is missing is this and that. */
const joining = (locale: string) => (locale.startsWith("en") ? "disjunction" : "conjunction");

export function gapWords(gap: Gap, told: Told): string {
	const { t, locale } = told;
	const listed = (list: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(list);
	const either = (list: readonly string[]) => new Intl.ListFormat(locale, { type: joining(locale) }).format(list);
	if (gap.is === "ground") return t(`coverage:gap.ground.${gap.how}`);
	if (gap.is === "weak") return t(`coverage:gap.weak.${gap.best}`);
	if (gap.is === "items") return t(`coverage:gap.items.${gap.why}`, { items: listed(gap.items) });
	const by = gap.is === "kinds" ? "kinds" : gap.by;
	const named = (list: readonly string[]) => list.map((key) => partName(by, key, told));
	const missing = either(named(gap.missing));
	if (gap.is === "kinds") return t("coverage:gap.kinds", { missing });
	const isNarrow = gap.only.length > 0 && gap.only.length <= fewEnoughToName;
	return isNarrow
		? t("coverage:gap.only", { only: listed(named(gap.only)), missing })
		: t("coverage:gap.lacking", { missing });
}

const closingWords = (closing: Closing, told: Told): string => {
	if (closing.by === "ask") {
		const listed = new Intl.ListFormat(told.locale, { type: "conjunction" });
		const who = listed.format(closing.who.map((kind) => partName("kinds", kind, told)));
		return told.t("coverage:closing.ask", { what: closing.what, who });
	}
	const what = "is" in closing ? partName(closing.is, closing.what, told) : closing.what;
	return told.t(`coverage:closing.${closing.by}`, { what });
};

export type GapShown = { says: string; closings: { to: string; says: string }[] };

/** What a recommendation lacks, each with where to go. */
export const gapsShown = (row: CoverageRow, parts: Parts, told: Told, may: May): GapShown[] =>
	gapsOf(row, parts).map((gap) => ({
		says: gapWords(gap, told),
		closings: closingsOf(gap, row, parts, may).map((closing) => ({
			to: closing.to,
			says: closingWords(closing, told),
		})),
	}));

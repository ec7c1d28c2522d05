// Pictures of figures as SVG, made on the server, the same for page and print. Only what may be shown is drawn; what is
// withheld stands there as a word.
import { type Figure, type FigureRow, fewestForPercent, type Shown, withTimeMark } from "../figure.ts";
import { indicators } from "../indicators/definitions.ts";
import type { Shape } from "../indicators/indicator.ts";
import { definitionElements } from "../pilots/elements.ts";
import { wilson } from "../statistics/interval.ts";
import { answersPicture } from "./answers.ts";
import { matrixPicture } from "./matrix.ts";
import { type Mark, type Reach, type Row, rowsPicture, type Width } from "./rows.ts";
import { type Scale, scaleTo, shareScale } from "./scale.ts";
import { colours } from "./sheet.ts";
import { type Slope, slopesPicture } from "./slopes.ts";

export type PictureWords = {
	title: string;
	description: string;
	/** what a row's key is called */
	nameOf: (key: string) => string;
	/** the value beside the mark: "84% (43/51)" */
	valueOf: (row: FigureRow["values"]) => string;
	/** what an element, a kind or a reason is called */
	partOf?: (name: string) => string;
	withheld: string;
	whole: string;
	before: string;
	after: string;
	women?: string;
	men?: string;
	target: string;
	locale: string;
};

type Look = {
	theme: "page" | "print";
	width?: Width;
	target?: number | null;
	/** the highest value of all pictures that are set beside each other */ high?: number;
};

/** What fits the indicator, in rows for each part and the whole; null where there is nothing to draw. */
export function picture(figure: Figure, words: PictureWords, look: Look): string | null {
	return drawings[indicators[figure.indicator].shape](figure, words, look);
}

/** How the answers from 1 to 5 are spread in the whole, where that may be told. */
export function answersOf(figure: Figure, words: PictureWords, look: Look): string | null {
	const answers = figure.values.withheld ? undefined : figure.values.detail.answers;
	return answers ? answersPicture(answers, frameOf(words, look)) : null;
}

const frameOf = ({ title, description }: PictureWords, { theme, width = "wide" }: Look) => ({
	paint: colours[theme],
	width,
	title,
	description,
});

type Draw = (figure: Figure, words: PictureWords, look: Look) => string | null;

/** Rows with marks on a scale; null without parts, for one value alone needs no picture. */
const inRows =
	(
		markOf: (shown: Shown) => Mark | null,
		scaleOf: (marks: readonly Mark[], words: PictureWords, look: Look) => Scale,
	): Draw =>
	(figure, words, look) => {
		const rows = rowsOf(figure, words, markOf);
		// A sheet of words that all say "withheld" shows nothing; why stands in words.
		if (rows.length < 2 || rows.every(({ words: said }) => said === words.withheld)) return null;
		const scale = scaleOf(
			rows.flatMap(({ mark }) => mark ?? []),
			words,
			look,
		);
		const of: Reach = figure.indicator === "green_skills_per_sector" ? "parts" : "whole";
		const target = look.target ? { value: look.target, words: `${words.target} ${look.target}`, of } : null;
		return rowsPicture({ rows, scale, target, zero: scale.low < 0 }, frameOf(words, look));
	};

function rowsOf({ split, values }: Figure, words: PictureWords, markOf: (shown: Shown) => Mark | null): Row[] {
	const row = (label: string, own: FigureRow["values"], part: Pick<FigureRow, "day"> = {}): Row => ({
		label,
		words: own.withheld ? words.withheld : withTimeMark(words.valueOf(own), part),
		isOfAnotherTime: part.day !== undefined,
		mark: own.withheld || own.value === null || own.n === 0 ? null : markOf(own),
	});
	if (!split || split.rows.length === 0) return [];
	return [
		...split.rows.map((part) => row(words.nameOf(part.key), part.values, part)),
		{ ...row(words.whole, values), isWhole: true },
	];
}

const shareMark = ({ n, value, low, high }: Shown): Mark | null =>
	n < fewestForPercent ? null : { kind: "dot", value: value ?? 0, low, high };
const barMark = ({ value }: Shown): Mark => ({ kind: "bar", value: value ?? 0 });
const rangeMark = ({ value, low, high }: Shown): Mark => ({
	kind: "range",
	value: value ?? 0,
	low: low ?? value ?? 0,
	high: high ?? value ?? 0,
});
const dotMark = ({ value, low, high }: Shown): Mark => ({ kind: "dot", value: value ?? 0, low, high });

const percentTick = (locale: string) => (share: number) =>
	new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
const numberTick = (locale: string) => (value: number) => new Intl.NumberFormat(locale).format(value);

const shares = (_: readonly Mark[], { locale }: PictureWords) => shareScale(percentTick(locale));
const ends = (mark: Mark) => ("high" in mark ? [mark.low ?? mark.value, mark.high ?? mark.value] : [0, mark.value]);
const numbers = (marks: readonly Mark[], { locale }: PictureWords, { target, high }: Look) =>
	scaleTo(Math.max(1, target ?? 0, high ?? 0, ...marks.flatMap(ends)), numberTick(locale));
const ratios = (marks: readonly Mark[], { locale }: PictureWords) =>
	scaleTo(Math.max(1, ...marks.flatMap(ends)), percentTick(locale));
const twoSided = (marks: readonly Mark[], { locale }: PictureWords) => {
	const all = marks.flatMap(ends);
	return scaleTo(Math.max(1, ...all), numberTick(locale), Math.min(0, ...all));
};

function slopeOf(label: string, own: FigureRow["values"]): Slope[] {
	if (own.withheld || own.detail.before === undefined || own.detail.after === undefined) return [];
	return [{ label, n: own.n, before: own.detail.before, after: own.detail.after }];
}

const slopes: Draw = ({ split, values }, words, look) => {
	const all = [
		...(split?.rows ?? []).flatMap((part) => slopeOf(withTimeMark(words.nameOf(part.key), part), part.values)),
		...slopeOf(words.whole, values).map((whole) => ({ ...whole, isWhole: true })),
	];
	return all.length === 0 ? null : slopesPicture(all, { ...frameOf(words, look), ...words });
};

const reasons: Draw = ({ values }, words, look) => {
	const told = values.withheld ? [] : (values.detail.reasons ?? []);
	if (told.length === 0) return null;
	const rows = told.map(({ reason, count }) => ({
		label: words.partOf?.(reason) ?? reason,
		words: numberTick(words.locale)(count),
		mark: { kind: "bar" as const, value: count },
	}));
	const scale = scaleTo(Math.max(...told.map(({ count }) => count)), numberTick(words.locale));
	return rowsPicture({ rows, scale }, frameOf(words, look));
};

const womenAndMen: Draw = ({ values }, words, look) => {
	const { women, men } = values.withheld ? {} : values.detail;
	if (!women || !men) return null;
	const row = (label: string, { x, n }: { x: number; n: number }): Row => ({
		label,
		words: `${percentTick(words.locale)(x / n)} (${x}/${n})`,
		mark: { kind: "dot", value: x / n, low: wilson(x, n)?.low ?? null, high: wilson(x, n)?.high ?? null },
	});
	const rows = [row(words.women ?? "", women), row(words.men ?? "", men)];
	return rowsPicture({ rows, scale: shareScale(percentTick(words.locale)) }, frameOf(words, look));
};

const elements: Draw = ({ split }, words, look) =>
	matrixOf(split?.rows ?? [], definitionElements, ({ missing = [] }, name) => !missing.includes(name), words, look);

const kinds: Draw = ({ split, values }, words, look) =>
	matrixOf(
		split?.rows ?? [],
		values.withheld ? [] : (values.detail.kinds ?? []),
		({ kinds: there = [] }, name) => there.includes(name),
		words,
		look,
	);

function matrixOf(
	rows: readonly FigureRow[],
	columns: readonly string[],
	isThere: (detail: Shown["detail"], name: string) => boolean,
	words: PictureWords,
	look: Look,
): string | null {
	if (rows.length === 0 || columns.length === 0) return null;
	const lines = rows.flatMap(({ key, values }) =>
		values.withheld
			? []
			: [
					{
						label: words.nameOf(key),
						words: words.valueOf(values),
						there: columns.map((name) => isThere(values.detail, name)),
					},
				],
	);
	return matrixPicture({ columns: columns.map((name) => words.partOf?.(name) ?? name), lines }, frameOf(words, look));
}

const skills = inRows(
	({ value, detail: { demonstrated: part } }) => ({
		kind: "bar",
		value: value ?? 0,
		...(part !== undefined && { part }),
	}),
	numbers,
);
const medians: Draw = (figure, words, look) =>
	inRows(rangeMark, indicators[figure.indicator].unit === "hours" ? ratios : numbers)(figure, words, look);

const drawings: Record<Shape, Draw> = {
	proportion: inRows(shareMark, shares),
	ratings: inRows(shareMark, shares),
	share: inRows(({ value }) => ({ kind: "bar", value: Math.min(1, value ?? 0) }), shares),
	count: inRows(barMark, numbers),
	codes: reasons,
	median: medians,
	change: slopes,
	effect: inRows(dotMark, twoSided),
	gap: womenAndMen,
	cost: inRows(dotMark, numbers),
	completeness: elements,
	skills,
	diversity: kinds,
};

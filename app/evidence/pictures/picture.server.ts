// Pictures of figures as SVG, made on the server, the same for page and print. Only what may be shown is drawn; what is
// withheld stands there as a word.
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Figure, FigureRow, Shown } from "../figure.ts";
import { fewestForPercent } from "../figure.ts";
import { indicators } from "../indicators/definitions.ts";

export type PictureWords = {
	title: string;
	description: string;
	/** what a row's key is called */
	nameOf: (key: string) => string;
	/** the value beside the dot: "84% (43/51)" */
	valueOf: (row: FigureRow["values"]) => string;
	withheld: string;
	whole: string;
	before: string;
	after: string;
	target: string;
	locale: string;
};

type Look = { theme: "page" | "print"; target?: number | null };
type Colours = { ink: string; quiet: string; line: string; accent: string };

/** On a page colours follow light and dark; print knows no variables. Blue-green against grey is safe for colour-blind eyes. */
const colours: Record<Look["theme"], Colours> = {
	page: {
		ink: "var(--ink, #1d2420)",
		quiet: "var(--quiet, #56605a)",
		line: "var(--line, #dcd8cd)",
		accent: "var(--accent, #1f5f4a)",
	},
	print: { ink: "#1d2420", quiet: "#56605a", line: "#c9c5ba", accent: "#1f5f4a" },
};
const font = "'Source Sans 3 Variable', 'Source Sans 3', sans-serif";
const width = 640;
const rowHeight = 38;

/** The picture that fits the indicator: slopes for a change, dots and whiskers or bars for the rest; null without rows. */
export function picture(figure: Figure, words: PictureWords, look: Look): string | null {
	const rows = figure.split?.rows ?? [];
	if (rows.length === 0) return null;
	return indicators[figure.indicator].shape === "change" ? slopes(rows, words, look) : dots(figure, rows, words, look);
}

type Dot = { label: string; value: number; low: number | null; high: number | null; words: string };

function dots(figure: Figure, rows: FigureRow[], words: PictureWords, look: Look): string {
	const paint = colours[look.theme];
	const isShare = indicators[figure.indicator].shape === "proportion";
	const all = [
		...rows.map((row) => ({ label: words.nameOf(row.key), values: row.values })),
		{ label: words.whole, values: figure.values },
	];
	const shown = all.flatMap(({ label, values }): Dot[] =>
		values.withheld || !drawable(values, isShare) ? [] : [dotOf(label, values, words.valueOf(values), isShare)],
	);
	const unseen = all.flatMap(({ label, values }) =>
		values.withheld || !drawable(values, isShare)
			? [{ label, words: values.withheld ? words.withheld : words.valueOf(values) }]
			: [],
	);
	const top = isShare ? 1 : Math.max(1, look.target ?? 0, ...shown.map((dot) => dot.value)) * 1.05;
	const chart = Plot.plot({
		...frame(paint, all.length),
		x: {
			domain: [0, top],
			label: null,
			...(isShare ? { tickFormat: percentTick(words.locale) } : {}),
			ticks: 5,
			grid: true,
		},
		y: { domain: all.map((row) => row.label), label: null, tickSize: 0 },
		marks: [
			...(look.target
				? [
						Plot.ruleX([look.target], { stroke: paint.quiet, strokeDasharray: "4 3" }),
						Plot.text([look.target], {
							x: (x) => x,
							frameAnchor: "top",
							dy: -8,
							text: () => `${words.target} ${String(look.target)}`,
							fill: paint.quiet,
						}),
					]
				: []),
			Plot.ruleY(
				shown.filter((dot) => dot.low !== null),
				{ y: "label", x1: "low", x2: "high", stroke: paint.accent, strokeWidth: 2.5 },
			),
			Plot.dot(shown, { y: "label", x: "value", r: 5.5, fill: paint.accent }),
			Plot.text(shown, { y: "label", x: top, text: "words", textAnchor: "start", dx: 10, fill: paint.ink }),
			Plot.text(unseen, { y: "label", x: 0, text: "words", textAnchor: "start", dx: 6, fill: paint.quiet }),
		],
		document: blank(),
	});
	return finished(chart, words);
}

const drawable = (values: Shown, isShare: boolean) =>
	values.value !== null && values.n > 0 && !(isShare && values.n < fewestForPercent);

const dotOf = (label: string, values: Shown, words: string, isShare: boolean): Dot => ({
	label,
	value: values.value ?? 0,
	low: isShare ? values.low : null,
	high: isShare ? values.high : null,
	words,
});

type Slope = { label: string; when: number; value: number };

function slopes(rows: FigureRow[], words: PictureWords, look: Look): string {
	const paint = colours[look.theme];
	const shown = rows.flatMap(({ key, values }) => {
		if (values.withheld || values.detail.before === undefined || values.detail.after === undefined) return [];
		const label = words.nameOf(key);
		const ends: Slope[] = [
			{ label, when: 0, value: values.detail.before },
			{ label, when: 1, value: values.detail.after },
		];
		return [{ label, n: values.n, ends }];
	});
	const format = new Intl.NumberFormat(words.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const ends = apart(shown.map((row) => ({ ...row, at: row.ends[1]?.value ?? 0 })));
	const chart = Plot.plot({
		...frame(paint, 7),
		marginLeft: 60,
		marginRight: 250,
		height: 300,
		x: {
			domain: [0, 1],
			ticks: [0, 1],
			tickFormat: (when: number) => (when === 0 ? words.before : words.after),
			label: null,
			tickSize: 0,
		},
		y: { domain: [1, 5], ticks: [1, 2, 3, 4, 5], label: null, grid: true },
		marks: [
			Plot.line(
				shown.flatMap((row) => row.ends),
				{ x: "when", y: "value", z: "label", stroke: paint.accent, strokeWidth: 2 },
			),
			Plot.dot(
				shown.flatMap((row) => row.ends),
				{ x: "when", y: "value", r: 4.5, fill: paint.accent },
			),
			Plot.text(ends, {
				x: () => 1,
				y: "place",
				text: (row: (typeof ends)[number]) =>
					`${row.label} ${format.format(row.ends[0]?.value ?? 0)} → ${format.format(row.at)} (n = ${row.n})`,
				textAnchor: "start",
				dx: 12,
				fill: paint.ink,
			}),
		],
		document: blank(),
	});
	return finished(chart, words);
}

/** Labels moved up and down until they no longer lie on each other. */
function apart<Row extends { at: number }>(rows: Row[]): (Row & { place: number })[] {
	const gap = 0.32;
	let last = -Infinity;
	return rows
		.toSorted((a, b) => a.at - b.at)
		.map((row) => {
			last = Math.max(row.at, last + gap);
			return { ...row, place: last };
		});
}

const frame = (paint: Colours, rows: number) => ({
	width,
	height: rows * rowHeight + 50,
	marginLeft: 150,
	marginRight: 150,
	marginTop: 24,
	style: { fontFamily: font, fontSize: "15px", background: "none", color: paint.ink },
});

const percentTick = (locale: string) => (share: number) =>
	new Intl.NumberFormat(locale, { style: "percent" }).format(share);

const blank = () => parseHTML("<!doctype html><html><body></body></html>").document;

/** With a name and a description, so that those who do not see it know what it shows; without the styles Plot brings. */
function finished(chart: { outerHTML: string }, { title, description }: PictureWords): string {
	const svg = chart.outerHTML
		.replace(/<style>[\s\S]*?<\/style>/u, "")
		.replace(/ class="plot-[^"]*"/u, "")
		.replaceAll(/(<g[^>]*) aria-label="[^"]*"/gu, "$1");
	return svg.replace(
		/^<svg([^>]*)>/u,
		(_all, attributes: string) =>
			`<svg xmlns="http://www.w3.org/2000/svg"${attributes} role="img"><title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
	);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

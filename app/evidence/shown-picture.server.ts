// A picture with its caption, and the same as a table: for those who do not see it, and for those who want the numbers.
import type { messages } from "#app/i18n/messages.ts";
import type { Words } from "#app/i18n/titled.ts";
import type { Locale } from "#app/identity/person.ts";
import { type Figure, type Split, type Values, withTimeMark } from "./figure.ts";
import { elementWords, kindWords, reasonWords } from "./figure-notes.ts";
import type { FilterNames } from "./filter-words.ts";
import { indicators } from "./indicators/definitions.ts";
import { answerName } from "./pictures/answers.ts";
import { answersOf, picture, type PictureWords } from "./pictures/picture.server.ts";
import type { Width } from "./pictures/rows.ts";
import { asReading } from "./readable.ts";
import { endsWords, number, readingWords, shareWords } from "./reading-words.ts";
import { shortWords } from "./short-words.ts";
import { partNotes } from "./part-notes.ts";

export type ShownPicture = {
	svg: string;
	/** the same for a phone */ narrow: string;
	caption: string;
	/** why parts of it are withheld, and what may be shown instead */ note: string | null;
	columns: string[];
	rows: string[][];
};

type Way = {
	about: string;
	names: FilterNames;
	locale: Locale;
	t: Words;
	theme: "page" | "print";
	target: number | null;
	high?: number;
};

/** The picture of a figure's parts, and that of its answers; those that there are. */
export function picturesOf(figure: Figure, way: Way): ShownPicture[] {
	const parts = partsTable(figure, way);
	const answers = answersTable(figure, way);
	const nameOf = nameIn(figure.split?.by ?? "sectors", way.names);
	const note = partNotes(figure, { ...way, nameOf });
	return [
		...(parts ? drawn(figure, way, parts, picture) : []).map((one) => ({ ...one, note })),
		...(answers ? drawn(figure, way, answers, answersOf) : []).map((one) => ({ ...one, note: null })),
	];
}

type Table = Pick<ShownPicture, "caption" | "columns" | "rows">;

function drawn(figure: Figure, way: Way, table: Table, draw: typeof picture): Omit<ShownPicture, "note">[] {
	const words = wordsOf(figure, way, table);
	const { theme, target, high } = way;
	const at = (width: Width) => draw(figure, words, { theme, target, width, ...(high === undefined ? {} : { high }) });
	const [svg, narrow] = [at("wide"), at("narrow")];
	return svg === null || narrow === null ? [] : [{ svg, narrow, ...table }];
}

function wordsOf(figure: Figure, { names, locale, t }: Way, table: Table): PictureWords {
	const { shape } = indicators[figure.indicator];
	return {
		title: table.caption,
		description: table.rows.map(([name, value]) => `${name ?? ""}: ${value ?? ""}`).join("; "),
		nameOf: nameIn(figure.split?.by ?? "sectors", names),
		valueOf: (values: Values) => (values.withheld ? "" : shortWords(values, figure.indicator, locale)),
		partOf: (name) => {
			if (shape === "codes") return reasonWords(name, locale);
			return shape === "diversity" ? kindWords(name, locale) : elementWords(name, locale);
		},
		withheld: t("evidence:picture.withheldPart"),
		whole: t("evidence:picture.whole"),
		before: t("evidence:picture.before"),
		after: t("evidence:picture.after"),
		women: t("evidence:picture.women"),
		men: t("evidence:picture.men"),
		target: t("evidence:picture.target"),
		locale,
	};
}

/** What the parts of a split are called: by the names a filter knows, otherwise by their own code. */
export function nameIn(by: Split, names: FilterNames): (key: string) => string {
	const known: Partial<Record<Split, Record<string, string>>> = names;
	return (key) => known[by]?.[key] ?? key;
}

type How = keyof (typeof messages)["en"]["evidence"]["how"];
type Named = { about: string; t: Words; by?: Split | undefined };

function captionOf({ indicator }: Figure, { about, t, by }: Named, how: How) {
	return t("evidence:picture.caption", {
		indicator: t(`evidence:indicator.${indicator}.name`),
		filter: by ? `${about}, ${t(`evidence:picture.by.${by}`)}` : about,
		how: t(`evidence:how.${how}`),
	});
}

/** Each part by its name, and the whole. */
function partsOf({ split, values }: Figure, { names, t }: Way) {
	const nameOf = nameIn(split?.by ?? "sectors", names);
	const whole = { name: t("evidence:picture.whole"), values, day: undefined };
	return [...(split?.rows ?? []).map((part) => ({ ...part, name: nameOf(part.key) })), whole];
}

function partsTable(figure: Figure, way: Way): Table | null {
	const { shape } = indicators[figure.indicator];
	if (shape === "codes") return reasonsTable(figure, way);
	if (shape === "gap") return womenAndMenTable(figure, way);
	const { t } = way;
	const all = partsOf(figure, way);
	const interval = shape === "median" ? t("evidence:picture.middleHalf") : t("evidence:item.interval");
	const rows = all.map(({ name, values, day }) => [
		name,
		withTimeMark(readingWords(asReading(values), figure.indicator, way.locale), values.withheld ? {} : { day }),
		endsWords(asReading(values), figure.indicator, way.locale) ?? "–",
	]);
	const columns = [t("evidence:picture.part"), t("evidence:picture.value"), interval];
	const hasInterval = rows.some(([, , words]) => words !== "–");
	return {
		caption: captionOf(figure, { ...way, by: figure.split?.by }, shape),
		columns: hasInterval ? columns : columns.slice(0, 2),
		rows: hasInterval ? rows : rows.map((row) => row.slice(0, 2)),
	};
}

function reasonsTable(figure: Figure, way: Way): Table | null {
	if (figure.values.withheld) return null;
	const { t } = way;
	return {
		caption: captionOf(figure, way, "codes"),
		columns: [t("evidence:picture.reason"), t("evidence:units.people")],
		rows: (figure.values.detail.reasons ?? []).map(({ reason, count }) => [
			reasonWords(reason, way.locale),
			number(count, way.locale),
		]),
	};
}

function womenAndMenTable(figure: Figure, way: Way): Table | null {
	const { women, men } = figure.values.withheld ? {} : figure.values.detail;
	if (!women || !men) return null;
	const { t } = way;
	return {
		caption: captionOf(figure, way, "gap"),
		columns: [t("evidence:picture.part"), t("evidence:picture.value")],
		rows: [
			[t("evidence:picture.women"), shareWords(women.x, women.n, way.locale)],
			[t("evidence:picture.men"), shareWords(men.x, men.n, way.locale)],
		],
	};
}

function answersTable(figure: Figure, way: Way): Table | null {
	const answers = figure.values.withheld ? undefined : figure.values.detail.answers;
	if (!answers) return null;
	const { t } = way;
	return {
		caption: captionOf(figure, way, "answers"),
		columns: [t("evidence:picture.answer"), t("evidence:picture.count")],
		rows: answers.map((answer) => [answerName(answer), number(answer.count, way.locale)]),
	};
}

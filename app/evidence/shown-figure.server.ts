// A figure as a page shows it: words, picture and table in the reader's language. Values are already disclosed.
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Figure, Split, Values } from "./figure.ts";
import { notesOf } from "./figure-notes.ts";
import { filterTo } from "./filter.ts";
import { type FilterNames, filterWords } from "./filter-words.ts";
import { indicators } from "./indicators/definitions.ts";
import { picture } from "./pictures/picture.server.ts";
import { intervalWords, readingWords } from "./reading-words.ts";

export type ShownFigure = {
	title: string;
	words: string;
	interval: string | null;
	method: string | null;
	notes: string[];
	synthetic: boolean;
	withheld: { because: string; instead: { words: string; search: string } | null } | null;
	picture: { svg: string; caption: string; columns: string[]; rows: string[][] } | null;
};

type Asked = { names: FilterNames; locale: Locale; theme?: "page" | "print"; target?: number | null };

const asReading = (values: Values) =>
	values.withheld
		? {
				n: null,
				numerator: null,
				value: null,
				low: null,
				high: null,
				suppressed: true,
				suppressedBecause: values.withheld,
			}
		: { ...values, suppressed: false, suppressedBecause: null };

/** Everything a page says of a figure. */
export function showFigure(figure: Figure, { names, locale, theme = "page", target = null }: Asked): ShownFigure {
	const t = translator(locale);
	const { values, indicator } = figure;
	const about = filterWords(figure.filter, names);
	return {
		title: `${t(`evidence:indicator.${indicator}.name`)}, ${about}`,
		words: readingWords(asReading(values), indicator, locale),
		interval: intervalWords(asReading(values), indicator, locale),
		method:
			values.withheld || values.method === "none"
				? null
				: t(`evidence:method.${values.method}`, { sites: values.detail.sites ?? 0 }),
		notes: values.withheld ? [] : notesOf(values, figure, { t, locale, nameOf: nameIn(figure, names) }),
		synthetic: figure.synthetic,
		withheld: values.withheld
			? {
					because: t(`evidence:withheld.${values.withheld}`),
					instead: figure.coarser && { words: filterWords(figure.coarser, names), search: `?${searchOf(figure)}` },
				}
			: null,
		picture: pictureOf(figure, about, { names, locale, theme, target }),
	};
}

function searchOf({ indicator, coarser }: Figure): string {
	const parameters = filterTo(coarser ?? {});
	parameters.set("indicator", indicator);
	return parameters.toString();
}

/** What the parts of a split are called: by the names a filter knows, otherwise by their own code. */
function nameIn({ split }: Figure, names: FilterNames): (key: string) => string {
	const by = split?.by ?? "sectors";
	const known: Partial<Record<Split, Record<string, string>>> = names;
	return (key) => known[by]?.[key] ?? key;
}

function pictureOf(
	figure: Figure,
	about: string,
	{ names, locale, theme = "page", target = null }: Asked,
): ShownFigure["picture"] {
	const t = translator(locale);
	const isChange = indicators[figure.indicator].shape === "change";
	const nameOf = nameIn(figure, names);
	const valueOf = (values: Values) => readingWords(asReading(values), figure.indicator, locale);
	const caption = t(isChange ? "evidence:picture.changeCaption" : "evidence:picture.caption", {
		indicator: t(`evidence:indicator.${figure.indicator}.name`),
		filter: about,
	});
	const all = [
		...(figure.split?.rows ?? []).map((row) => ({ name: nameOf(row.key), values: row.values })),
		{ name: t("evidence:picture.whole"), values: figure.values },
	];
	const rows = all.map(({ name, values }) => [
		name,
		valueOf(values),
		intervalWords(asReading(values), figure.indicator, locale) ?? "–",
	]);
	const svg = picture(
		figure,
		{
			title: caption,
			description: rows.map(([name, value]) => `${name}: ${value}`).join("; "),
			nameOf,
			valueOf,
			withheld: t("evidence:picture.withheldPart"),
			whole: t("evidence:picture.whole"),
			before: t("evidence:picture.before"),
			after: t("evidence:picture.after"),
			target: t("evidence:picture.target"),
			locale,
		},
		{ theme, target },
	);
	return svg === null
		? null
		: {
				svg,
				caption,
				columns: [t("evidence:picture.part"), t("evidence:picture.value"), t("evidence:item.interval")],
				rows,
			};
}

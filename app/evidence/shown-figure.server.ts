// A figure as a page shows it: words, picture and table in the reader's language. Values are already disclosed.
import { translator } from "#app/i18n/translator.ts";
import type { Words } from "#app/i18n/titled.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Figure, Values } from "./figure.ts";
import { notesOf, workingsOf } from "./figure-notes.ts";
import { filterTo } from "./filter.ts";
import { type FilterNames, filterWords } from "./filter-words.ts";
import { asReading } from "./readable.ts";
import { intervalWords, readingWords } from "./reading-words.ts";
import { nameIn, picturesOf, type ShownPicture } from "./shown-picture.server.ts";
import { partNotes } from "./part-notes.ts";

export type ShownFigure = {
	title: string;
	words: string;
	interval: string | null;
	notes: string[];
	/** how the interval was worked out, for those who ask */
	workings: string[];
	synthetic: boolean;
	withheld: { because: string; instead: { words: string; search: string } | null } | null;
	/** the figure's parts, or whatever shows it best */
	picture: ShownPicture | null;
	/** further pictures of the same figure */
	also: ShownPicture[];
	/** small multiples: the same picture for each part of another kind, on one scale */
	panels: { title: string; words: string; note: string | null; picture: ShownPicture | null }[];
};

type Asked = {
	names: FilterNames;
	locale: Locale;
	/** words of a language the interface does not speak */ t?: Words;
	theme?: "page" | "print";
	target?: number | null;
};

/** Everything a page says of a figure. */
export function showFigure(figure: Figure, asked: Asked): ShownFigure {
	const { names, locale, t = translator(locale), theme = "page", target = null } = asked;
	const { values, indicator } = figure;
	const about = filterWords(figure.filter, names);
	const [first = null, ...also] = picturesOf(figure, { about, names, locale, t, theme, target });
	return {
		title: `${t(`evidence:indicator.${indicator}.name`)}, ${about}`,
		words: readingWords(asReading(values), indicator, locale),
		interval: intervalWords(asReading(values), indicator, locale),
		...toldOf(figure, asked),
		synthetic: figure.synthetic,
		picture: first,
		also,
		panels: panelsOf(figure, { names, locale, t, theme }),
	};
}

/** How it was made and what stands beside it; or why it is withheld, and what may be shown instead. */
function toldOf(figure: Figure, { names, locale }: Asked): Pick<ShownFigure, "notes" | "workings" | "withheld"> {
	const t = translator(locale);
	const { values, coarser } = figure;
	if (values.withheld) {
		const instead = coarser && { words: filterWords(coarser, names), search: `?${searchOf(figure)}` };
		return { notes: [], workings: [], withheld: { because: t(`evidence:withheld.${values.withheld}`), instead } };
	}
	const way = { t, locale, nameOf: nameIn(figure.split?.by ?? "sectors", names) };
	return { notes: notesOf(values, figure, way), workings: workingsOf(values, figure, way), withheld: null };
}

function searchOf({ indicator, coarser }: Figure): string {
	const parameters = filterTo(coarser ?? {});
	parameters.set("indicator", indicator);
	return parameters.toString();
}

function panelsOf(figure: Figure, way: Required<Omit<Asked, "target">>): ShownFigure["panels"] {
	const { across } = figure;
	if (!across) return [];
	const high = Math.max(
		0,
		...across.panels.flatMap(({ split }) => (split?.rows ?? []).map(({ values }) => highest(values))),
	);
	return across.panels.map(({ key, values, split }) => {
		const title = nameIn(across.by, way.names)(key);
		const own: Figure = { ...figure, values, split, across: null };
		return {
			title,
			words: panelWords(own, way.locale),
			note: partNotes(own, {
				about: title,
				locale: way.locale,
				nameOf: nameIn(own.split?.by ?? "sectors", way.names),
			}),
			picture: picturesOf(own, { ...way, about: title, target: null, high })[0] ?? null,
		};
	});
}

/** A withheld one says why at once: its picture, if it has one, tells of its parts only. */
function panelWords({ values, indicator }: Figure, locale: Locale): string {
	if (!values.withheld) return readingWords(asReading(values), indicator, locale);
	const t = translator(locale);
	return t("evidence:withheld.one", { why: t(`evidence:withheld.why.${values.withheld}`) });
}

const highest = (values: Values) => (values.withheld ? 0 : Math.max(values.value ?? 0, values.high ?? 0));

// What stands below a figure: everything beside its value that may be told, in sentences.
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { messages } from "#app/i18n/messages.ts";
import type { translator } from "#app/i18n/translator.ts";
import type { Locale } from "#app/identity/person.ts";
import type { Figure, FigureDetail, Shown } from "./figure.ts";
import { indicators } from "./indicators/definitions.ts";
import { euros, number, shareWords } from "./reading-words.ts";

type Words = ReturnType<typeof translator>;
type Way = { t: Words; locale: Locale; nameOf: (key: string) => string };
type Note = (told: Shown, figure: Figure, way: Way) => string | null;

const fewestGreenSkills = 3;
const points = new Set<string>(["change", "effect"]);

/** Each says something or nothing; in the order in which they are read. */
const notes: readonly Note[] = [
	(_, { heldSince }, { t, locale }) =>
		heldSince ? t("evidence:detail.heldSince", { date: formatDay(heldSince, locale) }) : null,
	({ detail }, _, { t }) => (detail.ongoing ? t("evidence:detail.ongoing", { count: detail.ongoing }) : null),
	({ detail }, _, { t, locale }) =>
		detail.attained ? t("evidence:detail.attained", { part: partWords(detail.attained, locale) }) : null,
	({ detail }, _, { t, locale }) =>
		detail.response ? t("evidence:detail.response", { part: partWords(detail.response, locale) }) : null,
	({ detail }, _, { t, locale }) =>
		detail.started === undefined ? null : t("evidence:detail.started", { n: number(detail.started, locale) }),
	({ detail }, _, { t, locale }) =>
		detail.women && detail.men
			? t("evidence:detail.women", {
					women: partWords(detail.women, locale),
					men: partWords(detail.men, locale),
				})
			: null,
	({ detail }, _, { t, locale }) =>
		detail.medianChange === undefined
			? null
			: t("evidence:detail.median", {
					count: detail.medianChange,
					median: formatNumber(detail.medianChange, locale),
				}),
	({ detail: { up, same, down } }, _, { t }) =>
		up === undefined ? null : t("evidence:detail.directions", { up, same, down }),
	({ detail }, _, { t }) => (detail.asked ? t(`evidence:asked.${detail.asked}`) : null),
	({ detail }, _, { t, locale }) =>
		detail.lowest === undefined
			? null
			: t("evidence:detail.range", {
					lowest: euros(detail.lowest, locale),
					highest: euros(detail.highest ?? 0, locale),
				}),
	({ detail }, _, { t }) => (detail.basis ? t(`evidence:detail.basis.${detail.basis}`) : null),
	({ detail }, _, { t }) =>
		detail.demonstrated === undefined ? null : t("evidence:detail.demonstrated", { count: detail.demonstrated }),
	({ value, detail }, { indicator }, { t }) =>
		indicator === "green_skills_per_sector" && value && detail.demonstrated === undefined
			? t("evidence:detail.demonstratedApart")
			: null,
	(_, figure, way) => fewSkills(figure, way),
	({ detail }, _, way) => missingWords(detail, way),
	({ detail }, _, { t, locale }) =>
		detail.kinds
			? t("evidence:detail.kinds", { kinds: detail.kinds.map((kind) => kindWords(kind, locale)).join(", ") })
			: null,
	({ n, value }, { indicator }, { t }) =>
		n > 0 && value === null ? t("evidence:detail.fewerThan", { count: indicators[indicator].fewest }) : null,
	(_, { indicator }, { t }) =>
		points.has(indicators[indicator].shape) || indicator === "sa_improved" ? t("evidence:picture.oneGroup") : null,
];

/** How the interval was worked out: for those who ask. */
const workings: readonly Note[] = [
	({ method, detail }, _, { t }) =>
		method === "none" ? null : t(`evidence:method.${method}`, { sites: detail.sites ?? 0 }),
	({ detail: { clusters, sites } }, _, { t }) =>
		clusters !== undefined && clusters !== sites ? t("evidence:detail.clusters", { count: clusters }) : null,
	({ detail }, _, { t }) => (detail.alike ? t("evidence:detail.alike") : null),
	({ detail, n }, _, { t, locale }) =>
		detail.persons === undefined
			? null
			: t("evidence:detail.persons", { answers: number(n, locale), n: number(detail.persons, locale) }),
];

const said = (all: readonly Note[], told: Shown, figure: Figure, way: Way): string[] =>
	all.map((note) => note(told, figure, way)).filter((note) => note !== null);

export const notesOf = (told: Shown, figure: Figure, way: Way): string[] => said(notes, told, figure, way);
export const workingsOf = (told: Shown, figure: Figure, way: Way): string[] => said(workings, told, figure, way);

const partWords = ({ x, n }: { x: number; n: number }, locale: Locale) => shareWords(x, n, locale);

function fewSkills({ indicator, split }: Figure, { t, nameOf }: Way): string | null {
	if (indicator !== "green_skills_per_sector") return null;
	const few = split?.rows.filter(({ values }) => !values.withheld && values.n < fewestGreenSkills) ?? [];
	return few.length > 0
		? t("evidence:detail.fewerThanThree", { sectors: few.map(({ key }) => nameOf(key)).join(", ") })
		: null;
}

function missingWords({ missing }: FigureDetail, { t, locale }: Way): string | null {
	if (!missing) return null;
	if (missing.length === 0) return t("evidence:detail.complete");
	return t("evidence:detail.missing", { elements: missing.map((element) => elementWords(element, locale)).join(", ") });
}

/** Names of elements, kinds and reasons come from data; what has no name here is called as it is. */
export const elementWords = (element: string, locale: Locale): string =>
	namedIn(messages[locale].pilots.microCredentials.names, element);
export const kindWords = (kind: string, locale: Locale): string => namedIn(messages[locale].evidence.kind, kind);
export const reasonWords = (reason: string, locale: Locale): string =>
	namedIn(messages[locale].evidence.reason, reason);

const namedIn = (names: Record<string, string>, key: string): string =>
	Object.hasOwn(names, key) ? (names[key] ?? key) : key;

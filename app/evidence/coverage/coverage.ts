// How much evidence a recommendation rests on, from where and from whom: evidence items are counted here, never people.
import type { Subject } from "#app/identity/permission.ts";
import { confidences, type Mark } from "../grading/rules.ts";
import type { Stance } from "../voices/voices.ts";
import type { Kind } from "./kinds.ts";

export const dimensions = ["sectors", "countries", "kinds"] as const;
export type Dimension = (typeof dimensions)[number];

/** How sure an item may be held to be; `demo` is made up and never graded. */
export type Sureness = Mark | "ungraded" | "demo";

/** Where something was found or said. An interview tells each of its sources apart; a figure is one telling. */
export type Telling = {
	stance: Stance;
	sectors: readonly string[];
	countries: readonly string[];
	kinds: readonly Kind[];
};

/** One evidence item as one recommendation cites it. */
export type CitedEvidence = {
	code: string;
	claim: string;
	stance: Stance;
	/** made from the pilots: a figure, a finding, a case of a site */
	isPilot: boolean;
	sureness: Sureness;
	/** what the reading cited says: a figure that is withheld, or whose data is gone, is from nowhere */
	says: "something" | "nothing" | "withheld";
	/** as it stands in the text */
	words: string;
	tellings: readonly Telling[];
	/** the denominator in the whole and in each part where it may be told; null for what is not counted */
	n: number | null;
	nOf: Partial<Record<Dimension, Readonly<Record<string, number>>>>;
	/** sources whose country is not told, to protect who spoke */
	untold: number;
};

export type Cell = {
	/** evidence items by what they do; one whose sources disagree is in both */
	supports: number;
	contradicts: number;
	context: number;
	/** the surest of what does not contradict */
	sureness: Sureness | null;
	/** smallest and largest denominator of its figures */
	n: { least: number; most: number } | null;
	/** interviews and meetings */
	sources: number;
};

export type CoverageRow = {
	code: string;
	title: string;
	/** what it is about; nothing named means everything */
	aims: { sectors: readonly string[]; countries: readonly string[] };
	groups: readonly { code: string; name: string; writes: boolean; commented: boolean; kinds: readonly Kind[] }[];
	/** what is asked about when somebody would cite in it */
	subject: Extract<Subject, { kind: "recommendation" }>;
	evidence: readonly CitedEvidence[];
};

/** What a telling does for the sentence that cites it: against what is cited as contradicting, a source that contradicts it
 *  speaks for the sentence. */
export function stanceIn(cited: Stance, told: Stance): Stance {
	if (cited === "context" || told === "context") return "context";
	if (cited !== "contradicts") return told === "supports" ? cited : told;
	return told === "contradicts" ? "supports" : "contradicts";
}

/** Indicator 30 asks this of every recommendation: at least one citation of pilot evidence that does not contradict. */
export const restsOnPilots = (cited: readonly { stance: Stance; isPilot: boolean }[]): boolean =>
	cited.some(({ stance, isPilot }) => isPilot && stance !== "contradicts");

const within = (telling: Telling, by: Dimension, key: string) =>
	by === "kinds" ? telling.kinds.some((kind) => kind === key) : telling[by].includes(key);

/** What a recommendation cites from one part. */
export function cellOf(evidence: readonly CitedEvidence[], by: Dimension, key: string): Cell {
	return counted(
		evidence.flatMap((item) => {
			const tellings = item.tellings.filter((telling) => within(telling, by, key));
			return tellings.length > 0 ? [{ item, tellings, n: item.nOf[by]?.[key] ?? null }] : [];
		}),
	);
}

/** Everything it cites, from wherever; what is withheld or gone counts as nothing. */
export const wholeOf = (evidence: readonly CitedEvidence[]): Cell =>
	counted(
		evidence.flatMap((item) => (item.says === "something" ? [{ item, tellings: item.tellings, n: item.n }] : [])),
	);

type Found = { item: CitedEvidence; tellings: readonly Telling[]; n: number | null };

function counted(found: readonly Found[]): Cell {
	const doing = (does: (stance: Stance) => boolean) => found.filter((one) => stancesOf(one).some(does));
	const numbers = found.flatMap(({ n }) => (n === null ? [] : [n]));
	const speaking = doing((stance) => stance !== "contradicts");
	return {
		supports: doing((stance) => stance === "supports" || stance === "qualifies").length,
		contradicts: doing((stance) => stance === "contradicts").length,
		context: doing((stance) => stance === "context").length,
		sureness: surest(speaking.map(({ item }) => item.sureness)),
		n: numbers.length > 0 ? { least: Math.min(...numbers), most: Math.max(...numbers) } : null,
		sources: found.reduce((sum, { item, tellings }) => sum + (sourcesOf(item) > 0 ? tellings.length : 0), 0),
	};
}

/** An item from outside tells of no place: it does what it is cited for. */
const stancesOf = ({ item, tellings }: Found): Stance[] =>
	tellings.length > 0 ? tellings.map(({ stance }) => stanceIn(item.stance, stance)) : [item.stance];

/** Interviews and meetings are counted as sources, figures by their denominator. */
const sourcesOf = (item: CitedEvidence): number => (item.n === null ? item.tellings.length : 0);

const order: readonly Sureness[] = [...confidences, "documented", "undocumented", "ungraded", "demo"];

/** The surest first; nothing of nothing. */
export const surest = (all: readonly Sureness[]): Sureness | null => order.find((one) => all.includes(one)) ?? null;

/** Parts that what does not contradict comes from, sorted. */
export function partsCovered(evidence: readonly CitedEvidence[], by: Dimension): string[] {
	const found = evidence.flatMap((item) =>
		item.tellings
			.filter(({ stance }) => stanceIn(item.stance, stance) !== "contradicts")
			.flatMap((telling): readonly string[] => telling[by]),
	);
	return [...new Set(found)].toSorted();
}

/** Something contradicts: the citation itself, or one of the sources it rests on. */
export const contradicting = (evidence: readonly CitedEvidence[]): CitedEvidence[] =>
	evidence.filter(
		(item) =>
			item.says === "something" && stancesOf({ item, tellings: item.tellings, n: null }).includes("contradicts"),
	);

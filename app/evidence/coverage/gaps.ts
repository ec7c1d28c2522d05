// What a recommendation's evidence lacks, and what would close each gap.
import {
	type CitedEvidence,
	type CoverageRow,
	contradicting,
	type Dimension,
	partsCovered,
	restsOnPilots,
	surest,
} from "./coverage.ts";
import { expectedKinds, type Kind } from "./kinds.ts";

/** The parts of the pilots there are. */
export type Parts = { sectors: readonly string[]; countries: readonly string[] };

export type Gap =
	/** nothing is cited that says anything · only sources from outside the pilots · the pilots only contradict it */
	| { is: "ground"; how: "nothing" | "outside" | "opposed" }
	| { is: "part"; by: "sectors" | "countries"; only: string[]; missing: string[] }
	| { is: "kinds"; missing: Kind[] }
	| { is: "weak"; best: "low" | "very_low" }
	/** items by their codes, and what is the matter with them */
	| { is: "items"; why: Matter; items: string[] };

type Matter = "withheld" | "gone" | "ungraded" | "contradicted";

export function gapsOf(row: CoverageRow, parts: Parts): Gap[] {
	const { evidence } = row;
	const speaking = evidence.filter(({ says }) => says === "something");
	const silent = (says: CitedEvidence["says"]) => codesOf(evidence.filter((item) => item.says === says));
	const unheard = [...named("withheld", silent("withheld")), ...named("gone", silent("nothing"))];
	if (speaking.length === 0) return [{ is: "ground", how: "nothing" }, ...unheard];
	return [
		...ground(speaking),
		...lackingParts(row, speaking, parts),
		...lackingKinds(speaking),
		...unheard,
		...doubts(speaking),
	];
}

const named = (why: Matter, items: string[]): Gap[] => (items.length > 0 ? [{ is: "items", why, items }] : []);

const codesOf = (evidence: readonly CitedEvidence[]): string[] =>
	[...new Set(evidence.map(({ code }) => code))].toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));

function ground(speaking: readonly CitedEvidence[]): Gap[] {
	if (restsOnPilots(speaking)) return [];
	return [{ is: "ground", how: speaking.some(({ isPilot }) => isPilot) ? "opposed" : "outside" }];
}

/** Every part it is about; all there are, where it names none. */
function lackingParts({ aims }: CoverageRow, speaking: readonly CitedEvidence[], parts: Parts): Gap[] {
	return (["sectors", "countries"] as const).flatMap((by): Gap[] => {
		const only = partsCovered(speaking, by);
		const asked = aims[by].length > 0 ? aims[by] : parts[by];
		const missing = asked.filter((part) => !only.includes(part));
		return missing.length > 0 ? [{ is: "part", by, only, missing: missing.toSorted() }] : [];
	});
}

function lackingKinds(speaking: readonly CitedEvidence[]): Gap[] {
	const heard = partsCovered(speaking, "kinds");
	const missing = expectedKinds.filter((kind) => !heard.includes(kind));
	return missing.length > 0 ? [{ is: "kinds", missing }] : [];
}

function doubts(speaking: readonly CitedEvidence[]): Gap[] {
	const carrying = speaking.filter(({ stance }) => stance !== "contradicts");
	const best = surest(carrying.map(({ sureness }) => sureness));
	const ungraded = codesOf(carrying.filter(({ sureness }) => sureness === "ungraded"));
	const against = codesOf(contradicting(speaking));
	return [
		...(best === "low" || best === "very_low" ? [{ is: "weak", best } as const] : []),
		...named("ungraded", ungraded),
		...named("contradicted", against),
	];
}

/** Somewhere to go. `make`: evidence for a part · `keep`: what a meeting or a source says of it · `cite`: in the text ·
 *  `look`: at an item · `ask`: a group in which such people sit */
export type Closing =
	| { by: "make" | "keep"; what: string; is: Dimension; to: string }
	| { by: "cite" | "look"; what: string; to: string }
	| { by: "ask"; what: string; who: Kind[]; to: string };

/** What the reader may do of it: who may do neither is led to no form that would be refused. */
export type May = { makeEvidence: boolean; cite: boolean };

const outside = "/evidence/new/source";
const makeFor = (key: string, value: string) =>
	`/evidence/new?indicator=completion_rate&${key}=${encodeURIComponent(value)}`;

const figuresOf: Partial<Record<Kind, string>> = {
	workers: "/evidence/new?indicator=completion_rate&roles=worker",
	employers: "/evidence/new?indicator=employer_relevance_top2",
};

/** What would close a gap, of what the reader may do. */
export function closingsOf(gap: Gap, row: CoverageRow, parts: Parts, may: May): Closing[] {
	const open = { make: may.makeEvidence, keep: may.makeEvidence, cite: may.cite, look: true, ask: true };
	return allClosings(gap, row, parts).filter(({ by }) => open[by]);
}

function allClosings(gap: Gap, row: CoverageRow, parts: Parts): Closing[] {
	if (gap.is === "kinds") return askedOnce(gap.missing.map((kind) => hearing(kind, row)));
	if (gap.is === "items") return gap.items.map((what) => ({ by: "look", what, to: `/evidence/${what}` }));
	if (gap.is !== "part") return [{ by: "cite", what: row.code, to: `/recommendations/${row.code}` }];
	return gap.missing.map((what) =>
		parts[gap.by].includes(what)
			? { by: "make", what, is: gap.by, to: makeFor(gap.by, what) }
			: { by: "keep", what, is: gap.by, to: outside },
	);
}

/** Figures where people answered in the pilots; a group that seats such people; else what a meeting came to. */
function hearing(kind: Kind, { groups }: CoverageRow): Closing {
	const figures = figuresOf[kind];
	if (figures) return { by: "make", what: kind, is: "kinds", to: figures };
	const seated = groups.find((group) => group.kinds.includes(kind));
	return seated
		? { by: "ask", what: seated.name, who: [kind], to: `/groups#${seated.code}` }
		: { by: "keep", what: kind, is: "kinds", to: `${outside}?form=position` };
}

/** A group in which several of them sit is named once, with all of them. */
function askedOnce(closings: readonly Closing[]): Closing[] {
	const once: Closing[] = [];
	for (const closing of closings) {
		const before = once.find((one) => one.by === "ask" && one.to === closing.to);
		if (before?.by === "ask" && closing.by === "ask") before.who.push(...closing.who);
		else once.push(closing);
	}
	return once;
}

// What an item and its reading tell by themselves: what kind of claim it makes, and what speaks against holding it for sure.
import { isIndicator, indicators } from "../indicators/definitions.ts";
import type { EvidenceFilter } from "../filter.ts";
import type { ClaimType, Concern } from "./rules.ts";

type Item = { kind: string; indicator: string | null; filter: EvidenceFilter };
type Reading = { n: number | null; suppressed: boolean; detail: Record<string, unknown> };

const leastResponse = 0.7;
const fewestPeople = 30;

const beforeAndAfter = new Set(["sa_change", "sa_improved", "sa_dz"]);
/** What people say of themselves or of what they were given. */
const selfReported = new Set([
	...beforeAndAfter,
	"satisfaction_top2",
	"relevance_top2",
	"employer_relevance_top2",
	"employer_repeat",
	"transfer_self",
]);

/** The kind of claim until somebody says otherwise: what compares before with after is taken to say that the course did it. */
export function presumedClaim({ kind, indicator }: Pick<Item, "kind" | "indicator">): ClaimType {
	if (kind === "legal") return "legal";
	if (kind === "finding" || kind === "position" || kind === "site_case") return "qualitative";
	return beforeAndAfter.has(indicator ?? "") ? "effect" : "descriptive";
}

/** The concerns a reading shows by itself. Those it cannot show, a person names. */
export function concernsTold({ indicator, filter }: Item, { n, suppressed, detail }: Reading): Concern[] {
	if (!isIndicator(indicator)) return [];
	// Where all are counted there is no sample that could be too small.
	const sampled = indicators[indicator].plan !== "open";
	const answered = shareIn(detail["response"]);
	const told: Record<Concern, boolean> = {
		response: answered !== null && answered < leastResponse,
		few: sampled && (suppressed || (n ?? 0) < fewestPeople),
		one_place: onePlace(filter, detail),
		self_report: selfReported.has(indicator),
		missing: false,
	};
	return (["response", "few", "one_place", "self_report", "missing"] as const).filter((concern) => told[concern]);
}

const onePlace = ({ sites, countries, regions }: EvidenceFilter, detail: Record<string, unknown>): boolean =>
	[sites, countries, regions].some((places) => places?.length === 1) || detail["sites"] === 1;

function shareIn(part: unknown): number | null {
	if (typeof part !== "object" || part === null || !("x" in part) || !("n" in part)) return null;
	return typeof part.x === "number" && typeof part.n === "number" && part.n > 0 ? part.x / part.n : null;
}

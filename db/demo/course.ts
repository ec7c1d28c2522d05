import { type Chance, keyOf, later } from "./chance.ts";
import { credentialAt } from "./credentials.ts";
import { demoBatchId as batchId, type DemoFacts } from "./fact-lists.ts";
import { type Course, takePart } from "./person.ts";
import type { DemoSite } from "./places.ts";

/** The micro-credential that changes nothing people notice: the interval of its change includes zero. */
const withoutEffect = "C-1";
/** So many runs say what they cost; the others do not know. */
const withCost = 9;

/** The `i`-th site: its run, the people in it, and two employers. */
export function giveCourse(facts: DemoFacts, chance: Chance, site: DemoSite, i: number): void {
	const credential = credentialAt(site);
	const start = later("2025-02-03", i * 6);
	const siteLift = 0.9 + chance.normal(0, 0.25);
	const course: Course = {
		site,
		credential,
		runId: keyOf("run", site.code),
		start,
		end: later(start, 70),
		lift: credential.code === withoutEffect ? 0 : siteLift,
	};
	addSite(facts, site);
	addRun(facts, course, i);
	for (let no = 1; no <= site.people; no++) takePart(facts, chance, course, no);
	for (let no = 1; no <= 2; no++) askEmployer(facts, chance, course, no);
}

function addSite(facts: DemoFacts, site: DemoSite): void {
	facts.sites.push({
		id: keyOf("site", site.code),
		code: site.code,
		name: `Demo VET centre ${site.code}`,
		hostId: keyOf("organisation", `DEMO-${site.code}`),
		country: site.country,
		nuts: site.nuts,
		municipality: site.town,
		sector: site.sector,
		siteType: "vet_centre",
		groupId: keyOf("group", site.country),
		singleSitePublicationOk: site.agreed,
		batchId,
	});
}

function addRun(facts: DemoFacts, { site, credential, runId, start, end }: Course, i: number): void {
	facts.runs.push({
		id: runId,
		code: `DEMO-${site.code}-R1`,
		siteId: keyOf("site", site.code),
		microCredentialId: keyOf("credential", credential.code),
		startsOn: start,
		endsOn: end,
		mode: "blended",
		language: credential.language,
		plannedHours: credential.hours,
		places: site.people + 2,
		trainers: 1 + (i % 2),
		...(i < withCost
			? { costEur: 1500 + i * 120, costBasis: "direct" as const }
			: { costEur: null, costBasis: "unknown" as const }),
		paidTime: i % 3 !== 0,
		batchId,
	});
}

function askEmployer(facts: DemoFacts, chance: Chance, { site, runId, end }: Course, no: number): void {
	facts.employerFeedback.push({
		id: keyOf("employer", `${site.code}/${no}`),
		runId,
		employerCode: `DEMO-EMP-${site.code}-${no}`,
		respondentRole: "supervisor",
		employerSizeBand: chance.oneOf(["1-9", "10-49", "50-249"]),
		collectedOn: later(end, 90),
		monthsAfter: 3,
		relevance: chance.rating(chance.normal(4, 0.8)),
		transfer: chance.rating(chance.normal(3.6, 0.9)),
		wouldRepeat: chance.happens(0.8),
		barrier: no === 1 ? "time away from work" : null,
		batchId,
	});
}

// What happened in the demo's pilots: synthetic rows, the same at every seeding. The positive effect is put in here, by the
// change people report: it is no evidence of anything.
import { Chance, keyOf, later } from "./chance.ts";
import { credentialAt, type DemoCredential, demoCredentials, localSkill } from "./credentials.ts";
import { demoBatchId, type DemoFacts, emptyFacts } from "./fact-list.ts";
import { instrument, questions, takePart } from "./participants.ts";
import { demoOrganisations, demoSites, type DemoSite } from "./places.ts";
import { interviews, meetings } from "./voices.ts";

const demoSeed = 20_260_101;
const batchId = demoBatchId;
/** All facts of the demo. */
export function demoFacts(): DemoFacts {
	const facts = emptyFacts();
	const chance = new Chance(demoSeed);
	facts.localSkills.push({ id: keyOf("local-skill", localSkill.code), ...localSkill, batchId });
	for (const question of questions)
		facts.surveyItems.push({ id: keyOf("item", question.item), instrument, ...question, batchId });
	for (const credential of demoCredentials) describe(facts, credential);
	for (const [i, site] of demoSites.entries()) pilot(facts, chance, site, i);
	interviews(facts);
	meetings(facts);
	return facts;
}

function describe(facts: DemoFacts, credential: DemoCredential): void {
	const id = keyOf("credential", credential.code);
	const host = demoOrganisations.find((organisation) => organisation.country === credential.country);
	facts.microCredentials.push({
		id,
		code: credential.code,
		version: "1.0",
		titleEn: credential.title,
		titleLocal: credential.local,
		language: credential.language,
		sector: credential.sector,
		issuerCountry: credential.country,
		awardingBodyId: keyOf("organisation", host?.code ?? ""),
		eqfLevel: credential.eqf,
		eqfNote: credential.eqf === null ? "Not placed in the national framework." : null,
		workloadHours: credential.hours,
		ects: credential.ects,
		assessmentType: "practical task and oral questions",
		participationMode: "blended",
		qaType: "internal review with an external member",
		idVerification: "supervised_with_id",
		stackability: credential.stacksTo ? "stackable" : "stand_alone",
		stacksTo: credential.stacksTo,
		batchId,
	});
	for (const [i, outcome] of credential.outcomes.entries()) {
		const outcomeId = keyOf("outcome", `${credential.code}/${i + 1}`);
		const isLocal = outcome.skill === localSkill.code;
		facts.learningOutcomes.push({ id: outcomeId, microCredentialId: id, no: i + 1, textEn: outcome.text, batchId });
		facts.outcomeSkills.push({
			id: keyOf("outcome-skill", `${credential.code}/${i + 1}`),
			outcomeId,
			escoUri: isLocal ? null : outcome.skill,
			localSkillId: isLocal ? keyOf("local-skill", localSkill.code) : null,
			greencompCode: "4.3",
			batchId,
		});
	}
}

function pilot(facts: DemoFacts, chance: Chance, site: DemoSite, i: number): void {
	const credential = credentialAt(site);
	const start = later("2026-02-02", i * 6);
	const siteId = keyOf("site", site.code);
	// At one site the course changes nothing people notice: its interval includes zero.
	const lift = site.code === "ES-3" ? 0 : 0.9 + chance.normal(0, 0.25);
	const course = { site, credential, runId: keyOf("run", site.code), start, end: later(start, 70), lift };
	facts.sites.push({
		id: siteId,
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
	facts.runs.push({
		id: course.runId,
		code: `DEMO-${site.code}-R1`,
		siteId,
		microCredentialId: keyOf("credential", credential.code),
		startsOn: start,
		endsOn: course.end,
		mode: "blended",
		language: credential.language,
		plannedHours: credential.hours,
		places: site.people + 2,
		trainers: 1 + (i % 2),
		costEur: i < 9 ? 1500 + i * 120 : null,
		costBasis: i < 9 ? "direct" : "unknown",
		paidTime: i % 3 !== 0,
		batchId,
	});
	for (let no = 1; no <= site.people; no++) takePart(facts, chance, course, no);
	for (let no = 1; no <= 2; no++)
		facts.employerFeedback.push({
			id: keyOf("employer", `${site.code}/${no}`),
			runId: course.runId,
			employerCode: `DEMO-EMP-${site.code}-${no}`,
			respondentRole: "supervisor",
			employerSizeBand: chance.oneOf(["1-9", "10-49", "50-249"]),
			collectedOn: later(course.end, 90),
			monthsAfter: 3,
			relevance: chance.rating(chance.normal(4, 0.8)),
			transfer: chance.rating(chance.normal(3.6, 0.9)),
			wouldRepeat: chance.happens(0.8),
			barrier: no === 1 ? "time away from work" : null,
			batchId,
		});
}

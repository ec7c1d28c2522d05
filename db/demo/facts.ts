// What happened in the demo's pilots: synthetic rows, the same at every seeding. The positive effect is put in here, by the
// change people report: it is no evidence of anything.
import type * as tables from "../schema/index.ts";
import { Chance, keyOf, later } from "./chance.ts";
import { credentialAt, type DemoCredential, demoCredentials, localSkill } from "./credentials.ts";
import { demoGroups, demoOrganisations, demoSites, type DemoSite } from "./places.ts";

type Insert<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
export type DemoFacts = {
	sites: Insert<typeof tables.sites>[];
	localSkills: Insert<typeof tables.localSkills>[];
	microCredentials: Insert<typeof tables.microCredentials>[];
	learningOutcomes: Insert<typeof tables.learningOutcomes>[];
	outcomeSkills: Insert<typeof tables.outcomeSkills>[];
	runs: Insert<typeof tables.runs>[];
	participants: Insert<typeof tables.participants>[];
	consents: Insert<typeof tables.consents>[];
	enrolments: Insert<typeof tables.enrolments>[];
	assessments: Insert<typeof tables.assessments>[];
	selfAssessments: Insert<typeof tables.selfAssessments>[];
	surveyItems: Insert<typeof tables.surveyItems>[];
	surveyAnswers: Insert<typeof tables.surveyAnswers>[];
	employerFeedback: Insert<typeof tables.employerFeedback>[];
	certificates: Insert<typeof tables.certificates>[];
	interviewSources: Insert<typeof tables.interviewSources>[];
	findings: Insert<typeof tables.findings>[];
	excerpts: Insert<typeof tables.excerpts>[];
	groupMeetings: Insert<typeof tables.groupMeetings>[];
};

export const demoSeed = 20_260_101;
export const demoBatchId = keyOf("batch", "demo");
const batchId = demoBatchId;
const instrument = "END-1";
const questions = [
	{
		item: "SAT",
		feeds: "satisfaction",
		wording: { en: "Overall I am satisfied with the course.", fi: "Olen kokonaisuutena tyytyväinen koulutukseen." },
	},
	{
		item: "REL",
		feeds: "relevance",
		wording: {
			en: "What I learned is relevant to my work or studies.",
			fi: "Oppimani on tärkeää työssäni tai opinnoissani.",
		},
	},
] as const;

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

type Course = { site: DemoSite; credential: DemoCredential; runId: string; start: string; end: string; lift: number };

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

function takePart(facts: DemoFacts, chance: Chance, course: Course, no: number): void {
	const { site, start, end, runId } = course;
	const code = `DEMO-${site.code}-${String(no).padStart(3, "0")}`;
	const participantId = keyOf("participant", code);
	facts.participants.push({
		id: participantId,
		code,
		siteId: keyOf("site", site.code),
		role: chance.happens(0.6) ? "worker" : "student",
		ageBand: chance.oneOf(["16-24", "25-39", "40-54", "55+"]),
		gender: chance.happens(0.38) ? "woman" : "man",
		priorEqf: chance.oneOf([3, 4, 4, 5]),
		employment: chance.oneOf(["employed", "in training"]),
		firmSize: chance.oneOf(["1-9", "10-49", "50-249"]),
		batchId,
	});
	const withdrawnOn = site.code === "BE-1" && no === 1 ? later(end, 30) : null;
	facts.consents.push({
		id: keyOf("consent", code),
		participantId,
		textVersion: "1",
		language: course.credential.language,
		purposes: ["evaluation", "policy"],
		basis: "consent",
		givenOn: later(start, -7),
		withdrawnOn,
		retainUntil: "2031-12-31",
		batchId,
	});
	const started = chance.happens(0.97);
	const completed = started && chance.happens(0.86);
	const id = keyOf("enrolment", code);
	facts.enrolments.push({
		id,
		participantId,
		runId,
		enrolledOn: later(start, -7),
		startedOn: started ? start : null,
		completedOn: completed ? end : null,
		withdrawnOn: completed ? null : later(start, 20),
		withdrawalReason: completed ? null : chance.oneOf(["work", "family", "other"]),
		hoursLogged: completed ? course.credential.hours : 4,
		batchId,
	});
	if (started) rate(facts, chance, course, { code, id, completed });
	if (completed) assess(facts, chance, course, { code, id, no });
}

type Taken = { code: string; id: string };

/** Self-assessment before and after, one skill a person, and the closing questions. */
function rate(
	facts: DemoFacts,
	chance: Chance,
	{ credential, start, end, lift }: Course,
	{ code, id, completed }: Taken & { completed: boolean },
): void {
	const skill = credential.outcomes[0]?.skill ?? "";
	const before = chance.rating(chance.normal(2.4, 0.9));
	const answer = (wave: "pre" | "post" | "follow_up", value: number, answeredOn: string) =>
		facts.selfAssessments.push({
			id: keyOf("self", `${code}/${wave}`),
			enrolmentId: id,
			skill,
			wave,
			answeredOn,
			value,
			batchId,
		});
	answer("pre", before, start);
	const after = chance.rating(before + chance.normal(lift, 0.9));
	if (!completed || !chance.happens(0.9)) return;
	answer("post", after, end);
	for (const { item } of questions)
		facts.surveyAnswers.push({
			id: keyOf("answer", `${code}/${item}`),
			enrolmentId: id,
			itemId: keyOf("item", item),
			answeredOn: end,
			value: chance.rating(chance.normal(4.1, 0.8)),
			batchId,
		});
	if (chance.happens(0.45)) answer("follow_up", chance.rating(after + chance.normal(-0.1, 0.5)), later(end, 120));
}

/** The final assessment, a second attempt for most who fail the first, and the certificate. */
function assess(
	facts: DemoFacts,
	chance: Chance,
	{ site, end }: Course,
	{ code, id, no }: Taken & { no: number },
): void {
	if (!chance.happens(0.97)) return;
	const allPass = site.code === "FI-1";
	const first = allPass || chance.happens(0.78);
	const attempts = first ? [true] : [false, chance.happens(0.55)];
	for (const [i, passed] of attempts.entries())
		facts.assessments.push({
			id: keyOf("assessment", `${code}/${i + 1}`),
			enrolmentId: id,
			attempt: i + 1,
			type: "practical",
			assessedOn: later(end, 1 + i * 14),
			score: passed ? 70 : 40,
			scoreMax: 100,
			result: passed ? "pass" : "fail",
			supervision: "supervised_with_id",
			assessorRole: "trainer",
			secondMarked: no % 3 === 0,
			batchId,
		});
	if (!attempts.at(-1)) return;
	const revoked = site.code === "IT-1" && no === 2;
	facts.certificates.push({
		id: keyOf("certificate", code),
		enrolmentId: id,
		identifier: `DEMO-CERT-${code}`,
		issuedOn: later(end, 1 + attempts.length * 14),
		format: "ELM3_EDC",
		status: revoked ? "revoked" : "issued",
		statusOn: revoked ? later(end, 60) : null,
		statusReason: revoked ? "Issued for the wrong outcome; a corrected one follows." : null,
		batchId,
	});
}

function interviews(facts: DemoFacts): void {
	const source = (code: string, site: string, language: string, kinds: string[]) =>
		facts.interviewSources.push({
			id: keyOf("source", code),
			code,
			kind: "group interview",
			siteId: keyOf("site", site),
			heldOn: "2026-06-10",
			people: 5,
			actorTypes: kinds,
			language,
			anonymised: true,
			batchId,
		});
	source("S-FI-1", "FI-1", "fi", ["worker", "trainer"]);
	source("S-BG-2", "BG-2", "bg", ["employer"]);
	facts.findings.push({
		id: keyOf("finding", "Q-1"),
		code: "Q-1",
		statement: "People can show the new skill at work when the task was taken from their own workplace.",
		batchId,
	});
	const excerpt = (
		code: string,
		from: string,
		language: string,
		original: string,
		english: string,
		stance: "supports" | "contradicts",
	) =>
		facts.excerpts.push({
			id: keyOf("excerpt", code),
			code,
			sourceId: keyOf("source", from),
			findingId: keyOf("finding", "Q-1"),
			language,
			original,
			english,
			theme: "transfer",
			stance,
			quotable: true,
			batchId,
		});
	excerpt(
		"Q-1-1",
		"S-FI-1",
		"fi",
		"Kun tehtävä oli omasta työstä, sen osasi heti käyttää.",
		"When the task came from our own work, we could use it at once.",
		"supports",
	);
	excerpt(
		"Q-1-2",
		"S-BG-2",
		"bg",
		"Няма време на работното място да се прилага новото.",
		"There is no time at the workplace to apply what is new.",
		"contradicts",
	);
}

function meetings(facts: DemoFacts): void {
	for (const group of demoGroups)
		facts.groupMeetings.push({
			id: keyOf("meeting", group.code),
			code: `M-${group.code}-1`,
			groupId: keyOf("group", group.code),
			heldOn: "2026-05-20",
			mode: "online",
			country: group.country,
			actors: [
				{ kind: "vet_provider", organisations: 2, people: 4 },
				{ kind: "employer", organisations: 2, people: 3 },
			],
			topic: "First reading of the pilots",
			outcome: "Agreed on what to write first.",
			batchId,
		});
}

const emptyFacts = (): DemoFacts => ({
	sites: [],
	localSkills: [],
	microCredentials: [],
	learningOutcomes: [],
	outcomeSkills: [],
	runs: [],
	participants: [],
	consents: [],
	enrolments: [],
	assessments: [],
	selfAssessments: [],
	surveyItems: [],
	surveyAnswers: [],
	employerFeedback: [],
	certificates: [],
	interviewSources: [],
	findings: [],
	excerpts: [],
	groupMeetings: [],
});

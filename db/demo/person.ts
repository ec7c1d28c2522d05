import { Chance, keyOf, later } from "./chance.ts";
import type { DemoCredential } from "./credentials.ts";
import { demoBatchId as batchId, type DemoFacts } from "./fact-lists.ts";
import type { DemoSite } from "./places.ts";
import { laterQuestion, questions } from "./questions.ts";

/** One run at one site. `lift`: how many points people rate themselves higher afterwards, put in by us. */
export type Course = {
	site: DemoSite;
	credential: DemoCredential;
	runId: string;
	start: string;
	end: string;
	lift: number;
};

type Taking = { facts: DemoFacts; chance: Chance; course: Course; no: number; code: string; enrolmentId: string };

/** Planted: who withdrew consent, whose certificate was revoked, and the site where everybody passes. */
const withdrewConsent = "DEMO-BE-1-001";
const revoked = "DEMO-IT-1-002";
const allPass = "FI-1";

/** One person's way through a run: enrolled, perhaps started, perhaps completed, rated, assessed, certified. */
export function takePart(facts: DemoFacts, chance: Chance, course: Course, no: number): void {
	const code = `DEMO-${course.site.code}-${String(no).padStart(3, "0")}`;
	const taking = { facts, chance, course, no, code, enrolmentId: keyOf("enrolment", code) };
	introduce(taking);
	const way = enrol(taking);
	if (way !== "never started") rate(taking, way === "completed");
	if (way === "completed" && chance.happens(0.97)) assess(taking);
}

function introduce({ facts, chance, course, code }: Taking): void {
	const { site, credential, start, end } = course;
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
	facts.consents.push({
		id: keyOf("consent", code),
		participantId,
		textVersion: "1",
		language: credential.language,
		purposes: ["evaluation", "policy"],
		basis: "consent",
		givenOn: later(start, -7),
		withdrawnOn: code === withdrewConsent ? later(end, 30) : null,
		retainUntil: "2031-12-31",
		batchId,
	});
}

type Way = "never started" | "left" | "completed";

function enrol({ facts, chance, course, code, enrolmentId }: Taking): Way {
	const { credential, runId, start, end } = course;
	const started = chance.happens(0.97);
	const way: Way = !started ? "never started" : chance.happens(0.86) ? "completed" : "left";
	const left = { withdrawnOn: later(start, 20), withdrawalReason: chance.oneOf(["work", "family", "other"]) };
	facts.enrolments.push({
		id: enrolmentId,
		participantId: keyOf("participant", code),
		runId,
		enrolledOn: later(start, -7),
		startedOn: started ? start : null,
		...(way === "completed" ? { completedOn: end, hoursLogged: credential.hours } : { ...left, hoursLogged: 4 }),
		batchId,
	});
	return way;
}

/** Each skill rated before and after, and the closing questions. */
function rate({ facts, chance, course, code, enrolmentId }: Taking, completed: boolean): void {
	const { credential, start, end, lift } = course;
	const before = chance.normal(2.4, 0.9);
	const after = chance.rating(before) + chance.normal(lift, 0.9);
	const answersAfter = completed && chance.happens(0.9);
	const answersLater = answersAfter && chance.happens(0.45);
	for (const skill of new Set(credential.outcomes.map((outcome) => outcome.skill))) {
		const answer = (wave: "pre" | "post" | "follow_up", value: number, answeredOn: string) =>
			facts.selfAssessments.push({
				id: keyOf("self", `${code}/${skill}/${wave}`),
				enrolmentId,
				skill,
				wave,
				answeredOn,
				value: chance.rating(value + chance.normal(0, 0.3)),
				batchId,
			});
		answer("pre", before, start);
		if (answersAfter) answer("post", after, end);
		if (answersLater) answer("follow_up", after - 0.1, later(end, 120));
	}
	if (answersLater) tellOfUse({ facts, course, code, enrolmentId });
	if (!answersAfter) return;
	for (const { item } of questions)
		facts.surveyAnswers.push({
			id: keyOf("answer", `${code}/${item}`),
			enrolmentId,
			itemId: keyOf("item", item),
			answeredOn: end,
			value: chance.rating(chance.normal(4.1, 0.8)),
			batchId,
		});
}

/** Workers who answer later say whether they use it. By a chance of their own, so that nobody else's lot is another one. */
function tellOfUse({
	facts,
	course,
	code,
	enrolmentId,
}: Pick<Taking, "facts" | "course" | "code" | "enrolmentId">): void {
	if (facts.participants.at(-1)?.role !== "worker") return;
	const own = new Chance(Array.from(code).reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) >>> 0, 7));
	facts.surveyAnswers.push({
		id: keyOf("answer", `${code}/${laterQuestion.item}`),
		enrolmentId,
		itemId: keyOf("item", laterQuestion.item),
		answeredOn: later(course.end, 120),
		value: own.rating(own.normal(3.8, 0.9)),
		batchId,
	});
}

/** The final assessment, for some who failed a second attempt, each outcome by itself, and the certificate. */
function assess(taking: Taking): void {
	const { chance, course } = taking;
	const first = course.site.code === allPass || chance.happens(0.78);
	const attempts = first ? [true] : [false, chance.happens(0.55)];
	for (const [i, passed] of attempts.entries())
		addAssessment(taking, { outcomeId: null, name: String(i + 1), attempt: i + 1, passed });
	const passed = attempts.at(-1) ?? false;
	for (const no of course.credential.outcomes.keys()) {
		const name = `${course.credential.code}/${no + 1}`;
		const achieved = passed && (course.site.code === allPass || chance.happens(0.95));
		addAssessment(taking, { outcomeId: keyOf("outcome", name), name, attempt: 1, passed: achieved });
	}
	if (passed) certify(taking, later(course.end, 1 + attempts.length * 14));
}

type Attempt = { outcomeId: string | null; name: string; attempt: number; passed: boolean };

function addAssessment({ facts, course, no, code, enrolmentId }: Taking, attempt: Attempt): void {
	const { outcomeId, name, passed } = attempt;
	facts.assessments.push({
		id: keyOf("assessment", `${code}/${name}`),
		enrolmentId,
		outcomeId,
		attempt: attempt.attempt,
		type: "practical",
		assessedOn: later(course.end, 1 + (attempt.attempt - 1) * 14),
		score: passed ? 70 : 40,
		scoreMax: 100,
		result: passed ? "pass" : "fail",
		supervision: "supervised_with_id",
		assessorRole: "trainer",
		secondMarked: no % 3 === 0,
		batchId,
	});
}

function certify({ facts, course, code, enrolmentId }: Taking, issuedOn: string): void {
	const taken =
		code === revoked
			? { on: later(course.end, 60), reason: "Issued for the wrong outcome; a corrected one follows." }
			: null;
	facts.certificates.push({
		id: keyOf("certificate", code),
		enrolmentId,
		// not the code: who knows those could check certificates one by one
		identifier: `DEMO-${keyOf("identifier", code)}`,
		issuedOn,
		format: "ELM3_EDC",
		status: taken ? "revoked" : "issued",
		statusOn: taken?.on ?? null,
		statusReason: taken?.reason ?? null,
		batchId,
	});
}

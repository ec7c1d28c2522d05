// One participant's way through a pilot, by chance that always falls the same way.
import { type Chance, keyOf, later } from "./chance.ts";
import type { DemoCredential } from "./credentials.ts";
import { demoBatchId as batchId, type DemoFacts } from "./fact-list.ts";
import type { DemoSite } from "./places.ts";

export const instrument = "END-1";
export const questions = [
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

export type Course = {
	site: DemoSite;
	credential: DemoCredential;
	runId: string;
	start: string;
	end: string;
	lift: number;
};

/** Someone takes part: consents, starts or not, completes or not. */
export function takePart(facts: DemoFacts, chance: Chance, course: Course, no: number): void {
	const { site, start, end } = course;
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
	enrol(facts, chance, course, { code, participantId, no });
}

/** Enrolled; started or not; completed, or withdrawn with a reason. */
function enrol(
	facts: DemoFacts,
	chance: Chance,
	course: Course,
	{ code, participantId, no }: { code: string; participantId: string; no: number },
): void {
	const { start, end, runId, credential } = course;
	const started = chance.happens(0.97);
	const completed = started && chance.happens(0.86);
	const id = keyOf("enrolment", code);
	const ending = completed
		? { completedOn: end, hoursLogged: credential.hours }
		: { withdrawnOn: later(start, 20), withdrawalReason: chance.oneOf(["work", "family", "other"]), hoursLogged: 4 };
	facts.enrolments.push({
		id,
		participantId,
		runId,
		enrolledOn: later(start, -7),
		startedOn: started ? start : null,
		...ending,
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
	if (attempts.at(-1))
		certify(facts, {
			code,
			id,
			on: later(end, 1 + attempts.length * 14),
			revokedOn: no === 2 && site.code === "IT-1" ? later(end, 60) : null,
		});
}

type Award = Taken & { on: string; revokedOn: string | null };

function certify(facts: DemoFacts, { code, id, on, revokedOn }: Award): void {
	facts.certificates.push({
		id: keyOf("certificate", code),
		enrolmentId: id,
		identifier: `DEMO-CERT-${code}`,
		issuedOn: on,
		format: "ELM3_EDC",
		status: revokedOn ? "revoked" : "issued",
		statusOn: revokedOn,
		statusReason: revokedOn ? "Issued for the wrong outcome; a corrected one follows." : null,
		batchId,
	});
}

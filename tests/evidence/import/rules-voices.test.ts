import { beforeAll, describe, expect, test } from "vitest";
import { identifierAt, type Facts } from "#app/evidence/import/fact.ts";
import { bring, none, problemsOf } from "./harness.ts";
import { csv, definitions, participantRow, participants, people, voices } from "./scene.ts";

let before: Facts;
let facts: Facts;

beforeAll(async () => {
	before = await bring(people(3), await bring(definitions(), none()));
	facts = await bring(voices(), before);
});

const kinds = async (...asked: Parameters<typeof problemsOf>) =>
	(await problemsOf(...asked)).map(({ column, is }) => ({ column, is }));
const one = (column: string, is: string) => [{ column, is }];
const file = (header: string, ...rows: string[]) => [csv("f.csv", [header, ...rows].join("\n"))];

const certificates =
	"participant_code,run_code,credential_identifier,issued_on,valid_until,format,status,status_date,status_reason";
const assessments = "participant_code,run_code,lo_no,attempt_no,assessment_type,assessed_on,score,score_max,result";
const totals =
	"run_code,counted_on,enrolled_count,started_count,completed_count,withdrawn_count,assessed_count,passed_count,certificates_count,satisfied_count,satisfaction_answers,relevant_count,relevance_answers";
const run =
	"run_code,site_code,mc_code,mc_version,start_date,delivery_mode,language,places_offered\nRUN-11,FI-9,MC-DRY,1,2025-11-01,online,fi,9";
const employers = "employer_code,run_code,collected_on,relevance_1_5,observed_transfer_1_5,would_support_again";
const sources = "source_code,kind,site_code,held_on,n_people,actor_types,language,anonymised";
const findings =
	"finding_code,statement,excerpt_code,source_code,language,excerpt_original,excerpt_en,theme,stance,quotable";
const meetings = "meeting_code,group_code,held_on,mode,actor_type,org_count,people_count,topic";

const assessed = (on: string, result: string) => `FI-9-001,RUN-9,1,1,test,${on},,,${result}`;

describe("certificates", () => {
	test.each([
		[
			"a certificate is issued on or after the last passing assessment",
			"FI-9-003,RUN-9,A-3,2025-09-29,,pdf,issued,,",
			"issued_on",
			"issued-before-pass",
		],
		[
			"a revoked certificate says why",
			"FI-9-003,RUN-9,A-3,2025-10-01,,pdf,revoked,2025-11-01,",
			"status_reason",
			"revoked-needs-reason",
		],
		[
			"a certificate is valid until after it was issued",
			"FI-9-003,RUN-9,A-3,2025-10-01,2025-09-30,pdf,issued,,",
			"valid_until",
			"before",
		],
		[
			"an identifier does not hold the participant's code",
			"FI-9-003,RUN-9,Cert-fi-9-003,2025-10-01,,pdf,issued,,",
			"credential_identifier",
			"identifier-tells-who",
		],
		["a certificate is of a known run", "FI-9-003,RUN-11,A-3,2025-10-01,,pdf,issued,,", "run_code", "unknown"],
		[
			"a certificate goes to a known participant",
			"FI-9-044,RUN-9,A-3,2025-10-01,,pdf,issued,,",
			"participant_code",
			"unknown",
		],
		["a format is one of four", "FI-9-003,RUN-9,A-3,2025-10-01,,paper,issued,,", "format", "not-among"],
	])("%s", async (_, row, column, is) => {
		expect(await kinds(file(certificates, row), facts)).toEqual(one(column, is));
	});

	test("an identifier stands on one certificate of a site only, in the batch and in what is here", async () => {
		const third = "FI-9-003,RUN-9,A-3,2025-10-01,,pdf,issued,,";
		const first = "FI-9-001,RUN-9,A-3,2025-10-01,,pdf,issued,,";
		expect(await kinds(file(certificates, third, first), facts)).toEqual(
			one("credential_identifier", "identifier-taken"),
		);
		const known = { identifiers: new Map([[identifierAt("FI-9", "A-3"), "fi-9-002|run-9"]]) };
		expect(await kinds(file(certificates, third), facts, known)).toEqual(
			one("credential_identifier", "identifier-taken"),
		);
	});

	test("nobody passes an assessment after the day the certificate was issued", async () => {
		expect(await kinds(file(assessments, assessed("2025-10-02", "pass")), facts)).toEqual(
			one("assessed_on", "certificate-earlier"),
		);
		expect(await kinds(file(assessments, assessed("2025-10-02", "fail")), facts)).toEqual([]);
		expect(await kinds(file(assessments, assessed("2025-09-30", "pass")), facts)).toEqual([]);
	});

	test("an assessment and its certificate may both be mended in one batch", async () => {
		const later = [
			csv("a.csv", `${assessments}\nFI-9-001,RUN-9,,1,practical,2025-10-05,8,10,pass`),
			csv("c.csv", `${certificates}\nFI-9-001,RUN-9,urn:award:1,2025-10-06,,elm3-edc,issued,,`),
		];
		expect(await kinds(later, facts)).toEqual([]);
	});
});

const counted = (code: string) => csv("t.csv", `${totals}\n${code},2025-11-15,5,5,,,,,,,,,`);

describe("totals of a run", () => {
	test.each([
		["more started than enrolled", "2025-11-15,20,21,,,,,,,,,", "started_count", "more-than"],
		["more completed than started", "2025-11-15,20,18,19,,,,,,,,", "completed_count", "more-than"],
		["more completed and withdrawn than enrolled", "2025-11-15,20,18,15,6,,,,,,,", "withdrawn_count", "more-than"],
		["more passed than assessed", "2025-11-15,20,18,15,3,10,11,,,,,", "passed_count", "more-than"],
		["passed without assessed", "2025-11-15,20,18,15,3,,11,,,,,", "assessed_count", "needs-other"],
		["more satisfied than answers", "2025-11-15,20,18,15,3,,,,11,10,,", "satisfied_count", "more-than"],
		["satisfied of nobody knows how many", "2025-11-15,20,18,15,3,,,,11,,,", "satisfaction_answers", "needs-other"],
		["relevant of nobody knows how many", "2025-11-15,20,18,15,3,,,,,,7,", "relevance_answers", "needs-other"],
		["a count below zero", "2025-11-15,-1,0,,,,,,,,,", "enrolled_count", "out-of-range"],
		["half a person", "2025-11-15,20,17.5,,,,,,,,,", "started_count", "not-whole"],
	])("do not hold %s", async (_, row, column, is) => {
		expect(await kinds(file(totals, `RUN-10,${row}`), facts)).toEqual(one(column, is));
	});

	test("never stand beside rows of persons of the same run, whichever comes second", async () => {
		const enrolled = participants([participantRow(8, { run: "RUN-10" })]);
		expect(await kinds([counted("RUN-9")], facts, { runsWithPeople: new Set(["run-9"]) })).toEqual(
			one("run_code", "run-has-people"),
		);
		expect(await kinds([enrolled], facts)).toEqual(one("run_code", "run-has-totals"));
		const both = [csv("r.csv", run), counted("RUN-11"), participants([participantRow(8, { run: "RUN-11" })])];
		expect(await kinds(both, facts)).toEqual(one("run_code", "run-has-people"));
	});
});

describe("employers, interviews, findings and meetings", () => {
	test.each([
		["an employer answers about a known run", employers, "E,RUN-X,2025-12-20,4,,", "run_code", "unknown"],
		["relevance goes from 1 to 5", employers, "E,RUN-9,2025-12-20,6,,", "relevance_1_5", "out-of-range"],
		["an interview is of at least one", sources, "S,talk,FI-9,2025-10-10,0,worker,fi,yes", "n_people", "out-of-range"],
		["an interview is at a known site", sources, "S,talk,FI-8,2025-10-10,3,worker,fi,yes", "site_code", "unknown"],
		[
			"words come from a known interview",
			findings,
			"Q-9,So.,Q-9-1,S-9,fi,Sanoja.,,time,supports,",
			"source_code",
			"unknown",
		],
		["a stance is one of four", findings, "Q-9,So.,Q-9-1,S-1,fi,Sanoja.,,time,likes,", "stance", "not-among"],
		[
			"a meeting is of a known group",
			meetings,
			"M-9,MAG-X,2025-05-20,online,employer,1,1,Talk",
			"group_code",
			"unknown",
		],
		[
			"an actor is of a known kind",
			meetings,
			"M-9,MAG-FI,2025-05-20,online,wizard,1,1,Talk",
			"actor_type",
			"not-among",
		],
	])("%s", async (_, header, row, column, is) => {
		expect(await kinds(file(header, row), facts)).toEqual(one(column, is));
	});

	test("the rows of one meeting say the same about it, and one row each about who was there", async () => {
		const rows = ["M-9,MAG-FI,2025-05-20,online,employer,1,1,Talk", "M-9,MAG-FI,2025-05-21,online,ngo,1,1,Talk"];
		expect(await kinds(file(meetings, ...rows), facts)).toEqual(one("held_on", "differs"));
		expect(facts.meetingActors.size).toBe(2);
		expect(facts.groupMeetings.size).toBe(1);
	});

	test("a finding carried by several voices is one finding", () => {
		expect([...facts.findings.keys()]).toEqual(["q-1"]);
		expect([...facts.excerpts.values()].map(({ values }) => values.finding)).toEqual(["q-1", "q-1"]);
	});
});

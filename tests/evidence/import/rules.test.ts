import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "#app/evidence/import/fact.ts";
import { reportOf } from "#app/evidence/import/report.ts";
import { bring, check, none, problemsOf, rowsOf } from "./harness.ts";
import { csv, definitions, participantRow, participants, people } from "./scene.ts";

let facts: Facts;

beforeAll(async () => {
	facts = await bring(people(3), await bring(definitions(), none()));
});

const kinds = async (...asked: Parameters<typeof problemsOf>) =>
	(await problemsOf(...asked)).map(({ row, column, is }) => ({ row, column, is }));
const one = (column: string, is: string, row = 2) => [{ row, column, is }];
const file = (header: string, ...rows: string[]) => [csv("f.csv", [header, ...rows].join("\n"))];

const runs =
	"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered,cost_total_eur";
const sites = "site_code,site_name,host_org_code,country_code,nuts3_code,sector_key,data_origin";
const assessments = "participant_code,run_code,lo_no,attempt_no,assessment_type,assessed_on,score,score_max,result";
const survey = "participant_code,run_code,instrument_version,item_key,answered_on,value_1_5,value_text,not_applicable";
const skills = "local_skill_code,skill_name_en,sector_key,is_green,green_reason,why_not_esco";
const outcomes = "mc_code,mc_version,lo_no,lo_text_en,esco_uri,local_skill_code,greencomp_code";
const credentials =
	"mc_code,mc_version,title_en,language,sector_key,issuer_country,awarding_body_code,eqf_level,eqf_note,workload_hours,assessment_type,participation_mode,qa_type,stackability,stacks_to";

test("a row about the same person and run as an earlier one is named beside it, and counted once", async () => {
	const twice = participants([participantRow(1), participantRow(2), participantRow(1)]);
	const known = await bring(definitions(), none());
	const checked = await check(await rowsOf([twice]), known);
	const { repeats, repeatCount, files } = reportOf(["participants.csv"], { checked, facts: known }, 1);
	const name = "participants.csv";
	expect(repeats).toEqual([{ file: name, row: 4, of: { file: name, row: 2 } }]);
	expect([repeatCount, files]).toMatchObject([1, [{ new: 2, unchanged: 1 }]]);
});

describe("definitions", () => {
	test.each([
		[
			"a run ends on or after the day it starts",
			runs,
			"R,FI-9,MC-DRY,1,2025-02-02,2025-02-01,online,fi,5,",
			"end_date",
			"before",
		],
		[
			"a run has at least one place",
			runs,
			"R,FI-9,MC-DRY,1,2025-02-02,,online,fi,0,",
			"places_offered",
			"out-of-range",
		],
		["a cost is not negative", runs, "R,FI-9,MC-DRY,1,2025-02-02,,online,fi,5,-1", "cost_total_eur", "out-of-range"],
		[
			"a run is of a known version of a micro-credential",
			runs,
			"R,FI-9,MC-DRY,2,2025-02-02,,online,fi,5,",
			"mc_code",
			"unknown",
		],
		["a site's region lies in its country", sites, "S,S,TRAIN,FI,ES620,wood,", "nuts3_code", "region-of-country"],
		["a site's host is known", sites, "S,S,NOBODY,FI,FI196,wood,", "host_org_code", "unknown"],
		["a sector is one of the workspace's", sites, "S,S,TRAIN,FI,FI196,space,", "sector_key", "not-a-sector"],
		[
			"a row cannot be of another origin than its batch",
			sites,
			"S,S,TRAIN,FI,FI196,wood,synthetic",
			"data_origin",
			"other-origin",
		],
		["a local skill says why ESCO does not do", skills, "L,Skill,wood,no,,", "why_not_esco", "empty"],
		["a green skill says why it is green", skills, "L,Skill,wood,yes,,because", "green_reason", "green-needs-reason"],
		[
			"an outcome's skill is either of ESCO or local",
			outcomes,
			"MC-DRY,1,3,X,http://data.europa.eu/esco/skill/d2c81ad1-2439-43cf-9c63-204187b8f771,LS-1,",
			"local_skill_code",
			"one-skill",
		],
		["a GreenComp competence goes with a skill", outcomes, "MC-DRY,1,3,X,,,1.1", "greencomp_code", "greencomp-alone"],
		["an ESCO skill is given by its address", outcomes, "MC-DRY,1,3,X,wood,,", "esco_uri", "not-esco"],
		[
			"an ESCO skill is known here",
			outcomes,
			"MC-DRY,1,3,X,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000000,,",
			"esco_uri",
			"esco-unknown",
		],
		[
			"what is stackable says towards what",
			credentials,
			"M,1,T,fi,wood,FI,TRAIN,4,,8,test,online,internal,stackable,",
			"stacks_to",
			"stacks-to-missing",
		],
		[
			"without an EQF level there is a note",
			credentials,
			"M,1,T,fi,wood,FI,TRAIN,,,8,test,online,internal,,",
			"eqf_level",
			"eqf-needs-note",
		],
		[
			"EQF levels go from 1 to 8",
			credentials,
			"M,1,T,fi,wood,FI,TRAIN,9,,8,test,online,internal,,",
			"eqf_level",
			"out-of-range",
		],
		[
			"a workload is more than nothing",
			credentials,
			"M,1,T,fi,wood,FI,TRAIN,4,,0,test,online,internal,,",
			"workload_hours",
			"out-of-range",
		],
	])("%s", async (_, header, row, column, is) => {
		expect(await kinds(file(header, row), facts)).toEqual(one(column, is));
	});

	test.each([
		["places_offered", "2147483648"],
		["places_offered", "99999999999999999999"],
		["trainer_count", "2147483648"],
		["planned_hours", "100000000000000000000"],
		["cost_total_eur", "100000000000000000000"],
	])("a number that no run can have is refused at its cell: %s %s", async (column, written) => {
		const cells = { places_offered: "5", trainer_count: "", planned_hours: "", cost_total_eur: "", [column]: written };
		const header = `run_code,site_code,mc_code,mc_version,start_date,delivery_mode,language,${Object.keys(cells).join(",")}`;
		const row = `R,FI-9,MC-DRY,1,2025-02-02,online,fi,${Object.values(cells).join(",")}`;
		expect(await kinds(file(header, row), facts)).toEqual(one(column, "out-of-range"));
	});
});

describe("people", () => {
	test.each([
		["whoever completed or withdrew has the day", participantRow(9, { day: "" }), "status_date", "status-needs-day"],
		["nobody starts after the run has ended", participantRow(9, { started: "1.2.2026" }), "started_on", "after-run"],
		["nobody completes before starting", participantRow(9, { day: "31.8.2025" }), "status_date", "before"],
		[
			"a reason for withdrawing needs a withdrawal",
			participantRow(9, { reason: "work" }),
			"withdrawal_reason",
			"reason-not-withdrawn",
		],
		["a course run is known", participantRow(9, { run: "RUN-X" }), "run_code", "unknown"],
		[
			"a participant's code is that of a site and a number",
			participantRow(9).replace("FI-9-009", "Maria"),
			"participant_code",
			"not-a-participant",
		],
	])("%s", async (_, row, column, is) => {
		expect(await kinds([participants([row])], facts)).toEqual(one(column, is));
	});

	test("the row of a participant says the same everywhere in a batch", async () => {
		const rows = [participantRow(9), participantRow(9).replace(";worker;", ";student;")];
		expect(await problemsOf([participants(rows)], facts)).toMatchObject([
			{ row: 3, column: "participant_role", is: "differs", words: { file: "participants.csv", row: 2 } },
		]);
	});

	test.each([
		[
			"a score is at most what is possible",
			"FI-9-001,RUN-9,1,1,test,2025-09-01,11,10,pass",
			"score",
			"score-above-max",
		],
		["a score says of how much", "FI-9-001,RUN-9,1,1,test,2025-09-01,11,,pass", "score_max", "score-without-max"],
		["attempts are counted from one", "FI-9-001,RUN-9,1,0,test,2025-09-01,,,pass", "attempt_no", "out-of-range"],
		[
			"an outcome is one of the run's micro-credential",
			"FI-9-001,RUN-9,7,1,test,2025-09-01,,,pass",
			"lo_no",
			"run-has-no-outcome",
		],
		[
			"who is assessed is a known participant",
			"FI-9-055,RUN-9,1,1,test,2025-09-01,,,pass",
			"participant_code",
			"unknown",
		],
		["who is assessed is so in a known run", "FI-9-001,RUN-X,1,1,test,2025-09-01,,,pass", "run_code", "unknown"],
		["a result is pass, fail or not assessed", "FI-9-001,RUN-9,1,1,test,2025-09-01,,,good", "result", "not-among"],
	])("%s", async (_, row, column, is) => {
		expect(await kinds(file(assessments, row), facts)).toEqual(one(column, is));
	});

	test("only who is enrolled in a run is assessed in it, and what is unknown is named", async () => {
		const second = "RUN-10,FI-9,MC-DRY,1,2025-11-01,online,fi,9";
		const header = "run_code,site_code,mc_code,mc_version,start_date,delivery_mode,language,places_offered";
		const secondRun = file(header, second);
		const whatIsUnknown = async (row: string) => {
			const found = await problemsOf([...secondRun, csv("a.csv", `${assessments}\n${row}`)], facts);
			return found.map(({ column, is, words }) => [column, is, words?.["context"]]);
		};
		expect(await whatIsUnknown("FI-9-001,RUN-10,1,1,test,2025-12-01,,,pass")).toEqual([
			["run_code", "unknown", "enrolments"],
		]);
		expect(await whatIsUnknown("FI-9-055,RUN-10,1,1,test,2025-12-01,,,pass")).toEqual([
			["participant_code", "unknown", "participants"],
		]);
	});

	test.each([",,", "4,words,", "4,,yes", ",words,yes"])("a survey answer says one thing: %s", async (answer) => {
		expect(await kinds(file(survey, `FI-9-001,RUN-9,S1,SAT,2025-09-30,${answer}`), facts)).toEqual(
			one("value_1_5", "not-one-answer"),
		);
	});

	test("a self-assessment is of a known skill, in whatever case its code is written", async () => {
		const header = "participant_code,run_code,skill_ref,wave,answered_on,value_1_5";
		expect(await kinds(file(header, "FI-9-001,RUN-9,LS-2,pre,2025-09-01,2"), facts)).toEqual(
			one("skill_ref", "unknown"),
		);
		expect(await kinds(file(header, "fi-9-001,run-9,ls-1,PRE,2025-09-01,2"), facts)).toEqual([]);
	});
});

test("what refers to a refused row is not refused a second time", async () => {
	const [organisations, groups, localSkills, questions, siteFile, ...rest] = definitions();
	const broken = csv(
		"sites.csv",
		"site_code,site_name,host_org_code,country_code,nuts3_code,sector_key\nFI-9,Hall,TRAIN,FI,ES620,wood\n",
	);
	const files = [organisations, groups, localSkills, questions, ...rest].flatMap((upload) => upload ?? []);
	expect(siteFile?.name).toBe("sites.csv");
	expect(await kinds([...files, broken], none())).toEqual(one("nuts3_code", "region-of-country"));
});

test("files come in any order", async () => {
	const files = [...people(2), ...definitions()];
	const first = await problemsOf(files, none());
	const last = await problemsOf(files.toReversed(), none());
	// the organisation is new in the batch, so its runs are of nobody's sites yet; nothing else is wrong
	expect(new Set(first.map((problem) => problem.is))).toEqual(new Set(["unknown"]));
	expect(last).toHaveLength(first.length);
});

test("a row with more cells than titles is refused, one with fewer has empty ones", async () => {
	expect(await kinds(file(skills, "L,Skill,wood,no,,because,more"), facts)).toEqual(one("+", "more-cells"));
	expect(await kinds(file(`${skills},skill_name_fi`, "L,Skill,wood,no,,because"), facts)).toEqual([]);
});

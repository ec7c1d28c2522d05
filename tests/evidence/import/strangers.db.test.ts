// What an upload is answered tells nothing of other sites: a code that another site has and one that nobody has get the same
// answer, letter for letter, by the same questions to the database.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { foreseenBy } from "#app/evidence/import/foreseen.server.ts";
import { saveRow } from "#app/evidence/import/save-row.server.ts";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import {
	aMill,
	aPilot,
	aStewardOf,
	bringIn,
	clock,
	millParticipants,
	participantRow,
	participants,
	people,
	stage,
	voices,
} from "./scene.ts";
import { cells, file, type Row } from "./some-rows.ts";

let db: Pool;
let steward: Person;
let miller: Person;

/** FI-9 has six people, certificates, totals and interviews; FI-8, of another host, two people. */
beforeAll(async () => {
	db = await aDatabase();
	const pilot = await aPilot(db);
	({ steward } = pilot);
	await bringIn(db, steward, [...people(), ...voices()]);
	miller = await aMill(db, pilot.coordinator);
	await bringIn(db, miller, [millParticipants([1, 2])]);
});

/** No more uploads are taken from one person than they would send. */
beforeEach(async () => {
	miller = await aStewardOf(db, "MILL");
});

const t05 = (code: string, run: string) => participants([participantRow(1, { run }).replace("FI-9-001", code)]);

/** The statements sent to the database while something is done, without their values. */
async function asking<T>(work: () => Promise<T>): Promise<{ answer: T; sent: string[] }> {
	const sent: string[] = [];
	const { options } = db.$client;
	options.debug = (_: number, query: string) => void sent.push(query);
	const answer = await work();
	options.debug = false;
	return { answer, sent };
}

/** Everything an upload of these rows is answered, and what is asked of the database for it. */
async function answered(uploads: Upload[], code: string): Promise<{ answer: string; sent: string[] }> {
	const { answer, sent } = await asking(async () => {
		const staged = await stage(db, miller, uploads);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		const shown = await batchPreview(db, { batch: staged.batch, person: miller });
		const foreseen = shown && (await foreseenBy(db, shown, miller));
		const accepted =
			shown?.report.problemCount === 0
				? "may be used"
				: await acceptBatch(db, { batch: staged.batch, person: miller, clock });
		const { batch: _, ...preview } = shown ?? { batch: null };
		return { preview, foreseen, accepted };
	});
	return { answer: JSON.stringify(answer).replaceAll(code, "CODE").replaceAll(code.toLowerCase(), "CODE"), sent };
}

/** Another site's code first, then one that nobody has. */
async function expectAlike(uploadsOf: (code: string) => Upload[], [theirs, nobodys]: readonly [string, string]) {
	// what is planned or remembered at the first time is asked for once
	await answered(uploadsOf(nobodys), nobodys);
	const [one, other] = [await answered(uploadsOf(theirs), theirs), await answered(uploadsOf(nobodys), nobodys)];
	expect(one.answer).toBe(other.answer);
	expect(one.sent).toEqual(other.sent);
	return one.answer;
}

const anybody = ["FI-9-001", "FI-9-091"] as const;
const run = ["RUN-9", "RUN-7"] as const;
const totalled = ["RUN-10", "RUN-70"] as const;
const interview = ["S-1", "S-7"] as const;
const interviewAsKept = ["FI-9-S-1", "FI-9-S-7"] as const;
const identifier = ["urn:award:1", "urn:award:7"] as const;

const cases: readonly (readonly [string, Row, readonly [string, string]])[] = [
	["whom one assesses", ["T06_assessments", (code) => `${code},RUN-8,,1,test,2025-09-30,pass`], anybody],
	["whom one assesses there", ["T06_assessments", (code) => `${code},RUN-9,,1,practical,30/09/2025,pass`], anybody],
	["where one assesses", ["T06_assessments", (code) => `FI-8-001,${code},,1,test,2025-09-30,pass`], run],
	["who rates a skill", ["T07_self_assessment_long", (code) => `${code},RUN-8,LS-1,pre,2025-09-01,2`], anybody],
	["who rates a skill there", ["T07_self_assessment_long", (code) => `${code},RUN-9,LS-1,pre,2025-09-01,2`], anybody],
	["who answers", ["T08_participant_survey_long", (code) => `${code},RUN-8,S1,SAT,2025-09-30,4,,`], anybody],
	["who answers there", ["T08_participant_survey_long", (code) => `${code},RUN-9,S1,SAT,2025-09-30,4,,`], anybody],
	["an employer there", ["T09_employer_feedback", (code) => `${code},RUN-9,2025-12-20,4`], ["EMP-1", "EMP-7"]],
	["what an employer rates", ["T09_employer_feedback", (code) => `EMP-1,${code},2025-12-20,4`], run],
	["who is awarded", ["T12_credentials_issued", (code) => `${code},RUN-8,A-1,2025-10-01,pdf,issued`], anybody],
	["who is awarded there", ["T12_credentials_issued", (code) => `${code},RUN-9,A-1,2025-10-01,pdf,issued`], anybody],
	[
		"the identifier of a certificate",
		["T12_credentials_issued", (code) => `FI-8-001,RUN-8,${code},2025-10-01,pdf,issued`],
		identifier,
	],
	["a run with totals", ["T14_run_totals", (code) => `${code},2025-11-15,20,18`], totalled],
	["a run with people", ["T14_run_totals", (code) => `${code},2025-11-15,20,18`], run],
	[
		"an interview as one's own",
		["T10_qualitative_sources", (code) => `${code},group talk,FI-8,2025-10-10,5,worker|trainer,fi,yes`],
		interview,
	],
	[
		"an interview as one's own, by the code it is kept with",
		["T10_qualitative_sources", (code) => `${code},group talk,FI-8,2025-10-10,5,worker|trainer,fi,yes`],
		interviewAsKept,
	],
	[
		"an interview of theirs, guessed right",
		["T10_qualitative_sources", (code) => `${code},group talk,FI-9,2025-10-10,5,worker|trainer,fi,yes`],
		interview,
	],
	[
		"an interview of no site",
		["T10_qualitative_sources", (code) => `${code},group talk,,2025-10-10,5,worker|trainer,fi,yes`],
		interviewAsKept,
	],
	[
		"words from an interview",
		["T11_qualitative_findings", (code) => `Q-9,So.,Q-9-1,${code},fi,Sanoja.,time,supports,no`],
		interview,
	],
	[
		"words from an interview, by the code it is kept with",
		["T11_qualitative_findings", (code) => `Q-9,So.,Q-9-1,${code},fi,Sanoja.,time,supports,no`],
		interviewAsKept,
	],
	[
		"words that stand, from an interview that is guessed",
		[
			"T11_qualitative_findings",
			(code) =>
				`Q-1,Skills are used when the task is one's own.,Q-1-1,${code},fi,Omasta työstä oppi.,transfer,supports,yes`,
		],
		interviewAsKept,
	],
];

describe("another site's code and one that nobody has are answered alike", () => {
	test.each([
		["a person in one's own run", (code: string) => [t05(code, "RUN-8")], anybody],
		["a person in theirs", (code: string) => [t05(code, "RUN-9")], anybody],
		["a run", (code: string) => [t05("FI-8-001", code)], run],
		[
			"a person, with what they did",
			(code: string) => [
				t05(code, "RUN-8"),
				file(["T06_assessments", (who) => `${who},RUN-8,,1,test,2025-09-30,pass`], code),
			],
			anybody,
		],
	])("enrolled: %s", async (_, uploads, codes) => {
		expect(await expectAlike(uploads, codes)).toContain('"problemCount":');
	});

	test.each(cases)("%s", async (_, row, codes) => {
		expect(await expectAlike((code) => [file(row, code)], codes)).toContain('"problemCount":');
	});

	test.each(cases)("in a form: %s", async (_, row, codes) => {
		const saved = async (code: string) => {
			const { answer, sent } = await asking(() =>
				saveRow(db, { template: row[0], cells: cells(row, code), seen: null, notPhones: true, person: miller, clock }),
			);
			if (answer.ok) await withdrawBatch(db, { batch: answer.batch, person: miller, clock });
			return answer.ok ? { ok: true } : { answer: JSON.stringify(answer).replaceAll(code, "CODE"), sent };
		};
		expect(await saved(codes[0])).toEqual(await saved(codes[1]));
	});
});

async function wrongIn(row: Row, code: string) {
	const staged = await stage(db, steward, [file(row, code)]);
	const shown = staged.ok ? await batchPreview(db, { batch: staged.batch, person: steward }) : null;
	return shown?.report.problems.map(({ column, is, words }) => [column, is, words?.["context"]]);
}

test("what is one's own is told: who is not enrolled in the run, and a second certificate with the same identifier", async () => {
	const assessed: Row = ["T06_assessments", (code) => `${code},RUN-10,,1,test,2025-11-30,pass`];
	expect(await wrongIn(assessed, "FI-9-001")).toEqual([["run_code", "unknown", "enrolments"]]);
	expect(await wrongIn(assessed, "FI-9-091")).toEqual([["participant_code", "unknown", "participants"]]);
	const awarded: Row = ["T12_credentials_issued", (code) => `FI-9-003,RUN-9,${code},2025-10-01,pdf,issued`];
	expect(await wrongIn(awarded, "urn:award:1")).toEqual([["credential_identifier", "identifier-taken", undefined]]);
});

test("who was registered elsewhere and takes part in one's own run is one's own there, and stays with their site", async () => {
	const both = { ...steward, stewardOf: [...steward.stewardOf, ...miller.stewardOf] };
	await bringIn(db, both, [participants([participantRow(2, { run: "RUN-8" })])]);
	await bringIn(db, miller, [file(["T06_assessments", (code) => `${code},RUN-8,,1,test,2025-09-30,pass`], "FI-9-002")]);
	// their enrolment speaks of the person as well, so it takes both contacts
	const guest = await answered([t05("FI-9-002", "RUN-8")], "FI-9-002");
	const nobody = await answered([t05("FI-9-092", "RUN-8")], "FI-9-092");
	expect(guest.answer).toBe(nobody.answer);
});

test("that somebody else sent the very same file is not told: it would confirm a guess of what it holds", async () => {
	const totals: Row = ["T14_run_totals", (code) => `${code},2025-12-01,20,19`];
	const theirs = await bringIn(db, steward, [file(totals, "RUN-10")]);
	const sameAs = async (person: Person) => {
		const staged = await stage(db, person, [file(totals, "RUN-10")]);
		const shown = staged.ok ? await batchPreview(db, { batch: staged.batch, person }) : null;
		return shown?.sameAs?.id ?? null;
	};
	expect(await sameAs(steward)).toBe(theirs);
	expect(await sameAs(miller)).toBeNull();
	expect(await sameAs(await aStewardOf(db, "TRAIN"))).toBeNull();
});

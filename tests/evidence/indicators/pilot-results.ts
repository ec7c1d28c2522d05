// What was assessed, awarded, rated and answered in the small pilot.
import type { Db } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import * as tables from "#db/schema/index.ts";

const of = { batchId: keyOf("batch", "small") };
const enrolmentId = (code: string) => keyOf("enrolment", code);

const assessed = (
	code: string,
	outcome: string | null,
	attempt: number,
	assessedOn: string,
	result: "pass" | "fail" | "not_assessed",
) => ({
	id: keyOf("assessment", `${code}/${outcome ?? ""}/${attempt}`),
	enrolmentId: enrolmentId(code),
	outcomeId: outcome === null ? null : keyOf("outcome", outcome),
	attempt,
	type: "practical",
	assessedOn,
	result,
	...of,
});

const certified = (code: string, issuedOn: string, status: "issued" | "revoked") => ({
	id: keyOf("certificate", code),
	enrolmentId: enrolmentId(code),
	identifier: `C-${code}`,
	issuedOn,
	format: "PDF" as const,
	status,
	statusReason: status === "revoked" ? "mistaken" : null,
	...of,
});

export async function results(db: Db): Promise<void> {
	await db
		.insert(tables.assessments)
		.values([
			assessed("A1", null, 1, "2025-03-01", "fail"),
			assessed("A1", null, 2, "2025-03-05", "pass"),
			assessed("A1", "W-1/1", 1, "2025-03-01", "fail"),
			assessed("A1", "W-1/1", 2, "2025-03-05", "pass"),
			assessed("A1", "W-1/2", 1, "2025-03-01", "fail"),
			assessed("D", null, 1, "2025-03-01", "pass"),
			assessed("E", null, 1, "2025-10-03", "pass"),
			assessed("E", "F-1/1", 1, "2025-10-03", "pass"),
			assessed("F", null, 1, "2025-10-03", "not_assessed"),
		]);
	await db
		.insert(tables.certificates)
		.values([
			certified("A1", "2025-03-15", "issued"),
			certified("D", "2025-03-15", "issued"),
			certified("E", "2025-10-10", "revoked"),
		]);
}

const rated = (code: string, skill: string, wave: "pre" | "retro_pre" | "post" | "follow_up", value: number) => ({
	id: keyOf("self", `${code}/${skill}/${wave}`),
	enrolmentId: enrolmentId(code),
	skill,
	wave,
	value,
	answeredOn: "2025-10-01",
	...of,
});

const item = (code: string, feeds: "satisfaction" | "relevance" | "transfer") => ({
	id: keyOf("item", code),
	instrument: "Q",
	item: code,
	wording: { en: code },
	feeds,
	...of,
});

const said = (code: string, asked: string, answer: { value?: number; answer?: string; notApplicable?: boolean }) => ({
	id: keyOf("answer", `${code}/${asked}`),
	enrolmentId: enrolmentId(code),
	itemId: keyOf("item", asked),
	answeredOn: "2025-10-01",
	...answer,
	...of,
});

const employer = (code: string, run: string, collectedOn: string, relevance: number, wouldRepeat: boolean | null) => ({
	id: keyOf("employer", `${code}/${collectedOn}`),
	runId: keyOf("run", run),
	employerCode: code,
	collectedOn,
	relevance,
	wouldRepeat,
	...of,
});

export async function answers(db: Db): Promise<void> {
	await db.insert(tables.selfAssessments).values([
		rated("A1", "s1", "pre", 2),
		rated("A1", "s1", "post", 4),
		rated("A1", "s2", "pre", 3),
		rated("A1", "s2", "post", 3),
		// Rated only after: no pair.
		rated("A1", "s3", "post", 5),
		rated("A3", "s1", "pre", 1),
		rated("A3", "s1", "post", 2),
		rated("D", "s1", "pre", 1),
		rated("D", "s1", "post", 5),
		rated("E", "s1", "retro_pre", 3),
		rated("E", "s1", "post", 3),
		rated("F", "s1", "pre", 4),
	]);
	await db
		.insert(tables.surveyItems)
		.values([item("SAT", "satisfaction"), item("REL", "relevance"), item("USE", "transfer")]);
	await db
		.insert(tables.surveyAnswers)
		.values([
			said("A1", "SAT", { value: 5 }),
			said("B", "SAT", { value: 4 }),
			said("E", "SAT", { value: 3 }),
			said("F", "SAT", { notApplicable: true }),
			said("D", "SAT", { value: 1 }),
			said("A1", "REL", { value: 4 }),
			said("A1", "USE", { value: 4 }),
			said("E", "USE", { answer: "no" }),
		]);
	await db
		.insert(tables.employerFeedback)
		.values([
			employer("EMP-1", "R1", "2025-05-01", 5, true),
			employer("EMP-1", "R1", "2025-06-01", 3, null),
			employer("EMP-2", "R2", "2025-12-01", 4, false),
		]);
}

// A pilot small enough to count on one's fingers. What each indicator must say of it stands in its test.
//
//            run R1 (FI-1, W-1, Feb 2025)          run R2 (IT-1, F-1, Sep 2025)   run R3 (FI-1, W-1, goes on)
// A  worker  woman   completed, passed 2nd time                                   started
// B  worker  man     left, "Work "
// C  student woman   enrolled, never started
// D  worker  man     completed, withdrew consent: counts nowhere
// E  worker  woman                                 completed, passed at once
// F  student man                                   completed, not assessed
import type { Db } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import * as tables from "#db/schema/index.ts";
import { answers, results } from "./pilot-results.ts";

const batchId = keyOf("batch", "small");
const body = keyOf("organisation", "BODY");
const of = { batchId };
const key = (kind: string, code: string) => ({ id: keyOf(kind, code), code });
const enrolmentId = (code: string) => keyOf("enrolment", code);

export async function aSmallPilot(db: Db): Promise<void> {
	await db.insert(tables.importBatches).values({
		id: batchId,
		state: "accepted",
		dataOrigin: "real",
		sha256: "small",
		files: [],
		dataRevision: 1,
		decidedAt: new Date(0),
	});
	await db
		.insert(tables.organisations)
		.values({ ...key("organisation", "BODY"), name: "Body", kind: "vet_provider", country: "FI" });
	await designs(db);
	await courses(db);
	await people(db);
	await results(db);
	await answers(db);
}

const outcome = (code: string, mc: string, no: number) => ({
	id: keyOf("outcome", code),
	microCredentialId: keyOf("mc", mc),
	no,
});

async function designs(db: Db): Promise<void> {
	const common = { ...of, version: "1", issuerCountry: "FI", awardingBodyId: body, language: "en", eqfLevel: 4 };
	const way = { workloadHours: 20, assessmentType: "practical", participationMode: "onsite" } as const;
	await db.insert(tables.microCredentials).values([
		{ ...key("mc", "W-1"), ...common, ...way, titleEn: "Wood", sector: "wood", qaType: "external" },
		// A dash says nothing: the type of quality assurance is missing.
		{ ...key("mc", "F-1"), ...common, ...way, titleEn: "Food", sector: "food", qaType: "–" },
	]);
	await db.insert(tables.learningOutcomes).values([
		{ ...outcome("W-1/1", "W-1", 1), ...of, textEn: "sorts wood" },
		{ ...outcome("W-1/2", "W-1", 2), ...of, textEn: "repairs wood" },
		{ ...outcome("F-1/1", "F-1", 1), ...of, textEn: "saves food" },
	]);
	await db
		.insert(tables.escoSkills)
		.values({ uri: "esco:sort", label: "sort wood", type: "skill", isGreen: true, version: "test" });
	await db.insert(tables.localSkills).values({
		...key("local", "L-1"),
		...of,
		names: { en: "save food" },
		sector: "food",
		isGreen: true,
		greenReason: "less waste",
		whyNotEsco: "no word",
	});
	await db.insert(tables.outcomeSkills).values([
		{ id: keyOf("skill", "1"), ...of, outcomeId: keyOf("outcome", "W-1/1"), escoUri: "esco:sort" },
		{ id: keyOf("skill", "2"), ...of, outcomeId: keyOf("outcome", "F-1/1"), localSkillId: keyOf("local", "L-1") },
	]);
}

async function courses(db: Db): Promise<void> {
	const host = { ...of, hostId: body };
	await db.insert(tables.sites).values([
		{ ...key("site", "FI-1"), ...host, name: "One", country: "FI", nuts: "FI196", sector: "wood" },
		{ ...key("site", "IT-1"), ...host, name: "Two", country: "IT", nuts: "ITI17", sector: "food" },
		{ ...key("site", "BG-1"), ...host, name: "Nothing yet", country: "BG", nuts: "BG411", sector: "food" },
	]);
	const at = (site: string, mc: string) => ({ ...of, siteId: keyOf("site", site), microCredentialId: keyOf("mc", mc) });
	const way = { mode: "onsite", language: "en", places: 10 } as const;
	const cost = { costEur: 1000, costBasis: "direct" } as const;
	await db.insert(tables.runs).values([
		{
			...key("run", "R1"),
			...at("FI-1", "W-1"),
			...way,
			...cost,
			startsOn: "2025-02-01",
			endsOn: "2025-03-01",
			plannedHours: 20,
		},
		{
			...key("run", "R2"),
			...at("IT-1", "F-1"),
			...way,
			startsOn: "2025-09-01",
			endsOn: "2025-10-02",
			plannedHours: 10,
		},
		{
			...key("run", "R3"),
			...at("FI-1", "W-1"),
			...way,
			startsOn: "2025-11-01",
			endsOn: "2026-06-01",
			plannedHours: 20,
		},
	]);
}

async function people(db: Db): Promise<void> {
	const person = (no: string, site: string, role: "worker" | "student", gender: "woman" | "man") => ({
		id: keyOf("participant", no),
		code: `${site}-00${no}`,
		siteId: keyOf("site", site),
		role,
		gender,
		...of,
	});
	await db
		.insert(tables.participants)
		.values([
			person("1", "FI-1", "worker", "woman"),
			person("2", "FI-1", "worker", "man"),
			person("3", "FI-1", "student", "woman"),
			person("4", "FI-1", "worker", "man"),
			person("5", "IT-1", "worker", "woman"),
			person("6", "IT-1", "student", "man"),
		]);
	await db.insert(tables.consents).values({
		id: keyOf("consent", "4"),
		participantId: keyOf("participant", "4"),
		textVersion: "1",
		givenOn: "2025-01-01",
		withdrawnOn: "2025-03-02",
		...of,
	});
	const takes = (code: string, no: string, run: string, enrolledOn: string) => ({
		id: enrolmentId(code),
		participantId: keyOf("participant", no),
		runId: keyOf("run", run),
		enrolledOn,
		...of,
	});
	await db.insert(tables.enrolments).values([
		{ ...takes("A1", "1", "R1", "2025-01-20"), startedOn: "2025-02-01", completedOn: "2025-03-01", hoursLogged: 20 },
		{ ...takes("A3", "1", "R3", "2025-10-20"), startedOn: "2025-11-01" },
		{
			...takes("B", "2", "R1", "2025-01-20"),
			startedOn: "2025-02-01",
			withdrawnOn: "2025-02-10",
			withdrawalReason: "Work ",
			hoursLogged: 5,
		},
		takes("C", "3", "R1", "2025-01-20"),
		{ ...takes("D", "4", "R1", "2025-01-20"), startedOn: "2025-02-01", completedOn: "2025-03-01", hoursLogged: 20 },
		{ ...takes("E", "5", "R2", "2025-08-20"), startedOn: "2025-09-01", completedOn: "2025-10-01", hoursLogged: 12 },
		{ ...takes("F", "6", "R2", "2025-08-20"), startedOn: "2025-09-01", completedOn: "2025-10-02", hoursLogged: 10 },
	]);
}

// A small pilot as people would send it: eight files, made here, of a workspace that is not the demo's.
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { stageBatch, type Staged } from "#app/evidence/import/stage.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Person } from "#app/identity/person.ts";
import { eq } from "drizzle-orm";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import * as tables from "#db/schema/index.ts";

export const csv = (name: string, text: string): Upload => ({
	name,
	bytes: new TextEncoder().encode(text),
	tooBig: false,
});

export const definitions = (): Upload[] => [
	csv(
		"organisations.csv",
		"org_code,org_name,org_kind,country_code,is_partner\nTRAIN,Training House,vet_provider,FI,yes\nMILL,Saw Mill Ltd,employer,FI,no\n",
	),
	csv(
		"groups.csv",
		"group_code;group_name;country_code;sector_key;convenor_org_code\nMAG-FI;Multi-actor group Finland;FI;wood;TRAIN\n",
	),
	csv(
		"skills.csv",
		"local_skill_code,skill_name_en,skill_name_fi,sector_key,is_green,green_reason,why_not_esco\nLS-1,Dry timber with less heat,Kuivata puuta vähemmällä lämmöllä,wood,yes,saves energy,ESCO has no such skill\n",
	),
	csv("questions.csv", "instrument_version,item_key,wording_en,feeds\nS1,SAT,How satisfied are you?,satisfaction\n"),
	csv(
		"sites.csv",
		"site_code,site_name,host_org_code,country_code,nuts3_code,municipality,sector_key,nace_code,multi_actor_group_code\nFI-9,Drying hall,TRAIN,FI,FI196,Eura,wood,C16,MAG-FI\n",
	),
	csv(
		"credentials.csv",
		"mc_code,mc_version,title_en,title_local,language,sector_key,issuer_country,awarding_body_code,eqf_level,workload_hours,ects,assessment_type,participation_mode,qa_type,stackability\n" +
			'MC-DRY,1,Low-energy drying,Vähäenerginen kuivaus,fi,wood,FI,TRAIN,4,"12,5",,practical task,blended,internal,stand-alone\n',
	),
	csv(
		"outcomes.csv",
		"mc_code,mc_version,lo_no,lo_text_en,esco_uri,local_skill_code,greencomp_code\n" +
			"mc-dry,1,1,Plans a drying programme,http://data.europa.eu/esco/skill/d2c81ad1-2439-43cf-9c63-204187b8f771,,\n" +
			"MC-DRY,1,2,Dries with less heat,,ls-1,4.3\n",
	),
	csv(
		"runs.csv",
		"run_code\tsite_code\tmc_code\tmc_version\tstart_date\tend_date\tdelivery_mode\tlanguage\tplanned_hours\tplaces_offered\ttrainer_count\tcost_total_eur\tcost_basis\n" +
			"RUN-9\tFI-9\tMC-DRY\t1\t1.9.2025\t30.9.2025\tblended\tfi\t12,5\t12\t2\t1500\tdirect\n",
	),
];

const participantHeader =
	"participant_code;run_code;participant_role;age_band;gender;prior_eqf_level;employment_status;firm_size;consent_version;consent_date;consent_purposes;consent_basis;enrolled_on;started_on;status;status_date;withdrawal_reason;hours_logged";

export const participantRow = (
	n: number,
	change: Partial<Record<"started" | "status" | "day" | "reason" | "run", string>> = {},
) => {
	const { started = "1.9.2025", status = "completed", day = "30.9.2025", reason = "", run = "RUN-9" } = change;
	const code = `FI-9-${String(n).padStart(3, "0")}`;
	return `${code};${run};worker;25-34;woman;4;employed;small;v1;15.8.2025;research|certificate;consent;20.8.2025;${started};${status};${day};${reason};12,5`;
};

export const participants = (rows: string[]): Upload =>
	csv("participants.csv", `${participantHeader}\n${rows.join("\n")}\n`);

/** `n` participants, numbered on from `first`. */
export const participantsFrom = (first: number, n: number): Upload =>
	participants(Array.from({ length: n }, (_, i) => participantRow(first + i)));

export const people = (n = 6): Upload[] => {
	const codes = Array.from({ length: n }, (_, i) => `FI-9-${String(i + 1).padStart(3, "0")}`);
	return [
		participants(codes.map((_, i) => participantRow(i + 1))),
		csv(
			"assessments.csv",
			`participant_code,run_code,lo_no,attempt_no,assessment_type,assessed_on,score,score_max,result\n${codes
				.map((code) => `${code},RUN-9,,1,practical,30/09/2025,8,10,pass`)
				.join("\n")}\n`,
		),
		csv(
			"self.csv",
			`participant_code,run_code,skill_ref,wave,answered_on,value_1_5\n${codes
				.flatMap((code) => [`${code},RUN-9,LS-1,pre,2025-09-01,2`, `${code},RUN-9,LS-1,post,2025-09-30,4`])
				.join("\n")}\n`,
		),
		csv(
			"survey.csv",
			`participant_code,run_code,instrument_version,item_key,answered_on,value_1_5,value_text,not_applicable\n${codes
				.map((code, i) => `${code},RUN-9,S1,SAT,45930,${i === 0 ? "n/a" : "4"},,`)
				.join("\n")}\n`,
		),
	];
};

/** T09 to T14 laid over the people: employers, an interview with two voices, certificates, a meeting, and a second run of
 *  which only totals are known. */
export const voices = (): Upload[] => [
	csv(
		"employers.csv",
		"employer_code,run_code,respondent_role,employer_size_band,collected_on,months_after,relevance_1_5,observed_transfer_1_5,would_support_again,barrier_text\nEMP-1,RUN-9,supervisor,small,2025-12-20,3,4,,yes,=time\n",
	),
	csv(
		"sources.csv",
		"source_code,kind,site_code,held_on,n_people,actor_types,language,moderator_role,consent_version,anonymised,summary_en\nS-1,group talk,FI-9,2025-10-10,5,worker|trainer,fi,researcher,v1,yes,Five spoke.\nS-2,interview,,2025-10-11,1,,en,,,yes,\n",
	),
	csv(
		"findings.csv",
		"finding_code,statement,excerpt_code,source_code,language,excerpt_original,excerpt_en,theme,stance,quotable\n" +
			"Q-1,Skills are used when the task is one's own.,Q-1-1,S-1,fi,Omasta työstä oppi.,We learned from our own work.,transfer,supports,yes\n" +
			"Q-1,Skills are used when the task is one's own.,Q-1-2,S-2,en,There is no time.,,time,contradicts,\n",
	),
	csv(
		"certificates.csv",
		"participant_code,run_code,credential_identifier,issued_on,valid_until,format,status,status_date,status_reason\n" +
			"FI-9-001,RUN-9,urn:award:1,2025-09-30,,elm3-edc,issued,,\nFI-9-002,RUN-9,urn:award:2,2025-10-01,2030-10-01,pdf,revoked,2025-11-01,wrong outcome\n",
	),
	csv(
		"meetings.csv",
		"meeting_code,group_code,held_on,mode,country_code,actor_type,org_count,people_count,topic,outcome_summary\n" +
			"M-1,MAG-FI,2025-05-20,online,FI,employer,2,3,First reading,Agreed.\nM-1,MAG-FI,2025-05-20,online,FI,trade_union,1,1,First reading,Agreed.\n",
	),
	csv(
		"more-runs.csv",
		"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered\nRUN-10,FI-9,MC-DRY,1,2025-10-01,2025-10-30,blended,fi,12\n",
	),
	csv(
		"totals.csv",
		"run_code,counted_on,enrolled_count,started_count,completed_count,withdrawn_count,assessed_count,passed_count,certificates_count,satisfied_count,satisfaction_answers,relevant_count,relevance_answers\nRUN-10,2025-11-15,20,18,15,3,15,14,14,10,12,,\n",
	),
];

/** An empty workspace with its reference lists. */
export async function aWorkspace(db: Pool, origin: "real" | "synthetic" = "real"): Promise<void> {
	await db.insert(tables.workspaces).values({ name: "Workspace", dataOrigin: origin });
	await seedReference(db);
}

export async function aPerson(
	db: Pool,
	roles: Partial<Pick<Person, "coordinator" | "observer" | "stewardOf">> = {},
): Promise<Person> {
	const id = newId();
	const email = `${id}@example.org`;
	await db.insert(tables.persons).values({ id, name: "Somebody", email });
	for (const role of ["coordinator", "observer"] as const)
		if (roles[role]) await db.insert(tables.mandates).values({ personId: id, role });
	for (const scope of roles.stewardOf ?? [])
		await db.insert(tables.mandates).values({ personId: id, role: "steward", ...scope });
	const none = {
		locale: "en",
		organisationId: null,
		coordinator: false,
		observer: false,
		stewardOf: [],
		groups: [],
	} as const;
	return { id, name: "Somebody", email, ...none, ...roles };
}

export const clock = () => new Date("2026-01-15T12:00:00Z");

export const stage = (db: Pool, person: Person, uploads: Upload[]): Promise<Staged> =>
	stageBatch(db, { batch: newId(), uploads, person, origin: "real", answers: { encodings: {}, phones: true } });

/** Stages and accepts; the key of the batch. */
export async function bringIn(db: Pool, person: Person, uploads: Upload[]): Promise<string> {
	const staged = await stage(db, person, uploads);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const accepted = await acceptBatch(db, { batch: staged.batch, person, clock });
	if (accepted.ok) return staged.batch;
	const preview = await batchPreview(db, { batch: staged.batch, person });
	throw new Error(JSON.stringify([accepted, preview?.report.problems]));
}

export async function organisationId(db: Pool, code: string): Promise<string> {
	const [row] = await db.select().from(tables.organisations).where(eq(tables.organisations.code, code));
	return row?.id ?? "";
}

/** A workspace with its definitions, a coordinator, and the steward of the house that trains. */
export async function aPilot(db: Pool): Promise<{ coordinator: Person; steward: Person }> {
	await aWorkspace(db);
	const coordinator = await aPerson(db, { coordinator: true });
	await bringIn(db, coordinator, definitions());
	return { coordinator, steward: await aStewardOf(db, "TRAIN") };
}

/** Somebody new each time. */
export async function aStewardOf(db: Pool, organisation: string): Promise<Person> {
	const scope = { organisationId: await organisationId(db, organisation), siteCode: null };
	return aPerson(db, { stewardOf: [scope] });
}

/** A second site beside the pilot's, of another host: FI-8 of the mill, with its run, what that cost, and its steward. */
export async function aMill(db: Pool, coordinator: Person): Promise<Person> {
	await bringIn(db, coordinator, [
		csv(
			"sites.csv",
			"site_code,site_name,host_org_code,country_code,nuts3_code,sector_key\nFI-8,Mill,MILL,FI,FI196,wood\n",
		),
		csv(
			"runs.csv",
			"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered,cost_total_eur,cost_basis\nRUN-8,FI-8,MC-DRY,1,2025-09-01,2025-09-30,blended,fi,12,2460,full\n",
		),
	]);
	return aStewardOf(db, "MILL");
}

/** Participants of the mill's run. */
export const millParticipants = (numbers: readonly number[]): Upload =>
	participants(numbers.map((n) => participantRow(n, { run: "RUN-8" }).replaceAll("FI-9-", "FI-8-")));

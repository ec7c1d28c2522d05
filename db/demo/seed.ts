// Writes the demo's actors and facts: one accepted synthetic batch. Whoever calls logs what it brought.
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../connect.ts";
import * as tables from "../schema/index.ts";
import { keyOf } from "./chance.ts";
import { demoBatchId, type DemoFacts } from "./fact-lists.ts";
import { demoFacts } from "./facts.ts";
import { demoGroups, demoOrganisations } from "./places.ts";

/** Facts in the order of their references. */
const keptIn = {
	localSkills: tables.localSkills,
	surveyItems: tables.surveyItems,
	microCredentials: tables.microCredentials,
	learningOutcomes: tables.learningOutcomes,
	outcomeSkills: tables.outcomeSkills,
	sites: tables.sites,
	runs: tables.runs,
	participants: tables.participants,
	consents: tables.consents,
	enrolments: tables.enrolments,
	assessments: tables.assessments,
	selfAssessments: tables.selfAssessments,
	surveyAnswers: tables.surveyAnswers,
	employerFeedback: tables.employerFeedback,
	certificates: tables.certificates,
	interviewSources: tables.interviewSources,
	findings: tables.findings,
	excerpts: tables.excerpts,
	groupMeetings: tables.groupMeetings,
	meetingActors: tables.meetingActors,
} satisfies Record<keyof DemoFacts, PgTable>;

const atOnce = 500;

/** The demo's workspace, organisations, groups and pilots. Reference lists must be there already. */
export async function seedDemoFacts(tx: Tx, now: Date): Promise<void> {
	await tx.insert(tables.workspaces).values({
		id: 1,
		name: "Green skills demo",
		dataOrigin: "synthetic",
		dataRevision: 1,
		timeZone: "Europe/Brussels",
		fundingLine: "Funded by the European Union",
		grantingAuthority: "European Education and Culture Executive Agency (EACEA)",
		disclaimer:
			"Funded by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or the European Education and Culture Executive Agency (EACEA). Neither the European Union nor the granting authority can be held responsible for them.",
	});
	await tx
		.insert(tables.organisations)
		.values(
			demoOrganisations.map((organisation) => ({ id: keyOf("organisation", organisation.code), ...organisation })),
		);
	await tx.insert(tables.groups).values(
		demoGroups.map((group) => ({
			id: keyOf("group", group.code),
			...group,
			convenorId: keyOf("organisation", "DEMO-COORD"),
			mandate: "Writes and reviews recommendations from what the pilots in its country showed.",
		})),
	);
	const facts: Record<string, readonly Row[]> = demoFacts();
	const rows = Object.values(facts).reduce((sum, list) => sum + list.length, 0);
	await tx.insert(tables.importBatches).values({
		id: demoBatchId,
		state: "accepted",
		dataOrigin: "synthetic",
		sha256: "demo",
		files: [],
		acceptedRows: rows,
		dataRevision: 1,
		decidedAt: now,
	});
	for (const [name, table] of Object.entries(keptIn)) await write(tx, table, facts[name] ?? []);
}

type Row = Record<string, unknown> & { id?: string | undefined };

async function write(tx: Tx, table: PgTable, rows: readonly Row[]): Promise<void> {
	for (let i = 0; i < rows.length; i += atOnce) await tx.insert(table).values(rows.slice(i, i + atOnce));
}

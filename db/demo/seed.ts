// Writes the demo's actors and facts: one accepted synthetic batch, with a row in the log for every fact.
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../connect.ts";
import * as tables from "../schema/index.ts";
import { keyOf } from "./chance.ts";
import { demoBatchId, type DemoFacts } from "./fact-list.ts";
import { demoFacts } from "./facts.ts";
import { demoGroups, demoOrganisations } from "./places.ts";

/** Facts in the order of their references. */
const order = [
	{ name: "localSkills", table: tables.localSkills },
	{ name: "surveyItems", table: tables.surveyItems },
	{ name: "microCredentials", table: tables.microCredentials },
	{ name: "learningOutcomes", table: tables.learningOutcomes },
	{ name: "outcomeSkills", table: tables.outcomeSkills },
	{ name: "sites", table: tables.sites },
	{ name: "runs", table: tables.runs },
	{ name: "participants", table: tables.participants },
	{ name: "consents", table: tables.consents },
	{ name: "enrolments", table: tables.enrolments },
	{ name: "assessments", table: tables.assessments },
	{ name: "selfAssessments", table: tables.selfAssessments },
	{ name: "surveyAnswers", table: tables.surveyAnswers },
	{ name: "employerFeedback", table: tables.employerFeedback },
	{ name: "certificates", table: tables.certificates },
	{ name: "interviewSources", table: tables.interviewSources },
	{ name: "findings", table: tables.findings },
	{ name: "excerpts", table: tables.excerpts },
	{ name: "groupMeetings", table: tables.groupMeetings },
] as const satisfies readonly { name: keyof DemoFacts; table: PgTable }[];

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
	const facts = demoFacts();
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
	for (const { name, table } of order) await write(tx, name, table, facts[name]);
}

async function write(
	tx: Tx,
	tableName: string,
	table: PgTable,
	rows: readonly { id?: string | undefined }[],
): Promise<void> {
	for (let i = 0; i < rows.length; i += atOnce) {
		const some = rows.slice(i, i + atOnce);
		await tx.insert(table).values(some);
		const log = some.map((row) => ({ batchId: demoBatchId, tableName, key: row.id ?? "", after: { ...row } }));
		await tx.insert(tables.batchRows).values(log);
	}
}

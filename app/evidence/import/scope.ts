// Whose rows these are, and whether a person may bring them.
import { may } from "../../identity/permission.ts";
import type { Person, Scope } from "../../identity/person.ts";
import type { Change } from "./change.ts";
import { keyOf, type Facts, type FactTable, type Look, type Value, type Values } from "./fact.ts";
import { isKey } from "./key.ts";
import type { TemplateKey } from "./template.ts";
import { templates } from "./templates.ts";

/** Every scope a row lies in; "new" is nobody's yet, "common" belongs to the whole workspace. */
export type Whose = readonly Scope[] | "new" | "common";

export type Known = { look: Look; facts: Facts };

/** The scopes of the row as it stands now and as it would stand, so that nothing is taken over by naming it one's own. */
export function whose(template: TemplateKey, row: Values, known: Known): Whose {
	return owners[template](row, known);
}

const owners: Record<TemplateKey, (row: Values, known: Known) => Whose> = {
	T00_organisations: ({ org_code }, { facts }) =>
		facts.organisations.has(keyOf(org_code)) ? [organisation(keyOf(org_code), facts)] : "new",
	T00_groups: ({ group_code }, { facts }) => {
		const group = facts.groups.get(keyOf(group_code));
		if (!group) return "new";
		return group.values.convenor ? [organisation(group.values.convenor, facts)] : "common";
	},
	T00_local_skills: (row, { facts }) => (facts.localSkills.has(keyOf(row.local_skill_code)) ? "common" : "new"),
	T00_questionnaire_items: (row, { facts }) =>
		facts.surveyItems.has(keyOf(row.instrument_version, row.item_key)) ? "common" : "new",
	T01_pilot_sites: (row, { facts }) => {
		const code = typeof row.site_code === "string" ? row.site_code : null;
		const after = { ...organisation(keyOf(row.host_org_code), facts), siteCode: code };
		return [after, ...site(keyOf(code), { look: lookIn(facts), facts })];
	},
	T02_microcredentials: (row, { facts }) => {
		const known = facts.microCredentials.get(keyOf(row.mc_code, row.mc_version));
		const after = organisation(keyOf(row.awarding_body_code), facts);
		return known ? [after, organisation(known.values.awardingBody, facts)] : [after];
	},
	T03_learning_outcomes: (row, { look, facts }) => {
		const microCredential = look("microCredentials", keyOf(row.mc_code, row.mc_version));
		return microCredential ? [organisation(microCredential.awardingBody, facts)] : "new";
	},
	T04_pilot_runs: (row, known) => [
		...site(keyOf(row.site_code), known),
		...site(known.facts.runs.get(keyOf(row.run_code))?.values.site, known),
	],
	T05_participants_enrolments: (row, known) => [
		...siteOfRun(row, known),
		...site(known.look("participants", keyOf(row.participant_code))?.site, known),
	],
	T06_assessments: siteOfRun,
	T07_self_assessment_long: siteOfRun,
	T08_participant_survey_long: siteOfRun,
	T09_employer_feedback: siteOfRun,
	T10_qualitative_sources: (row, known) => {
		const standing = known.facts.interviewSources.get(keyOf(row.source_code))?.values;
		const scopes = [...site(keyOf(row.site_code), known), ...site(standing?.site, known)];
		if (standing && site(standing.site, known).length === 0) return "common";
		return scopes.length > 0 ? scopes : "new";
	},
	T11_qualitative_findings: (row, known) => {
		const standing = known.facts.excerpts.get(keyOf(row.excerpt_code))?.values;
		const siteOfSource = (key: Value | undefined) => site(known.look("interviewSources", keyOf(key))?.site, known);
		const touched = [...(standing ? [standing.source] : []), ...sourcesOfChanged(row, known)].map(siteOfSource);
		if (touched.some((scopes) => scopes.length === 0)) return "common";
		const scopes = [siteOfSource(row.source_code), ...touched].flat();
		return scopes.length > 0 ? scopes : "new";
	},
	T12_credentials_issued: siteOfRun,
	T13_multi_actor_meetings: ({ meeting_code, group_code }, { look, facts }) => {
		const standing = facts.groupMeetings.get(keyOf(meeting_code))?.values;
		const groups = [keyOf(group_code), ...(standing ? [standing.group] : [])].map((key) => look("groups", keyOf(key)));
		const convenors = groups.flatMap((group) => group?.convenor ?? []);
		return convenors.length < groups.length ? "common" : convenors.map((convenor) => organisation(convenor, facts));
	},
	T14_run_totals: siteOfRun,
};

/** A statement belongs to everyone whose voices carry it: who changes it answers for all their sources. */
function sourcesOfChanged(row: Values, { facts }: Known): (Value | undefined)[] {
	const finding = facts.findings.get(keyOf(row.finding_code));
	if (!finding || finding.values.statement === row.statement) return [];
	const own = [...facts.excerpts.values()].filter(({ values }) => values.finding === keyOf(row.finding_code));
	return own.map(({ values }) => values.source);
}

/** What stands, without what a batch says. */
export const lookIn =
	(facts: Facts): Look =>
	(table, key) =>
		facts[table].get(key)?.values;

/** An organisation that is new in the batch has no key yet: it is in no steward's scope. */
function organisation(key: Value | undefined, facts: Facts): Scope {
	return { organisationId: facts.organisations.get(keyOf(key))?.id ?? "", siteCode: null };
}

function site(key: Value | undefined, { look, facts }: Known): Scope[] {
	const values = look("sites", keyOf(key));
	if (!values) return [];
	const code = typeof values.code === "string" ? values.code : null;
	return [{ ...organisation(values.host, facts), siteCode: code }];
}

function siteOfRun(row: Values, known: Known): Scope[] {
	return site(known.look("runs", keyOf(row.run_code))?.site, known);
}

type Where = Pick<Change, "table" | "key" | "before" | "after">;

/** The sites whose rows this person keeps. */
export function sitesKept(person: Person, facts: Facts): { key: string; id: string }[] {
	const known = { look: lookIn(facts), facts };
	return [...facts.sites].flatMap(([key, { id }]) => {
		const isKept = site(key, known).every((scope) => may(person, "edit", { kind: "rows", scope }));
		return isKept && isKey(id) ? [{ key, id }] : [];
	});
}

/** The definitions without what other sites' contacts keep to themselves: a check cannot tell of what it does not know. */
export function withinReach(person: Person, facts: Facts): Facts {
	const kept = new Set(sitesKept(person, facts).map(({ key }) => key));
	const isCoordinator = may(person, "govern", { kind: "workspace" });
	const only = (table: FactTable, isTheirs: (fact: Values) => boolean) =>
		new Map([...facts[table]].filter(([, { values }]) => isTheirs(values)));
	const ofRun = ({ run }: Values) => kept.has(keyOf(facts.runs.get(keyOf(run))?.values.site));
	return {
		...facts,
		employerFeedback: only("employerFeedback", ofRun),
		runTotals: only("runTotals", ofRun),
		interviewSources: only("interviewSources", ({ site: of }) => isCoordinator || !of || kept.has(keyOf(of))),
	};
}

/** The scopes of a fact about people, firms or few, as it stands or would stand again; null for other facts. */
export function siteOfFact({ table, key, before, after }: Where, facts: Facts): Scope[] | null {
	const known = { look: lookIn(facts), facts };
	const values = { ...before, ...after };
	if (table === "participants") return site(values.site, known);
	if (table === "consents") return site(known.look("participants", keyOf(values.participant))?.site, known);
	const place = runInKey[table];
	return place === undefined ? null : siteOfRun({ run_code: key.split("|")[place] }, known);
}

/** Where in the key of a fact its run stands. */
const runInKey: Partial<Record<FactTable, number>> = {
	employerFeedback: 0,
	runTotals: 0,
	enrolments: 1,
	assessments: 1,
	selfAssessments: 1,
	surveyAnswers: 1,
	certificates: 1,
};

/** Rows about people: the steward of every scope they lie in, nobody else. Others: the coordinator too. */
export function mayBring(person: Person, template: TemplateKey, rows: Whose): boolean {
	if (!may(person, "import", { kind: "workspace" })) return false;
	const isCoordinator = may(person, "govern", { kind: "workspace" });
	if (isCoordinator && !templates[template].aboutPeople) return true;
	if (rows === "new") return true;
	return rows !== "common" && rows.every((scope) => may(person, "edit", { kind: "rows", scope }));
}

/** Whether a person may read a row as it stands. Where a row lies in several scopes, all of them must be theirs. */
export function mayReadRow(person: Person, template: TemplateKey, row: Values, facts: Facts): boolean {
	const { readers, aboutPeople } = templates[template];
	if (readers === "everyone") return may(person, "read", { kind: "workspace" });
	const scopes = whose(template, row, { look: lookIn(facts), facts });
	if (!aboutPeople) return mayBring(person, template, scopes);
	return (
		typeof scopes !== "string" &&
		scopes.length > 0 &&
		scopes.every((scope) => may(person, "read", { kind: "rows", scope }))
	);
}

/** The columns of a row as it stands that are not for this person, though the rest of it is. */
export function hiddenIn(person: Person, template: TemplateKey, row: Values, facts: Facts): readonly string[] {
	const hidden = keepersOnly(template);
	if (hidden.length === 0) return hidden;
	return mayBring(person, template, whose(template, row, { look: lookIn(facts), facts })) ? [] : hidden;
}

export const keepersOnly = (template: TemplateKey): string[] =>
	templates[template].columns.flatMap((column) => (column.keepersOnly ? [column.key] : []));

/** Whether there can be rows of this template that a person may read. */
export const mayReadSome = (person: Person, template: TemplateKey): boolean =>
	templates[template].readers === "everyone" || mayUpload(person, template);

/** Whether a person may bring files of this template at all. */
export function mayUpload(person: Person, template: TemplateKey): boolean {
	return (
		may(person, "import", { kind: "workspace" }) && (!templates[template].aboutPeople || person.stewardOf.length > 0)
	);
}

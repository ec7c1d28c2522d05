// T00 to T04: organisations, groups, skills, questions, sites, micro-credentials and runs. No row is about a person.
import { keyOf, type Values } from "./fact.ts";
import { draft } from "./draft.ts";
import type { Column, Template } from "./template.ts";

const languages = ["fi", "it", "es", "bg", "fr", "nl"] as const;
const words = (stem: string): Column[] => languages.map((l) => ({ key: `${stem}_${l}`, kind: "text" }));
const byLanguage = (row: Values, stem: string) =>
	Object.fromEntries(
		["en", ...languages].flatMap((l) => {
			const word = row[`${stem}_${l}`];
			return typeof word === "string" || word === null ? [[l, word]] : [];
		}),
	);

const costBases = ["direct", "full", "unknown"];
const modes = ["online", "onsite", "blended"];
const modeAlso = { "on-site": "onsite", on_site: "onsite", hybrid: "blended" };
const microCredentialColumns: Column[] = [
	{ key: "mc_code", kind: "code", required: true, reference: "T02_microcredentials" },
	{ key: "mc_version", kind: "code", required: true, reference: "T02_microcredentials" },
];

export const organisationKinds = [
	"vet_provider",
	"university",
	"employer",
	"employer_association",
	"trade_union",
	"public_authority",
	"research",
	"ngo",
	"other",
] as const;

const organisationColumns: Column[] = [
	{ key: "org_code", kind: "code", required: true, to: "organisations.code" },
	{ key: "org_name", kind: "text", required: true, to: "organisations.name" },
	{
		key: "org_kind",
		kind: "choice",
		required: true,
		allowed: organisationKinds,
		to: "organisations.kind",
	},
	{ key: "country_code", kind: "country", required: true, to: "organisations.country" },
	{ key: "is_partner", kind: "yes-no", to: "organisations.isPartner" },
];

const groupColumns: Column[] = [
	{ key: "group_code", kind: "code", required: true, to: "groups.code" },
	{ key: "group_name", kind: "text", required: true, to: "groups.name" },
	{ key: "country_code", kind: "country", to: "groups.country" },
	{ key: "sector_key", kind: "sector", to: "groups.sector" },
	{ key: "convenor_org_code", kind: "code", reference: "T00_organisations", to: "groups.convenor" },
	{ key: "mandate", kind: "text", to: "groups.mandate" },
];

const localSkillColumns: Column[] = [
	{ key: "local_skill_code", kind: "code", required: true, to: "localSkills.code" },
	{ key: "skill_name_en", kind: "text", required: true },
	...words("skill_name"),
	{ key: "sector_key", kind: "sector", to: "localSkills.sector" },
	{ key: "is_green", kind: "yes-no", required: true, to: "localSkills.isGreen" },
	{ key: "green_reason", kind: "text", to: "localSkills.greenReason" },
	{ key: "why_not_esco", kind: "text", required: true, to: "localSkills.whyNotEsco" },
];

const questionColumns: Column[] = [
	{ key: "instrument_version", kind: "code", required: true, to: "surveyItems.instrument" },
	{ key: "item_key", kind: "code", required: true, to: "surveyItems.item" },
	{ key: "wording_en", kind: "text", required: true },
	...words("wording"),
	{
		key: "feeds",
		kind: "choice",
		required: true,
		allowed: ["satisfaction", "relevance", "transfer", "other"],
		to: "surveyItems.feeds",
	},
];

const siteColumns: Column[] = [
	{ key: "site_code", kind: "code", required: true, to: "sites.code" },
	{ key: "site_name", kind: "text", required: true, to: "sites.name" },
	{ key: "host_org_code", kind: "code", required: true, reference: "T00_organisations", to: "sites.host" },
	{ key: "country_code", kind: "country", required: true, to: "sites.country" },
	{ key: "nuts3_code", kind: "nuts", required: true, to: "sites.nuts" },
	{ key: "municipality", kind: "text", to: "sites.municipality" },
	{ key: "sector_key", kind: "sector", required: true, to: "sites.sector" },
	{ key: "nace_code", kind: "code", to: "sites.nace" },
	{ key: "site_type", kind: "text", to: "sites.siteType" },
	{ key: "contact_role", kind: "text", to: "sites.contactRole" },
	{ key: "multi_actor_group_code", kind: "code", reference: "T00_groups", to: "sites.group" },
	{ key: "data_origin", kind: "choice", allowed: ["real", "synthetic"] },
];

const catalogueColumns: Column[] = [
	{ key: "mc_code", kind: "code", required: true, to: "microCredentials.code" },
	{ key: "mc_version", kind: "code", required: true, to: "microCredentials.version" },
	{ key: "title_en", kind: "text", required: true, to: "microCredentials.titleEn" },
	{ key: "title_local", kind: "text", to: "microCredentials.titleLocal" },
	{ key: "language", kind: "language", required: true, to: "microCredentials.language" },
	{ key: "sector_key", kind: "sector", required: true, to: "microCredentials.sector" },
	{ key: "issuer_country", kind: "country", required: true, to: "microCredentials.issuerCountry" },
	{
		key: "awarding_body_code",
		kind: "code",
		required: true,
		reference: "T00_organisations",
		to: "microCredentials.awardingBody",
	},
	{ key: "eqf_level", kind: "integer", low: 1, high: 8, to: "microCredentials.eqfLevel" },
	{ key: "eqf_note", kind: "text", to: "microCredentials.eqfNote" },
	{ key: "nqf_level", kind: "text", to: "microCredentials.nqfLevel" },
	{
		key: "workload_hours",
		kind: "number",
		required: true,
		low: 0.25,
		high: 10_000,
		to: "microCredentials.workloadHours",
	},
	{ key: "ects", kind: "number", low: 0.01, high: 400, to: "microCredentials.ects" },
	{ key: "assessment_type", kind: "text", required: true, to: "microCredentials.assessmentType" },
	{
		key: "participation_mode",
		kind: "choice",
		required: true,
		allowed: modes,
		also: modeAlso,
		to: "microCredentials.participationMode",
	},
	{ key: "qa_type", kind: "text", required: true, to: "microCredentials.qaType" },
	{
		key: "id_verification",
		kind: "choice",
		allowed: ["unsupervised_no_id", "supervised_no_id", "supervised_with_id"],
		to: "microCredentials.idVerification",
	},
	{ key: "prerequisites", kind: "text", to: "microCredentials.prerequisites" },
	{ key: "grading_scheme", kind: "text", to: "microCredentials.gradingScheme" },
	{
		key: "stackability",
		kind: "choice",
		allowed: ["stand_alone", "stackable"],
		also: { standalone: "stand_alone" },
		to: "microCredentials.stackability",
	},
	{ key: "stacks_to", kind: "text", to: "microCredentials.stacksTo" },
	{ key: "further_info", kind: "text", to: "microCredentials.furtherInfo" },
	{ key: "mc_status", kind: "choice", allowed: ["draft", "piloted", "retired"], to: "microCredentials.status" },
];

const outcomeColumns: Column[] = [
	...microCredentialColumns,
	{ key: "lo_no", kind: "integer", required: true, low: 1, high: 1000, to: "learningOutcomes.no" },
	{ key: "lo_text_en", kind: "text", required: true, to: "learningOutcomes.textEn" },
	{ key: "lo_text_local", kind: "text", to: "learningOutcomes.textLocal" },
	{ key: "esco_uri", kind: "esco", to: "outcomeSkills.escoUri" },
	{ key: "local_skill_code", kind: "code", reference: "T00_local_skills", to: "outcomeSkills.localSkill" },
	{ key: "greencomp_code", kind: "greencomp", to: "outcomeSkills.greencompCode" },
];

const runColumns: Column[] = [
	{ key: "run_code", kind: "code", required: true, to: "runs.code" },
	{ key: "site_code", kind: "code", required: true, reference: "T01_pilot_sites", to: "runs.site" },
	...microCredentialColumns,
	{ key: "start_date", kind: "date", required: true, to: "runs.startsOn" },
	{ key: "end_date", kind: "date", to: "runs.endsOn" },
	{ key: "delivery_mode", kind: "choice", required: true, allowed: modes, also: modeAlso, to: "runs.mode" },
	{ key: "language", kind: "language", required: true, to: "runs.language" },
	{ key: "planned_hours", kind: "number", low: 0.25, high: 10_000, to: "runs.plannedHours" },
	{ key: "places_offered", kind: "integer", required: true, low: 1, high: 100_000, to: "runs.places" },
	{ key: "trainer_count", kind: "integer", low: 0, high: 10_000, to: "runs.trainers" },
	// What one host paid: figures of costs are of three hosts or more.
	{ key: "cost_total_eur", kind: "number", low: 0, high: 100_000_000, keepersOnly: true, to: "runs.costEur" },
	{ key: "cost_basis", kind: "choice", allowed: costBases, keepersOnly: true, to: "runs.costBasis" },
	{ key: "paid_work_time", kind: "yes-no", to: "runs.paidTime" },
];

const definitions = { version: 1, aboutPeople: false, readers: "everyone" } as const;

export const definitionTemplates = {
	T00_organisations: {
		...definitions,
		columns: organisationColumns,
		key: ["org_code"],
		drafts: (row) => [draft("organisations", organisationColumns, row)],
	},
	T00_groups: {
		...definitions,
		columns: groupColumns,
		key: ["group_code"],
		drafts: (row) => [draft("groups", groupColumns, row)],
	},
	T00_local_skills: {
		...definitions,
		columns: localSkillColumns,
		key: ["local_skill_code"],
		drafts: (row) => [
			draft("localSkills", localSkillColumns, row, { names: [byLanguage(row, "skill_name"), "skill_name_en"] }),
		],
	},
	T00_questionnaire_items: {
		...definitions,
		columns: questionColumns,
		key: ["instrument_version", "item_key"],
		drafts: (row) => [
			draft("surveyItems", questionColumns, row, { wording: [byLanguage(row, "wording"), "wording_en"] }),
		],
	},
	T01_pilot_sites: {
		...definitions,
		columns: siteColumns,
		key: ["site_code"],
		drafts: (row) => [draft("sites", siteColumns, row)],
	},
	T02_microcredentials: {
		...definitions,
		columns: catalogueColumns,
		key: ["mc_code", "mc_version"],
		drafts: (row) => [draft("microCredentials", catalogueColumns, row)],
	},
	T03_learning_outcomes: {
		...definitions,
		columns: outcomeColumns,
		key: ["mc_code", "mc_version", "lo_no", "esco_uri", "local_skill_code"],
		drafts: (row) => {
			const microCredential = keyOf(row.mc_code, row.mc_version);
			const outcome = draft("learningOutcomes", outcomeColumns, row, { microCredential: [microCredential, "mc_code"] });
			const skill = draft("outcomeSkills", outcomeColumns, row, {
				outcome: [keyOf(microCredential, row.lo_no), "lo_no"],
			});
			const named = row.esco_uri ?? row.local_skill_code ?? row.greencomp_code;
			return named === null || named === undefined ? [outcome] : [outcome, skill];
		},
	},
	T04_pilot_runs: {
		...definitions,
		columns: runColumns,
		key: ["run_code"],
		drafts: (row) => [
			draft("runs", runColumns, row, { microCredential: [keyOf(row.mc_code, row.mc_version), "mc_code"] }),
		],
	},
} satisfies Partial<Record<string, Template>>;

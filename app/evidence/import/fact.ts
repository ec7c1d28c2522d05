// Facts in the words of the files: a table, a key made of codes, and values. Database keys stay out of it.

export type Value = string | number | boolean | null | readonly string[] | Readonly<Record<string, string | null>>;
/** A field that is absent was not spoken of; null was, and is empty. */
export type Values = { readonly [field: string]: Value | undefined };

/** In the order in which they refer to each other: each table only to those before it. */
export const factTables = [
	"organisations",
	"groups",
	"localSkills",
	"surveyItems",
	"sites",
	"microCredentials",
	"learningOutcomes",
	"outcomeSkills",
	"runs",
	"employerFeedback",
	"interviewSources",
	"findings",
	"excerpts",
	"groupMeetings",
	"meetingActors",
	"runTotals",
	"participants",
	"consents",
	"enrolments",
	"assessments",
	"selfAssessments",
	"surveyAnswers",
	"certificates",
] as const;
export type FactTable = (typeof factTables)[number];

export const perTable = <T>(make: (table: FactTable) => T): Record<FactTable, T> => ({
	organisations: make("organisations"),
	groups: make("groups"),
	localSkills: make("localSkills"),
	surveyItems: make("surveyItems"),
	sites: make("sites"),
	microCredentials: make("microCredentials"),
	learningOutcomes: make("learningOutcomes"),
	outcomeSkills: make("outcomeSkills"),
	runs: make("runs"),
	employerFeedback: make("employerFeedback"),
	interviewSources: make("interviewSources"),
	findings: make("findings"),
	excerpts: make("excerpts"),
	groupMeetings: make("groupMeetings"),
	meetingActors: make("meetingActors"),
	runTotals: make("runTotals"),
	participants: make("participants"),
	consents: make("consents"),
	enrolments: make("enrolments"),
	assessments: make("assessments"),
	selfAssessments: make("selfAssessments"),
	surveyAnswers: make("surveyAnswers"),
	certificates: make("certificates"),
});

type Shape = {
	/** The fields that make the natural key. */
	key: readonly string[];
	/** Fields that hold the key of another fact. */
	references: Readonly<Record<string, FactTable>>;
	/** What stands where nothing is said. */
	otherwise: Values;
};

export const shapes: Readonly<Record<FactTable, Shape>> = {
	organisations: { key: ["code"], references: {}, otherwise: { isPartner: false } },
	groups: { key: ["code"], references: { convenor: "organisations" }, otherwise: {} },
	localSkills: { key: ["code"], references: {}, otherwise: {} },
	surveyItems: { key: ["instrument", "item"], references: {}, otherwise: { feeds: "other" } },
	sites: {
		key: ["code"],
		references: { host: "organisations", group: "groups" },
		otherwise: { nutsVersion: "2024", singleSitePublicationOk: false },
	},
	microCredentials: {
		key: ["code", "version"],
		references: { awardingBody: "organisations" },
		otherwise: { stackability: "stand_alone", status: "piloted" },
	},
	learningOutcomes: {
		key: ["microCredential", "no"],
		references: { microCredential: "microCredentials" },
		otherwise: {},
	},
	outcomeSkills: {
		key: ["outcome", "escoUri", "localSkill"],
		references: { outcome: "learningOutcomes", localSkill: "localSkills" },
		otherwise: { escoUri: null, localSkill: null },
	},
	runs: {
		key: ["code"],
		references: { site: "sites", microCredential: "microCredentials" },
		otherwise: { costBasis: "unknown" },
	},
	employerFeedback: { key: ["run", "employerCode", "collectedOn"], references: { run: "runs" }, otherwise: {} },
	interviewSources: { key: ["code"], references: { site: "sites" }, otherwise: { actorTypes: [] } },
	findings: { key: ["code"], references: {}, otherwise: {} },
	excerpts: {
		key: ["code"],
		references: { source: "interviewSources", finding: "findings" },
		otherwise: { quotable: false },
	},
	groupMeetings: { key: ["code"], references: { group: "groups" }, otherwise: {} },
	meetingActors: { key: ["meeting", "kind"], references: { meeting: "groupMeetings" }, otherwise: {} },
	runTotals: { key: ["run"], references: { run: "runs" }, otherwise: {} },
	participants: { key: ["code"], references: { site: "sites" }, otherwise: {} },
	consents: { key: ["participant"], references: { participant: "participants" }, otherwise: { purposes: [] } },
	enrolments: {
		key: ["participant", "run"],
		references: { participant: "participants", run: "runs" },
		otherwise: {},
	},
	assessments: {
		key: ["enrolment", "outcome", "attempt"],
		references: { enrolment: "enrolments", outcome: "learningOutcomes" },
		otherwise: { outcome: null },
	},
	selfAssessments: { key: ["enrolment", "skill", "wave"], references: { enrolment: "enrolments" }, otherwise: {} },
	surveyAnswers: {
		key: ["enrolment", "item"],
		references: { enrolment: "enrolments", item: "surveyItems" },
		otherwise: { notApplicable: false },
	},
	certificates: { key: ["enrolment"], references: { enrolment: "enrolments" }, otherwise: {} },
};

/** Codes are the same in whatever case they are written. `|` cannot stand in a code. */
export const keyOf = (...parts: readonly (Value | undefined)[]): string => parts.map(keyPart).join("|");

function keyPart(part: Value | undefined): string {
	if (part === null || part === undefined) return "";
	return typeof part === "string" ? part.toLowerCase() : JSON.stringify(part);
}

export const factKey = (table: FactTable, values: Values): string =>
	keyOf(...shapes[table].key.map((field) => values[field] ?? shapes[table].otherwise[field]));

/** What one row says about one fact. `at` names the column that speaks for a field, for the sentence when it is wrong. */
export type Draft = { table: FactTable; values: Values; at: Readonly<Record<string, string>> };

/** A fact as it stands before or with this batch; undefined when there is none. */
export type Look = (table: FactTable, key: string) => Values | undefined;

export type Fact = { id: string; values: Values };
/** The facts a batch may touch or refer to, by natural key. */
export type Facts = Readonly<Record<FactTable, ReadonlyMap<string, Fact>>>;

/** What is known besides facts and decides whether a cell can be right. */
export type Lists = {
	sectors: ReadonlySet<string>;
	escoSkills: ReadonlySet<string>;
	greencomp: ReadonlySet<string>;
	/** Whose the certificates are that the batch names: enrolment by identifier at its site. */
	identifiers: ReadonlyMap<string, string>;
	/** The runs of the batch that have enrolments. */
	runsWithPeople: ReadonlySet<string>;
};

export const siteOfEnrolment = (enrolment: string, look: Look): Value | undefined =>
	look("runs", enrolment.split("|")[1] ?? "")?.site;

/** Each site numbers its certificates itself: what one has used tells another nothing. */
export const identifierAt = (site: Value | undefined, identifier: string): string => `${keyOf(site)} ${identifier}`;

export const same = (a: Value | undefined, b: Value | undefined): boolean =>
	a === b || JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

function sorted(value: Value): Value {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

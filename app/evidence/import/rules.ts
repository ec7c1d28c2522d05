// What must hold within one fact, as it will stand after the batch. The tables hold the same rules as constraints.
import { type FactTable, keyOf, type Look, type Value, type Values } from "./fact.ts";
import { wrong, type Wrong } from "./problem.ts";
import { siteNamedIn } from "./source-code.ts";

/** Something wrong, and the field it is best shown at. */
export type Broken = { field: string; wrong: Wrong };
type Rule = (fact: Values) => Broken | null;

const broken = (field: string, ...args: Parameters<typeof wrong>): Broken => ({ field, wrong: wrong(...args) });
const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const given = (value: Value | undefined): boolean => value !== null && value !== undefined;

/** `later` may not lie before `earlier`; days are ISO, so their order is that of their letters. */
const inOrder =
	(earlier: string, later: string, columns: { earlier: string; later: string }): Rule =>
	(fact) =>
		given(fact[earlier]) && given(fact[later]) && text(fact[later]) < text(fact[earlier])
			? broken(later, "before", { ...columns, first: text(fact[earlier]), second: text(fact[later]) })
			: null;

type Count = { field: string; column: string };
const counted = (field: string, column = `${field}_count`): Count => ({ field, column });

/** The part is never more than the whole; where nothing is said of one of them there is nothing to hold against it. */
const partOf =
	(part: Count, whole: Count): Rule =>
	(fact) =>
		given(fact[part.field]) && given(fact[whole.field]) && Number(fact[part.field]) > Number(fact[whole.field])
			? broken(part.field, "more-than", {
					part: Number(fact[part.field]),
					column: whole.column,
					whole: Number(fact[whole.field]),
				})
			: null;

/** How many means nothing without of how many. */
const goesWith =
	(one: Count, other: Count): Rule =>
	(fact) =>
		given(fact[one.field]) && !given(fact[other.field])
			? broken(other.field, "needs-other", { column: one.column })
			: null;

const started = counted("started");
const assessed = counted("assessed");
const satisfied = counted("satisfied");
const relevant = counted("relevant");
const satisfactionAnswers = counted("satisfactionAnswers", "satisfaction_answers");
const relevanceAnswers = counted("relevanceAnswers", "relevance_answers");

const rules: Partial<Record<FactTable, readonly Rule[]>> = {
	localSkills: [
		(skill) =>
			skill.isGreen === true && !given(skill.greenReason) ? broken("greenReason", "green-needs-reason") : null,
	],
	sites: [
		(site) => {
			const prefix = site.country === "GR" ? "EL" : text(site.country);
			return text(site.nuts).startsWith(prefix) ? null : broken("nuts", "region-of-country", { country: prefix });
		},
	],
	microCredentials: [
		(mc) => (mc.stackability === "stackable" && !given(mc.stacksTo) ? broken("stacksTo", "stacks-to-missing") : null),
		(mc) => (given(mc.eqfLevel) || given(mc.eqfNote) ? null : broken("eqfLevel", "eqf-needs-note")),
	],
	outcomeSkills: [
		(skill) => (given(skill.escoUri) && given(skill.localSkill) ? broken("localSkill", "one-skill") : null),
		(skill) => (given(skill.escoUri) || given(skill.localSkill) ? null : broken("greencompCode", "greencomp-alone")),
	],
	runs: [inOrder("startsOn", "endsOn", { earlier: "start_date", later: "end_date" })],
	runTotals: [
		partOf(started, counted("enrolled")),
		partOf(counted("completed"), started),
		({ enrolled, completed, withdrawn }) =>
			Number(completed ?? 0) + Number(withdrawn ?? 0) > Number(enrolled)
				? broken("withdrawn", "more-than", {
						part: Number(completed ?? 0) + Number(withdrawn ?? 0),
						column: "enrolled_count",
						whole: Number(enrolled),
					})
				: null,
		partOf(assessed, started),
		partOf(counted("passed"), assessed),
		goesWith(counted("passed"), assessed),
		partOf(counted("certificates"), started),
		partOf(satisfied, satisfactionAnswers),
		partOf(satisfactionAnswers, started),
		goesWith(satisfied, satisfactionAnswers),
		goesWith(satisfactionAnswers, satisfied),
		partOf(relevant, relevanceAnswers),
		partOf(relevanceAnswers, started),
		goesWith(relevant, relevanceAnswers),
		goesWith(relevanceAnswers, relevant),
	],
	consents: [
		inOrder("givenOn", "withdrawnOn", { earlier: "consent_date", later: "consent_withdrawn_on" }),
		inOrder("givenOn", "retainUntil", { earlier: "consent_date", later: "retain_until" }),
	],
	enrolments: [
		inOrder("enrolledOn", "startedOn", { earlier: "enrolled_on", later: "started_on" }),
		(enrolment) =>
			given(enrolment.completedOn) && !given(enrolment.startedOn) ? broken("startedOn", "completed-not-started") : null,
		inOrder("startedOn", "completedOn", { earlier: "started_on", later: "status_date" }),
		inOrder("enrolledOn", "withdrawnOn", { earlier: "enrolled_on", later: "status_date" }),
		inOrder("startedOn", "withdrawnOn", { earlier: "started_on", later: "status_date" }),
		(enrolment) =>
			given(enrolment.withdrawalReason) && !given(enrolment.withdrawnOn)
				? broken("withdrawalReason", "reason-not-withdrawn")
				: null,
	],
	assessments: [
		({ score, scoreMax }) => (given(score) && !given(scoreMax) ? broken("scoreMax", "score-without-max") : null),
		({ score, scoreMax }) =>
			given(score) && given(scoreMax) && Number(score) > Number(scoreMax)
				? broken("score", "score-above-max", { score: Number(score), max: Number(scoreMax) })
				: null,
	],
	certificates: [
		inOrder("issuedOn", "validUntil", { earlier: "issued_on", later: "valid_until" }),
		inOrder("issuedOn", "statusOn", { earlier: "issued_on", later: "status_date" }),
		({ enrolment, identifier }) => {
			const participant = text(enrolment)
				.split("|")[0]
				?.replace(/^demo-/u, "");
			return participant && text(identifier).toLowerCase().includes(participant)
				? broken("identifier", "identifier-tells-who")
				: null;
		},
		({ status, statusReason }) =>
			status === "revoked" && !given(statusReason) ? broken("statusReason", "revoked-needs-reason") : null,
	],
	surveyAnswers: [
		(answer) =>
			[given(answer.value), given(answer.answer), answer.notApplicable === true].filter(Boolean).length === 1
				? null
				: broken("value", "not-one-answer"),
	],
};

/** Everything that does not hold in this fact, as its course run stands. */
export function brokenRules(table: FactTable, fact: Values, look: Look): Broken[] {
	// Beside a start that cannot be, every day after it looks wrong and is not.
	const first = besideOthers[table]?.(fact, look);
	return first ? [first] : (rules[table] ?? []).flatMap((rule) => rule(fact) ?? []);
}

/** What must hold beside other facts. */
const besideOthers: Partial<Record<FactTable, (fact: Values, look: Look) => Broken | null>> = {
	enrolments: startedAfterRun,
	participants: participantOfSite,
	interviewSources: interviewOfSite,
};

/** Only the rows of one's own sites are looked at, and codes are once in the workspace: so a new one carries the code of its
 *  site, and can be nobody else's. An interview's is given to it (`sourceCodeOf`). */
function participantOfSite({ code, site }: Values, look: Look): Broken | null {
	if (!given(site) || look("participants", keyOf(code))) return null;
	const there = look("sites", text(site));
	const named = text(code).replace(/^DEMO-|-[0-9]+$/gu, "");
	const own = look("sites", keyOf(named)) ? text(there?.code) : stemOf(there);
	return keyOf(named) === keyOf(own) ? null : { field: "code", wrong: notOfSite(there) };
}

/** What the codes of a site's participants begin with: its own code, with the country where that does not say it. */
function stemOf(site: Values | undefined): string {
	const code = text(site?.code);
	return /^[A-Z]{2}-/iu.test(code) ? code : `${text(site?.country)}-${code}`;
}

export const notOfSite = (site: Values | undefined): Wrong => wrong("code-of-another-site", { site: stemOf(site) });

function interviewOfSite({ code, site }: Values, look: Look): Broken | null {
	const named = given(site) ? null : look("sites", siteNamedIn(text(code), look) ?? "");
	return named ? broken("code", "code-of-another-site", { context: "nowhere", site: text(named.code) }) : null;
}

function startedAfterRun({ run, startedOn }: Values, look: Look): Broken | null {
	const ends = text(look("runs", text(run))?.endsOn);
	return ends && text(startedOn) > ends ? broken("startedOn", "after-run", { started: text(startedOn), ends }) : null;
}

/** What must hold in a row before it is split into facts. */
export function brokenInRow(row: Values): { column: string; wrong: Wrong } | null {
	const ended = row.status === "completed" || row.status === "withdrawn";
	return ended && !given(row.status_date)
		? { column: "status_date", wrong: wrong("status-needs-day", { status: text(row.status) }) }
		: null;
}

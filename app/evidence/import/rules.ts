// What must hold within one fact, as it will stand after the batch. The tables hold the same rules as constraints.
import type { FactTable, Lists, Value, Values } from "./fact.ts";
import { wrong, type Wrong } from "./problem.ts";

/** Something wrong, and the field it is best shown at. */
export type Broken = { field: string; wrong: Wrong };
type Rule = (fact: Values, lists: Lists) => Broken | null;

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
		(assessment, { certificates }) => {
			const issued = certificates.get(text(assessment.enrolment));
			return assessment.result === "pass" && issued && text(assessment.assessedOn) > issued
				? broken("assessedOn", "certificate-earlier", { issued })
				: null;
		},
	],
	surveyAnswers: [
		(answer) =>
			[given(answer.value), given(answer.answer), answer.notApplicable === true].filter(Boolean).length === 1
				? null
				: broken("value", "not-one-answer"),
	],
};

/** Everything that does not hold in this fact. */
export function brokenRules(table: FactTable, fact: Values, lists: Lists): Broken[] {
	return (rules[table] ?? []).flatMap((rule) => rule(fact, lists) ?? []);
}

/** What must hold in a row before it is split into facts. */
export function brokenInRow(row: Values): { column: string; wrong: Wrong } | null {
	const ended = row.status === "completed" || row.status === "withdrawn";
	return ended && !given(row.status_date)
		? { column: "status_date", wrong: wrong("status-needs-day", { status: text(row.status) }) }
		: null;
}

import { cite, list, note, p, steps, table } from "./prose.ts";

/** What a reviewer found too weak; the sentence was then written without it. */
export const weakWords = "as far as possible";
const agree = "Employers and social partners should agree on paid hours for micro-credentials";

export const timeAtWork = {
	problem: [
		p(
			"Small firms cannot spare people for a whole course. Where two carpenters make up the workshop, one of them in a classroom means that half the work stands still. The people who would gain most from a short course are therefore the ones who are least often sent.",
		),
		p(
			"Learning in the evening is not the same thing. It falls to those who have no one to care for at home, and it tells everybody else that green skills are a private matter.",
		),
	],
	statement: [p(`${agree}, so that people in small firms can take part.`)],
	rationale: [
		p(
			"People who took part rated their own skill ",
			cite(3),
			" higher after the course than before it, and ",
			cite(4),
			" said that they were satisfied. Both are what people say of themselves, in one group and without a comparison: they speak for the courses being worth the hours, not for a measured effect on the work.",
		),
		p(
			"Nearly all who started also stayed: ",
			cite(0),
			" completed. In the pilots the hours lay within working time at most of the sites. That is a likely reason, but the pilots were not made to test it.",
		),
	],
	actions: [
		list(
			"Social partners write a number of paid hours a year for micro-credentials into collective agreements, the same for full-time and part-time work.",
			"Regions pay firms with fewer than fifty people for a replacement during these hours.",
			"Providers offer each course in units that fit into half a working day.",
		),
	],
	monitoring: [
		p("The share of participants who come from firms with fewer than fifty people, read each year by sector."),
	],
};

/** The same text as the reviewer read it. */
export const timeAtWorkBefore = {
	...timeAtWork,
	statement: [p(`${agree} ${weakWords}, so that people in small firms can take part.`)],
};

export const fasterEsco = {
	problem: [
		p(
			"ESCO is the language in which certificates, vacancies and registers speak about skills. Among its green skills there is none that names furniture. A workshop that repairs, refurbishes and takes back furniture does something that the classification cannot say.",
		),
		p(
			"Providers then choose the nearest general skill, or invent words of their own. In both cases the certificate loses what it was made for: to be understood by somebody who was not there.",
		),
	],
	statement: [
		p(
			"The European Commission should add green skills of the furniture industry to ESCO, and answer proposals from the sectors within a year, so that certificates can refer to them.",
		),
	],
	rationale: [
		p(
			"The pilots described ",
			cite(5),
			" in the outcomes of their courses, across four industries. Most could be referred to ESCO. For furniture a local skill had to be kept, with a reason why no ESCO skill says it.",
		),
		p(
			"Furniture is a small industry and will seldom be first in a general revision. A fixed time for an answer, whatever the answer is, would let sectors plan their own registers.",
		),
	],
	actions: [
		steps(
			"The pilots send their local skills, with reasons and translations, to the maintainers of ESCO.",
			"The Commission answers each proposal within a year: accepted, covered already, or not, and why.",
			"Until then, registers accept a local skill next to an ESCO skill.",
		),
	],
	monitoring: [p("Local skills that became ESCO skills, and the median time between a proposal and its answer.")],
};

export const sectorValidation = {
	problem: [
		p(
			"General procedures for validation do not know the trade. The assessor has a good command of the procedure and often none of the work. People in construction and in food say that the result is then trusted least where it should count most, at the next employer.",
		),
	],
	statement: [
		p(
			"Regional authorities should validate non-formal learning together with people of the trade, so that the result is trusted where it is used.",
		),
	],
	rationale: [
		p(
			"Assessments in the pilots were held by trainers of the trade, and ",
			cite(2),
			" of those assessed at the end passed. In construction ",
			cite(8),
			" took part. The figure says that such assessments can be organised; whether employers trust them more has yet to be asked.",
		),
	],
	actions: [
		p("The roles in an assessment should be kept apart:"),
		table(
			["Role", "Taken by", "Must not also"],
			["Assesses", "A person of the trade", "Have taught the candidate"],
			["Checks the procedure", "The regional authority", "Set the tasks"],
			["Keeps the register", "The provider", "Decide on the result"],
		),
		list(
			"Keep a list of assessors for each sector, renewed every three years.",
			"Pay assessors of the trade for a day of preparation each year.",
		),
	],
	monitoring: [p("Validations a year by sector, and the share of them with an assessor of the trade.")],
};

export const describeAll = {
	problem: [
		p(
			"Two courses with the same title can differ in length, level and assessment. Who reads the certificate cannot tell, because the description is missing or is written in other terms each time.",
		),
	],
	statement: [
		p(
			"Training providers should describe every micro-credential by the standard elements before it is offered, so that learners and employers can compare what they are offered.",
		),
	],
	rationale: [
		p(
			"The standard elements exist and need no new law.",
			note(
				"Annex I of the Council Recommendation of 16 June 2022 on micro-credentials, CELEX 32022H0627(02): eleven elements are mandatory, five are optional.",
			),
			" Describing a course by them costs a working day once. In the pilots it was done for every course, for ",
			cite(5),
			" in all, before the first of ",
			cite(6),
			" began.",
		),
	],
	actions: [
		steps(
			"Fill in the mandatory elements before a course is announced.",
			"Publish the description at an address that stays, with its version.",
			"When the assessment or the workload changes, make a new version and leave the old one readable.",
		),
	],
	monitoring: [p("The share of offered micro-credentials whose mandatory elements are all filled in.")],
};

export const payBySeat = {
	problem: [p("Courses that are paid for by the seat have no reason to look at who leaves before the end.")],
	statement: [
		p(
			"Regions should pay providers for each person who completes, so that providers care about those who might leave.",
		),
	],
	rationale: [
		p(
			"Completion in the pilots was high, ",
			cite(0),
			", and there is little to gain. The groups also saw a danger: who is paid by completion chooses people who would complete anyway. The recommendation was withdrawn for this reason.",
		),
	],
	actions: [],
	monitoring: [],
};

import { cite, list, note, p, steps, table } from "./prose.ts";

export const recognition = {
	problem: [
		p(
			"Workers in the wood industry learn a great deal on the job: how to dry timber with less energy, which adhesives and coatings may be used, how to keep offcuts in use. Little of it is written down. When the same people apply for a course, or for a post in another firm, they begin from nothing, because no body has confirmed what they can do.",
		),
		p(
			"Procedures for the validation of earlier learning exist in both countries of this recommendation.",
			note(
				"Council Recommendation of 20 December 2012 on the validation of non-formal and informal learning, CELEX 32012H1222(01).",
			),
			" They were made for whole qualifications. For a skill that can be shown in an afternoon they ask for a file, an interview and a fee that are out of proportion, and so hardly anybody begins.",
		),
	],
	statement: [
		p(
			"National authorities should let providers recognise green skills learned at work through a short assessment, so that workers need not sit through what they can do already.",
		),
	],
	rationale: [
		p(
			"Short courses with an assessment at the end are within reach of people who work. In the pilots ",
			cite(0),
			" of those who started completed; in the wood industry it was ",
			cite(1),
			". Of those who were assessed at the end, ",
			cite(2),
			" passed. The same assessment can be opened to people who did not take the course, since it asks what somebody can do and not how they came to it.",
		),
		p(
			"These figures come from courses, not from assessments without one. They show that the assessment can be held at a place of work and passed by people in employment. They do not show how many would pass without any teaching. The actions below therefore begin with a trial whose results are counted.",
		),
	],
	actions: [
		p("Three steps, each with the body that takes it:"),
		steps(
			"The authority in charge of vocational education publishes one description of the assessment for each micro-credential of the sector, in words that a foreman understands.",
			"Providers hold the assessment at the place of work at least twice a year, together with one assessor from the trade.",
			"The region pays the assessor for each person assessed, whether or not that person has taken a course.",
		),
		table(
			["Step", "Who", "By when"],
			["Description published", "National authority", "June 2027"],
			["First assessments at work", "Providers", "December 2027"],
			["Payment for each person assessed", "Regions", "January 2028"],
		),
	],
	monitoring: [
		p("Once a year the national authority counts, for each sector and without naming sites:"),
		list(
			"the people assessed without a course, and how many of them pass;",
			"the providers that hold assessments at a place of work;",
			"the certificates issued on such an assessment that were accepted by another provider.",
		),
	],
};

export const acrossBorders = {
	problem: [
		p(
			"A micro-credential that was endorsed in one country is asked for again in the next. The person who holds it has to explain what it is, have it translated and often sit the same assessment twice. Small firms that post their people abroad meet the same question each time.",
		),
	],
	statement: [
		p(
			"Member States should recognise micro-credentials that were endorsed under the standard elements elsewhere, so that people can move with them.",
		),
	],
	rationale: [
		p(
			"The Council asked Member States to describe micro-credentials by the same elements, so that they can be compared.",
			note(
				"Council Recommendation of 16 June 2022 on a European approach to micro-credentials for lifelong learning and employability, CELEX 32022H0627(02).",
			),
			" Where these elements are present, the receiving body has what it needs to decide. In the pilots ",
			cite(6),
			" took part in courses that were described in this way.",
		),
	],
	actions: [
		list(
			"Publish, in each country, which bodies endorse micro-credentials and by which rules.",
			"Accept a complete description in place of a translated certificate.",
		),
	],
	monitoring: [],
};

export const fastTrack = {
	problem: [
		p(
			"Recognition takes longer than the course itself. In construction, where work follows the season, a decision that comes after the season has no use.",
		),
	],
	statement: [],
	rationale: [],
	actions: [],
	monitoring: [],
};

import { list, p } from "./prose.ts";

export const demoContributors = [
	{ name: "Carla Conti", organisation: "Demo coordinating office", part: "editor" },
	{ name: "Leena Lahti", organisation: "Demo authority", part: "author" },
	{ name: "Rosa Ruiz", organisation: "Demo employers' association", part: "reviewer" },
] as const;

export const pilotDocument = {
	title: "Green skills that count: recommendations from the pilots",
	subtitle: "A demonstration with made-up figures",
	sections: {
		summary: [
			p(
				"Three recommendations on how green skills, learned in short courses or at work, can count where they are used. They are addressed to national and regional authorities, to employers and to social partners.",
			),
			list(
				"Let providers recognise skills learned at work through a short assessment.",
				"Give people in small firms paid time to learn.",
				"Validate non-formal learning together with people of the trade.",
			),
			p(
				"Every figure stands with its denominator and can be followed to the data it was read from. All figures in this document are made up: it shows how such a document is made, and proves nothing about real pilots.",
			),
		],
		introduction: [
			p(
				"In the demonstration, thirteen sites in five countries tried short courses on green skills in four industries: wood, food, construction and furniture. Training centres, employers, trade unions and authorities met in one group for each country and wrote down what would have to change for such courses to be worth taking.",
			),
			p(
				"The groups did not begin from the same place. Employers asked for speed, unions for paid time, authorities for something that fits into the qualifications they already have. The recommendations below are what they could agree to put to others. Where a group saw a matter differently, its comment and the answer to it are printed in the annex.",
			),
		],
		method: [
			p(
				"Each figure counts people whose consent stands on the day of the data. Groups of fewer than five are withheld, and so is any number from which such a group could be worked out. A percentage is given only for ten people or more, and always with the number it was taken from.",
			),
			p(
				"Changes from before to after a course are what the same people said about themselves. There was no group without a course to compare them with. Such figures can show that something is possible and well received; they cannot show that the course was the cause.",
			),
			p(
				"The texts were written by the groups together. Comments were answered one by one, and a reason was given where something was not taken up.",
			),
		],
		conclusions: [
			p(
				"What was learned should count where it is used. Nothing in these recommendations needs a new law; most of it needs somebody who decides, and some of it needs money for assessors and for replacements in small firms.",
			),
			p(
				"Two questions stay open. It is not known how many people would pass an assessment without a course, and it is not known whether employers in another country accept the result. Both can be found out within a year, and the answers should be published whatever they are.",
			),
		],
	},
};

export const requestsDocument = {
	title: "Saying what was learned: two requests to European bodies",
	subtitle: "A demonstration with made-up figures",
	sections: {
		summary: [
			p(
				"Two requests that make short courses comparable: describe every micro-credential by the standard elements, and let the classification of skills follow the sectors more quickly. All figures are made up.",
			),
		],
		introduction: [
			p(
				"Certificates travel only as far as they are understood. The demonstration's groups in Italy and Belgium looked at what stood in the way, and found a common cause: the words. Either they were missing, or each provider used its own.",
			),
		],
		method: [
			p(
				"The groups went through the descriptions of the twelve courses of the demonstration and compared them with the standard elements and with ESCO. Figures count distinct skills and people, are read from the data at the day of publication, and stand with their denominators where they have one.",
			),
		],
		conclusions: [
			p(
				"Both requests can be met with what exists. The first is in the hands of every provider; the second asks the maintainers of ESCO for an answer within a year, whatever the answer is.",
			),
		],
	},
};

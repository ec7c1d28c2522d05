// What the demo's groups wrote. It echoes public priorities for micro-credentials; no figure in it is typed: each stands
// there as a citation.

/** A paragraph: words, and in between the numbers of the citations that stand there. */
type Piece = string | { cites: number };
export type DemoRecommendation = {
	title: string;
	language: "en" | "fi" | "bg";
	lead: string;
	groups: string[];
	state: "draft" | "in_review" | "adopted";
	sectors: string[];
	countries: string[];
	sections: Record<"problem" | "statement" | "rationale" | "actions" | "monitoring", Piece[]>;
};

const cite = (cites: number): Piece => ({ cites });

/** What is cited: indicator and filter, in the order of the numbers above. */
export const demoEvidence = [
	{ indicator: "completion_rate", filter: {}, claim: "Most people who start a pilot course complete it." },
	{ indicator: "completion_rate", filter: { sectors: ["wood"] }, claim: "In the wood industry, too, most complete." },
	{ indicator: "pass_rate_final", filter: {}, claim: "Of those assessed at the end, most pass." },
	{ indicator: "sa_change", filter: {}, claim: "People rate their own skill higher after the course than before." },
	{ indicator: "satisfaction_top2", filter: {}, claim: "Most people are satisfied with the course." },
	{
		indicator: "green_skills_per_sector",
		filter: {},
		claim: "Each sector has at least three green skills in its outcomes.",
	},
	{ indicator: "participants", filter: {}, claim: "More than a hundred people took part." },
	{ indicator: "completion_rate", filter: { countries: ["BE"] }, claim: "Completion in Belgium." },
] as const;

export const demoRecommendations: readonly DemoRecommendation[] = [
	{
		title: "Recognise green skills that were learned at work",
		language: "en",
		lead: "FI",
		groups: ["IT"],
		state: "in_review",
		sectors: ["wood"],
		countries: ["FI", "IT"],
		sections: {
			problem: [
				"Workers in the wood industry learn green skills on the job, but nothing they can show for it counts when they apply for a course or a post.",
			],
			statement: [
				"National authorities should let providers recognise green skills learned at work through a short assessment, so that workers need not sit through what they can do already.",
			],
			rationale: [
				"In the pilots ",
				cite(0),
				" of those who started completed, in the wood industry ",
				cite(1),
				". Of those assessed at the end, ",
				cite(2),
				" passed.",
			],
			actions: ["Publish one description of the assessment for each sector. Pay the assessor, not the seat."],
			monitoring: ["Count the people assessed without a course, and how many of them pass."],
		},
	},
	{
		title: "Give people time at work to learn",
		language: "en",
		lead: "ES",
		groups: ["BG"],
		state: "in_review",
		sectors: [],
		countries: ["ES", "BG"],
		sections: {
			problem: ["Small firms cannot spare people for a whole course."],
			statement: [
				"Employers and social partners should agree on paid hours for micro-credentials, so that people in small firms can take part.",
			],
			rationale: [
				"People rated their own skill ",
				cite(3),
				" higher after the course. ",
				cite(4),
				" were satisfied with it.",
			],
			actions: ["Name a number of hours a year in collective agreements."],
			monitoring: ["Share of participants from firms with fewer than 50 people."],
		},
	},
	{
		title: "Update ESCO faster for green profiles",
		language: "en",
		lead: "IT",
		groups: [],
		state: "adopted",
		sectors: ["furniture"],
		countries: [],
		sections: {
			problem: ["ESCO has no green skill that names furniture."],
			statement: [
				"The European Commission should add green skills of the furniture industry to ESCO, so that certificates can refer to them.",
			],
			rationale: ["The pilots described ", cite(5), " across four sectors; one of them had to be a local skill."],
			actions: ["Propose the local skills of the pilots to the ESCO maintainers."],
			monitoring: ["Local skills that became ESCO skills."],
		},
	},
	{
		title: "Pieniä osaamiskokonaisuuksia metsäalan oppilaitoksiin",
		language: "fi",
		lead: "FI",
		groups: [],
		state: "draft",
		sectors: ["wood"],
		countries: ["FI"],
		sections: {
			problem: ["Alan yritykset tarvitsevat vihreää osaamista nopeammin kuin tutkinnot uusiutuvat."],
			statement: [
				"Opetushallituksen pitäisi hyväksyä pienet osaamiskokonaisuudet osaksi tutkintoja, jotta työssä oleva voi edetä pala kerrallaan.",
			],
			rationale: ["Pilotteihin osallistui ", cite(6), "."],
			actions: ["Sovitaan yhteisestä kuvaustavasta."],
			monitoring: ["Hyväksi luettujen osaamiskokonaisuuksien määrä vuodessa."],
		},
	},
	{
		title: "Цифрови удостоверения в Europass",
		language: "bg",
		lead: "BG",
		groups: [],
		state: "draft",
		sectors: [],
		countries: ["BG"],
		sections: {
			problem: ["Работодателите не разпознават хартиените удостоверения."],
			statement: [
				"Министерството на образованието и науката следва да издава микроудостоверенията цифрово в Europass, за да могат да се проверяват навсякъде.",
			],
			rationale: ["В пилотите участваха ", cite(6), "."],
			actions: ["Определяне на издаващ орган."],
			monitoring: ["Брой издадени цифрови удостоверения."],
		},
	},
	{
		title: "Recognise endorsed micro-credentials across borders",
		language: "en",
		lead: "BE",
		groups: ["FI", "IT", "ES", "BG"],
		state: "draft",
		sectors: [],
		countries: [],
		sections: {
			problem: ["A credential endorsed in one country is asked for again in the next."],
			statement: [
				"Member States should recognise micro-credentials that were endorsed under the standard elements elsewhere, so that people can move with them.",
			],
			rationale: [""],
			actions: [""],
			monitoring: [""],
		},
	},
	{
		title: "Fast-track recognition of green competences",
		language: "en",
		lead: "IT",
		groups: ["ES"],
		state: "draft",
		sectors: ["construction"],
		countries: ["IT", "ES"],
		sections: {
			problem: ["Recognition takes longer than the course itself."],
			statement: [""],
			rationale: [""],
			actions: [""],
			monitoring: [""],
		},
	},
	{
		title: "Sector-specific validation of non-formal learning",
		language: "en",
		lead: "ES",
		groups: [],
		state: "in_review",
		sectors: ["construction", "food"],
		countries: [],
		sections: {
			problem: ["General validation procedures do not know the trade."],
			statement: [
				"Regional authorities should validate non-formal learning with people of the trade, so that the result is trusted where it is used.",
			],
			rationale: ["Assessments in the pilots were held by trainers of the trade; ", cite(2), " passed."],
			actions: ["Keep a list of assessors for each sector."],
			monitoring: ["Validations a year, by sector."],
		},
	},
];

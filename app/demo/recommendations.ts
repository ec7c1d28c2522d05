// What the demo's groups write. It echoes public priorities for micro-credentials; no figure in it is typed: each stands
// there as a citation of a line of the evidence below.
import type { RecommendationState } from "#app/identity/permission.ts";
import { type Fields, noFields } from "#app/recommendations/fields.ts";
import type { recommendationSections } from "#app/recommendations/text/sections.ts";
import { europass, metsaala } from "./fi-bg.ts";
import type { Block } from "./prose.ts";
import { acrossBorders, fastTrack, recognition } from "./recognition.ts";
import { describeAll, fasterEsco, payBySeat, sectorValidation, timeAtWorkBefore } from "./work.ts";

export type DemoRecommendation = {
	title: string;
	language: "en" | "fi" | "bg";
	lead: string;
	groups: string[];
	/** Where it is moved to by hand; what is published is moved there by its edition. */
	state: Exclude<RecommendationState, "in_consensus" | "published">;
	fields: Fields;
	sections: Record<(typeof recommendationSections)[number], Block[]>;
};

/** What is cited: indicator and filter, in the order of the numbers in the texts. */
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
	{
		indicator: "participants",
		filter: { sectors: ["construction"] },
		claim: "People took part in construction, in four countries.",
	},
] as const;

const draft = (sectors: string[], countries: string[]): Fields => ({ ...noFields, sectors, countries });
const followed = (name: string, target: string, source: string): Fields["monitoring"] => [
	{ name, baseline: "0", target, source, dueOn: "2028-12-31" },
];
const ready: Fields = { ...noFields, dueOn: "2028-12-31", strength: "conditional", timeframe: "short" };

export const demoRecommendations: readonly DemoRecommendation[] = [
	{
		title: "Recognise green skills that were learned at work",
		language: "en",
		lead: "FI",
		groups: ["IT"],
		state: "in_review",
		fields: {
			...ready,
			sectors: ["wood"],
			countries: ["FI", "IT"],
			addressees: [{ level: "national", body: "Authority in charge of vocational education" }],
			responsible: ["Authority in charge of vocational education", "Training providers"],
			supporting: ["Regions", "Employers' associations of the wood industry"],
			costBand: "low",
			principles: ["recognition", "valid_assessment"],
			monitoring: followed("People assessed without a course in a year", "500", "Reports of the providers"),
			transferability: "To any sector in which the assessment can be held at a place of work.",
		},
		sections: recognition,
	},
	{
		title: "Give people time at work to learn",
		language: "en",
		lead: "ES",
		groups: ["BG"],
		state: "in_review",
		fields: {
			...ready,
			countries: ["ES", "BG"],
			addressees: [
				{ level: "social_partner", body: null },
				{ level: "employer", body: null },
			],
			responsible: ["Social partners"],
			supporting: ["Regions"],
			costBand: "medium",
			monitoring: followed("Participants from firms with fewer than 50 people", "40 %", "Enrolment data"),
		},
		sections: timeAtWorkBefore,
	},
	{
		title: "Update ESCO faster for green profiles",
		language: "en",
		lead: "IT",
		groups: [],
		state: "adopted",
		fields: {
			...ready,
			sectors: ["furniture"],
			addressees: [{ level: "eu", body: "European Commission" }],
			responsible: ["Maintainers of ESCO"],
			costBand: "low",
			principles: ["transparency"],
			monitoring: followed("Proposals answered within a year", "All", "ESCO's own log of changes"),
		},
		sections: fasterEsco,
	},
	{
		title: "Pieniä osaamiskokonaisuuksia metsäalan oppilaitoksiin",
		language: "fi",
		lead: "FI",
		groups: [],
		state: "draft",
		fields: draft(["wood"], ["FI"]),
		sections: metsaala,
	},
	{
		title: "Цифрови удостоверения в Europass",
		language: "bg",
		lead: "BG",
		groups: [],
		state: "draft",
		fields: draft([], ["BG"]),
		sections: europass,
	},
	{
		title: "Recognise endorsed micro-credentials across borders",
		language: "en",
		lead: "BE",
		groups: ["FI", "IT", "ES", "BG"],
		state: "draft",
		fields: noFields,
		sections: acrossBorders,
	},
	{
		title: "Fast-track recognition of green competences",
		language: "en",
		lead: "IT",
		groups: ["ES"],
		state: "draft",
		fields: draft(["construction"], ["IT", "ES"]),
		sections: fastTrack,
	},
	{
		title: "Sector-specific validation of non-formal learning",
		language: "en",
		lead: "ES",
		groups: [],
		state: "adopted",
		fields: {
			...ready,
			sectors: ["construction", "food"],
			addressees: [{ level: "regional", body: null }],
			responsible: ["Regional authorities"],
			supporting: ["Employers' associations", "Trade unions"],
			costBand: "medium",
			monitoring: followed("Validations with an assessor of the trade", "Four in five", "Regional registers"),
		},
		sections: sectorValidation,
	},
	{
		title: "Describe every micro-credential before it is offered",
		language: "en",
		lead: "BE",
		groups: ["IT"],
		state: "adopted",
		fields: {
			...ready,
			strength: "strong",
			addressees: [{ level: "provider", body: null }],
			responsible: ["Training providers"],
			costBand: "none",
			principles: ["transparency", "information_and_guidance"],
			monitoring: followed("Offered micro-credentials described in full", "All", "Register of the workspace"),
		},
		sections: describeAll,
	},
	{
		title: "Pay providers by completion, not by seat",
		language: "en",
		lead: "ES",
		groups: [],
		state: "withdrawn",
		fields: draft([], ["ES"]),
		sections: payBySeat,
	},
];

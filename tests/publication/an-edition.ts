// Editions to press and to check, as plain values.
import type { AnnexEntry, Edition, EditionRecommendation } from "#app/publication/edition.ts";
import { EDITION_FORMAT } from "#app/publication/edition.ts";
import type { Block, Inline } from "#app/publication/edition-text.ts";

const words = (text: string): Inline => ({ type: "text", text, marks: [] });
export const paragraph = (...content: (string | Inline)[]): Block => ({
	type: "paragraph",
	content: content.map((piece) => (typeof piece === "string" ? words(piece) : piece)),
});

export const aPicture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="90" viewBox="0 0 640 90" font-family="Source Sans 3" font-size="13"><text x="0" y="30">wood</text><line x1="180" x2="420" y1="26" y2="26" stroke="#1f4e5f"/><circle cx="330" cy="26" r="5" fill="#1f4e5f"/><text x="560" y="30">84 % (43/51)</text></svg>`;

export const anEntry = (change: Partial<AnnexEntry> = {}): AnnexEntry => ({
	ref: "E-014",
	code: "E-014",
	kind: "indicator",
	claim: "Most people who start a wood course in Finland and Spain complete it.",
	indicator: {
		key: "completion_rate",
		version: 1,
		name: "Completion rate",
		definition: "People who completed, of those who started, in runs that have ended.",
		formula: "completed / started",
		unit: "share",
	},
	filter: { words: "wood, Finland and Spain", value: { sectors: ["wood"], countries: ["FI", "ES"] } },
	source: { celex: null, doi: null, url: null },
	reading: {
		id: "019a9d3e-7b10-7c3e-9a56-1d2f3a4b5c6d",
		at: "2026-03-02T10:00:00.000Z",
		dataRevision: 12,
		n: 51,
		numerator: 43,
		value: 0.8431372549,
		low: 0.72,
		high: 0.92,
		method: "wilson",
		withheld: null,
		synthetic: false,
		words: "84 % (43/51)",
	},
	kept: [],
	citedIn: [{ recommendation: "R-03", section: "statement", stance: "supports" }],
	picture: {
		title: "Completion by sector",
		alternative: "Dot and whisker: wood 84 %, interval 72 to 92 %, 43 of 51.",
		svg: aPicture,
		table: [
			["Sector", "Completed", "Started", "Interval"],
			["wood", "43", "51", "72–92%"],
		],
	},
	...change,
});

export const aRecommendation = (change: Partial<EditionRecommendation> = {}): EditionRecommendation => ({
	code: "R-03",
	title: "Recognise short green courses across borders",
	language: "en",
	leadGroup: "Multi-actor group Finland",
	contributingGroups: ["Multi-actor group Spain"],
	sections: [
		{
			key: "statement",
			content: [
				paragraph(
					"National authorities should recognise endorsed micro-credentials, since ",
					{ type: "citation", words: "84 % (43/51)", annexRef: "E-014", older: "older figure" },
					" of those who start complete them.",
					{ type: "footnote", text: "Runs that had ended by March." },
				),
			],
		},
	],
	fields: {
		addressees: [{ level: "national", body: "Ministry of Education" }],
		actors: [{ part: "responsible", name: "Finnish National Agency for Education" }],
		monitoring: [
			{ name: "Credentials recognised", baseline: "0", target: "12", source: "Register", due: "2028-12-31" },
		],
		strength: "conditional",
		sectors: [{ key: "wood", name: "wood" }],
		countries: [{ key: "FI", name: "Finland" }],
		principles: [],
		due: "2028-12-31",
		timeframe: null,
		costBand: null,
		transferability: null,
	},
	...change,
});

export const anEdition = (change: Partial<Edition> = {}): Edition => ({
	format: EDITION_FORMAT,
	document: {
		slug: "green-skills",
		title: "Green skills that travel",
		subtitle: "Recommendations for education and working life",
		language: "en",
		licence: "CC BY 4.0",
		kind: "policy",
	},
	number: "1.0",
	stage: "final",
	publishedAt: "2026-03-14T09:30:00.000Z",
	address: "https://accord.example/publications/green-skills/1.0",
	synthetic: false,
	workspace: "Green credentials",
	dataRevision: 12,
	funding: {
		line: "Funded by the European Union",
		grantingAuthority: "European Education and Culture Executive Agency (EACEA)",
		grantNumber: null,
		disclaimer: "Views and opinions expressed are however those of the author(s) only.",
	},
	contributors: [{ name: "Carla Neri", organisation: "Demo institute", part: "author" }],
	sections: [{ key: "summary", content: [paragraph("What we ask for, in one page.")] }],
	recommendations: [aRecommendation()],
	evidence: [anEntry()],
	replies: [],
	howToCite: "Neri, C. (2026). Green skills that travel (edition 1.0).",
	...change,
});

// What a document stands on, as plain data: complete, so that a test takes away the one thing it is about.
import type { EvidencePrinter } from "#app/publication/annex.ts";
import type { Cited, Gathered, GatheredRecommendation, GatheredThread, Reading } from "#app/publication/gathered.ts";
import { noFields } from "#app/recommendations/fields.ts";
import type { TextNode } from "#app/recommendations/text/sections.ts";

const id = (n: number) => `019a9d3e-7b10-7c3e-9a56-${String(n).padStart(12, "0")}`;
const at = new Date("2026-03-01T08:00:00Z");

export const text = (words: string): TextNode => ({ type: "text", text: words });
export const aSection = (...content: TextNode[]): TextNode => ({
	type: "doc",
	content: [{ type: "paragraph", content }],
});
export const citing = (citationId: string): TextNode => ({ type: "citation", attrs: { citationId } });

export const aReading = (change: Partial<Reading> = {}): Reading => ({
	id: id(1),
	evidenceItemId: id(2),
	dataRevision: 4,
	confirmedThrough: 5,
	n: 51,
	numerator: 43,
	value: 43 / 51,
	low: 0.72,
	high: 0.92,
	method: "wilson",
	suppressed: false,
	suppressedBecause: null,
	detail: {},
	parts: null,
	synthetic: false,
	at,
	...change,
});

export const aCitation = (change: Partial<Cited> & { n?: number; stands?: string } = {}): Cited => {
	const { n = 3, stands = "statement", ...rest } = change;
	const acknowledged = rest.acknowledged ?? aReading();
	return {
		citation: {
			id: id(n),
			textId: id(9),
			fragment: stands,
			evidenceItemId: id(2),
			stance: "supports",
			acknowledgedReadingId: acknowledged.id,
			acknowledgedBy: null,
			acknowledgedAt: at,
			keptWithReason: null,
			keptAgainstId: null,
			standing: true,
			madeBy: null,
			createdAt: at,
		},
		item: {
			id: id(2),
			code: "E-014",
			kind: "indicator",
			indicator: "completion_rate",
			indicatorVersion: 1,
			filter: { sectors: ["wood"], countries: [] },
			split: null,
			across: null,
			finding: null,
			claim: "Most who start complete",
			title: null,
			says: null,
			authors: null,
			publisher: null,
			year: null,
			seenOn: null,
			meeting: null,
			celex: null,
			doi: null,
			url: null,
			revision: 1,
			claimRevision: 1,
			madeBy: null,
			createdAt: at,
		},
		acknowledged,
		latest: acknowledged,
		moved: false,
		withdrawn: false,
		grade: null,
		...rest,
	};
};

export const aThread = (change: Partial<GatheredThread> = {}): GatheredThread => ({
	id: id(20),
	recommendation: "R-03",
	section: "statement",
	kind: "wording",
	quote: "should recognise",
	comments: [{ author: "Group Spain", group: null, at: at.toISOString(), body: "Say who." }],
	disposition: { outcome: "taken_up", reason: null, at: at.toISOString() },
	...change,
});

export const gatheredRecommendation = (change: Partial<GatheredRecommendation> = {}): GatheredRecommendation => ({
	row: {
		id: id(30),
		code: "R-03",
		title: "Recognise short courses",
		language: "en",
		textId: id(9),
		state: "adopted",
		leadGroupId: id(31),
		fieldsRevision: 2,
		sectors: ["wood"],
		countries: ["FI"],
		principles: [],
		dueOn: null,
		timeframe: null,
		strength: null,
		costBand: null,
		transferability: null,
		createdBy: null,
		createdAt: at,
		updatedAt: at,
	},
	fields: {
		...noFields,
		addressees: [{ level: "national", body: "Ministry of Education" }],
		responsible: ["Agency for Education"],
		sectors: ["wood"],
		countries: ["FI"],
		monitoring: [{ name: "Recognised", baseline: null, target: "12", source: null, dueOn: null }],
	},
	leadGroup: "Group Finland",
	justification: null,
	main: [],
	contributing: [],
	content: {
		problem: aSection(text("Too few are recognised.")),
		statement: aSection(text("Authorities should recognise, as "), citing(id(3)), text(" complete.")),
		rationale: aSection(text("It helps.")),
		actions: aSection(text("A rule by spring.")),
		monitoring: aSection(text("Count them every year.")),
	},
	cited: [aCitation()],
	threads: [],
	...change,
});

export const aGathering = (change: Partial<Gathered> = {}): Gathered => ({
	document: {
		id: id(40),
		slug: "green-skills",
		title: "Green skills that travel",
		subtitle: null,
		kind: "policy",
		language: "en",
		textId: id(41),
		licence: "CC BY 4.0",
		fieldsRevision: 1,
		createdBy: null,
		createdAt: at,
	},
	workspace: {
		id: 1,
		name: "Green credentials",
		dataOrigin: "real",
		dataRevision: 5,
		timeZone: "Europe/Brussels",
		fundingLine: "Funded by the European Union",
		grantingAuthority: "EACEA",
		grantNumber: null,
		disclaimer: "Views are the authors' own.",
		smallestCell: 5,
		siteTarget: 13,
		participantTarget: 100,
		submissionOn: null,
		certificatesCheckedByAll: false,
		createdAt: at,
	},
	contributors: [
		{ id: id(50), documentId: id(40), name: "Carla Neri", organisation: null, part: "author", position: 1 },
	],
	own: {
		content: {
			summary: aSection(text("In short.")),
			introduction: aSection(text("Who and why.")),
			method: aSection(text("Pilots.")),
			conclusions: aSection(text("What follows.")),
		},
		cited: [],
		threads: [],
	},
	recommendations: [gatheredRecommendation()],
	askedAnew: [],
	names: { sectors: { wood: "wood" }, countries: { FI: "Finland" }, principles: {} },
	numbers: [],
	...change,
});

/** Says figures plainly, without knowing indicators. */
export const aPrinter: EvidencePrinter = {
	readingWords: ({ numerator, n, suppressed }) => (suppressed ? "withheld" : `${numerator}/${n}`),
	withheldWords: ({ suppressedBecause }) => suppressedBecause ?? "",
	filterWords: () => "wood",
	quotes: () => [],
	grade: () => null,
	indicator: () => null,
	picture: () => null,
};

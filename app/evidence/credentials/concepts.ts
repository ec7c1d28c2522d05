// Concepts of the European vocabularies a description points to. What has no concept that we know for sure gets a name
// of this workspace instead of a guessed address.

export type Concept = {
	id: string;
	type: "Concept";
	inScheme: { id: string; type: "ConceptScheme" };
	prefLabel: Record<string, string>;
	notation?: string;
	definition?: Record<string, string>;
};

const authority = "http://publications.europa.eu/resource/authority";
const snb = "http://data.europa.eu/snb";

const concept = (id: string, scheme: string, label: string): Concept => ({
	id,
	type: "Concept",
	inScheme: { id: scheme, type: "ConceptScheme" },
	prefLabel: { en: label },
});

/** ISO 3166-1, two letters to three: the authority's addresses end in three. */
const country3: Record<string, string> = {
	AT: "AUT",
	BE: "BEL",
	BG: "BGR",
	CY: "CYP",
	CZ: "CZE",
	DE: "DEU",
	DK: "DNK",
	EE: "EST",
	ES: "ESP",
	FI: "FIN",
	FR: "FRA",
	GR: "GRC",
	HR: "HRV",
	HU: "HUN",
	IE: "IRL",
	IT: "ITA",
	LT: "LTU",
	LU: "LUX",
	LV: "LVA",
	MT: "MLT",
	NL: "NLD",
	PL: "POL",
	PT: "PRT",
	RO: "ROU",
	SE: "SWE",
	SI: "SVN",
	SK: "SVK",
};

export function countryConcept(code: string, name: string): Concept {
	const scheme = `${authority}/country`;
	const known = country3[code];
	return concept(known ? `${scheme}/${known}` : `urn:accord:country:${code}`, scheme, name);
}

const languages: Record<string, readonly [code: string, name: string]> = {
	en: ["ENG", "English"],
	fi: ["FIN", "Finnish"],
	it: ["ITA", "Italian"],
	es: ["SPA", "Spanish"],
	bg: ["BUL", "Bulgarian"],
	fr: ["FRA", "French"],
	nl: ["NLD", "Dutch"],
	sv: ["SWE", "Swedish"],
};

export function languageConcept(code: string): Concept {
	const scheme = `${authority}/language`;
	const [three, name] = languages[code] ?? [null, code];
	return concept(three ? `${scheme}/${three}` : `urn:accord:language:${code}`, scheme, name);
}

export const eqfConcept = (level: number): Concept =>
	concept(`${snb}/eqf/${level}`, `${snb}/eqf/25831c2`, `Level ${level}`);

export const ects: Concept = concept(
	`${snb}/education-credit/6fcec5c5af`,
	`${snb}/education-credit/25831c2`,
	"European Credit Transfer System",
);

const modeScheme = `${snb}/learning-assessment/25831c2`;
export const modes: Record<"online" | "onsite" | "blended", Concept> = {
	online: concept(`${snb}/learning-assessment/920fbb3cbe`, modeScheme, "Online"),
	blended: concept(`${snb}/learning-assessment/e92d221e4d`, modeScheme, "Blended"),
	onsite: concept("urn:accord:mode:onsite", "urn:accord:mode", "On site"),
};

export const nonFormal: Concept = concept(
	`${snb}/learning-setting/e207a81fc7`,
	`${snb}/learning-setting/25831c2`,
	"non-formal learning",
);

const verificationScheme = `${snb}/supervision-verification/25831c2`;
export const verifications: Record<"unsupervised_no_id" | "supervised_no_id" | "supervised_with_id", Concept> = {
	unsupervised_no_id: concept(
		`${snb}/supervision-verification/c598449d64`,
		verificationScheme,
		"Unsupervised without ID Verification",
	),
	supervised_no_id: concept(
		"urn:accord:verification:supervised-no-id",
		"urn:accord:verification",
		"Supervised without ID verification",
	),
	supervised_with_id: concept(
		"urn:accord:verification:supervised-with-id",
		"urn:accord:verification",
		"Supervised with ID verification",
	),
};

export const escoConcept = (uri: string, label: string): Concept =>
	concept(uri, "http://data.europa.eu/esco/concept-scheme/skills", label);

/** A skill ESCO does not have, with the reason it was named here. */
export const localConcept = (address: string, label: string, whyNotEsco: string): Concept => ({
	...concept(address, "urn:accord:local-skills", label),
	definition: { en: `Local skill. Why not ESCO: ${whyNotEsco}` },
});

/** A kind that is words only here, such as a type of assessment. */
export const namedConcept = (kind: string, words: string): Concept =>
	concept(`urn:accord:${kind}:${encodeURIComponent(words.toLowerCase())}`, `urn:accord:${kind}`, words);

// An Edition: one frozen publication as plain JSON. Every press is a pure function of this value, and the
// hash that anyone can recompute is SHA-256 over its canonical form (RFC 8785).
//
// The schema is versioned by `format`. A change of meaning is a new format beside this one; editions already
// published keep theirs. Nothing is optional: what is not there is null, so that the canonical form has one shape.
import canonicalize from "canonicalize";
import { z } from "zod";
import { block, inlinesOf } from "./edition-text.ts";
import { isHarmlessSvg } from "./harmless-svg.ts";

export const EDITION_FORMAT = "accord-edition/1";

const words = z.string();
const moment = z.iso.datetime();
const day = z.iso.date();
/** A key of our lists and what it is called in the document's language. */
const named = z.strictObject({ key: z.string(), name: words });

const section = z.strictObject({ key: z.string(), content: z.array(block) });

const contributor = z.strictObject({
	name: words,
	organisation: words.nullable(),
	part: z.enum(["author", "contributor", "editor", "reviewer"]),
});

const fields = z.strictObject({
	addressees: z.array(
		z.strictObject({
			level: z.enum(["eu", "national", "regional", "local", "provider", "employer", "social_partner"]),
			body: words.nullable(),
		}),
	),
	actors: z.array(z.strictObject({ part: z.enum(["responsible", "supporting"]), name: words })),
	monitoring: z.array(
		z.strictObject({
			name: words,
			baseline: words.nullable(),
			target: words,
			source: words.nullable(),
			due: day.nullable(),
		}),
	),
	strength: z.enum(["strong", "conditional"]).nullable(),
	/** Why it is strong though its evidence is weak, and who signed that. */
	justification: words.optional(),
	sectors: z.array(named),
	countries: z.array(named),
	principles: z.array(named),
	due: day.nullable(),
	timeframe: z.enum(["short", "medium", "long"]).nullable(),
	costBand: z.enum(["none", "low", "medium", "high"]).nullable(),
	transferability: words.nullable(),
});

const recommendation = z.strictObject({
	code: z.string(),
	title: words,
	/** The language its own words are in: it may differ from the document's. */
	language: z.string(),
	leadGroup: words,
	contributingGroups: z.array(words),
	sections: z.array(section),
	fields,
});

const figureOf = ["n", "numerator", "value", "low", "high"] as const;

export const readingSchema = z
	.strictObject({
		id: z.uuid(),
		at: moment,
		dataRevision: z.int(),
		n: z.int().nullable(),
		numerator: z.int().nullable(),
		value: z.number().nullable(),
		low: z.number().nullable(),
		high: z.number().nullable(),
		method: z.enum(["wilson", "bca", "cluster_bootstrap", "newcombe", "normal", "quartiles", "none"]),
		/** Why the figure is withheld, or null when it is given. */
		withheld: words.nullable(),
		synthetic: z.boolean(),
		/** the figure as the text prints it: "84 % (43/51)" */
		words,
	})
	.refine(
		(reading) => reading.withheld === null || figureOf.every((part) => reading[part] === null),
		"a withheld reading gives no figure",
	);

const drawing = z.string().refine(isHarmlessSvg, "a picture holds no script and loads nothing");

const picture = z.strictObject({
	title: words,
	/** What the picture shows, for who does not see it. */
	alternative: words.min(1),
	svg: drawing,
	/** The same drawn for a phone. Editions from before have only the wide one. */
	narrow: drawing.optional(),
	/** The same as a table: the first row is the header. */
	table: z.array(z.array(words)).nullable(),
});

/** One entry of the evidence annex: an evidence item as one reading gave it. */
const annexEntry = z.strictObject({
	/** What citations point to: the code, or code and number when an item is cited with several readings. */
	ref: z.string(),
	code: z.string(),
	kind: z.enum(["indicator", "finding", "site_case", "external", "legal", "position"]),
	claim: words,
	indicator: z
		.strictObject({ key: z.string(), version: z.int(), name: words, definition: words, formula: words, unit: words })
		.nullable(),
	filter: z.strictObject({ words, value: z.record(z.string(), z.array(z.string())) }),
	source: z.strictObject({
		celex: words.nullable(),
		doi: words.nullable(),
		url: words.nullable(),
		told: words.optional(),
	}),
	reading: readingSchema.nullable(),
	/** How sure it is held to be, with the reasons, in the document's language. Editions from before grades have no such part. */
	grade: z
		.strictObject({ mark: z.string(), design: z.string().nullable(), words, because: z.array(words) })
		.nullable()
		.optional(),
	/** What people said, where it may be quoted. Editions from before quotes were printed have no such part. */
	quotes: z
		.array(
			z.strictObject({
				original: words,
				/** of the original */
				language: words,
				/** null where the original is English, or nobody translated it */
				english: words.nullable(),
				/** who spoke: role and sector, never the site */
				speaker: words,
			}),
		)
		.optional(),
	/** Writers kept this older figure though a newer one differs, for these reasons. */
	kept: z.array(words),
	citedIn: z.array(
		z.strictObject({
			recommendation: z.string().nullable(),
			section: z.string(),
			stance: z.enum(["supports", "qualifies", "contradicts", "context"]),
		}),
	),
	picture: picture.nullable(),
});

const reply = z.strictObject({
	recommendation: z.string().nullable(),
	section: z.string().nullable(),
	kind: z.enum(["wording", "evidence", "question", "objection"]),
	quote: words.nullable(),
	comments: z.array(z.strictObject({ author: words, group: words.nullable(), at: moment, body: words })),
	disposition: z
		.strictObject({
			outcome: z.enum(["taken_up", "partly_taken_up", "not_taken_up", "answered"]),
			reason: words.nullable(),
			at: moment,
		})
		.nullable(),
});

const shape = z.strictObject({
	format: z.literal(EDITION_FORMAT),
	document: z.strictObject({
		slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		title: words.min(1),
		subtitle: words.nullable(),
		language: z.string().min(2),
		licence: words.nullable(),
		kind: z.enum(["policy", "demo"]),
	}),
	number: z.string().regex(/^\d+\.\d+$/),
	stage: z.enum(["consultation", "final"]),
	publishedAt: moment,
	/** Where this edition stays for good. */
	address: z.url(),
	synthetic: z.boolean(),
	workspace: words,
	dataRevision: z.int(),
	funding: z.strictObject({
		line: words.nullable(),
		grantingAuthority: words.nullable(),
		grantNumber: words.nullable(),
		disclaimer: words.nullable(),
	}),
	contributors: z.array(contributor),
	sections: z.array(section),
	recommendations: z.array(recommendation),
	evidence: z.array(annexEntry),
	/** Where the evidence of each recommendation comes from, and what is missing. Editions from before have no such part. */
	coverage: z
		.strictObject({
			pictures: z.array(picture),
			gaps: z.array(z.strictObject({ recommendation: z.string(), words: z.array(words) })),
		})
		.nullable()
		.optional(),
	replies: z.array(reply),
	howToCite: words,
});

/** Where the text points to the annex, an entry stands. */
export const editionSchema = shape.refine((edition) => {
	const refs = new Set(edition.evidence.map(({ ref }) => ref));
	return textOf(edition).every((piece) => piece.type !== "citation" || refs.has(piece.annexRef));
}, "every citation has its entry in the annex");

const textOf = ({ sections, recommendations }: z.infer<typeof shape>) =>
	[sections, ...recommendations.map((given) => given.sections)]
		.flat()
		.flatMap(({ content }) => [...inlinesOf(content)]);

export type Edition = z.infer<typeof editionSchema>;
export type EditionRecommendation = Edition["recommendations"][number];
export type AnnexEntry = Edition["evidence"][number];
export type Quote = NonNullable<AnnexEntry["quotes"]>[number];
export type Reply = Edition["replies"][number];

/** The canonical form (RFC 8785): the bytes the hash is over, as text. */
export function canonicalForm(edition: Edition): string {
	const text = canonicalize(edition);
	if (text === undefined) throw new TypeError("an edition is plain JSON");
	return text;
}

/** `slug-1.0.pdf`, or `SYNTHETIC-slug-0.1.pdf` when its figures were made up. */
export function fileName(edition: Edition, extension: string): string {
	const name = `${edition.document.slug}-${edition.number}.${extension}`;
	return edition.synthetic ? `SYNTHETIC-${name}` : name;
}

// What must stand before a document may be published. One table of rules; each says what is missing, and where.
// A rule whose capability does not exist is absent, never green.
import type { RecommendationState } from "#app/identity/permission.ts";
import { wordsOf } from "#app/recommendations/compare.ts";
import { forcesConditional, type Standing as Graded, standing as gradeStanding } from "#app/evidence/grading/grade.ts";
import { carriers } from "#app/recommendations/main-claim.ts";
import { citationsIn, mentionsIn } from "#app/recommendations/text/schema.ts";
import { documentSections, recommendationSections } from "#app/recommendations/text/sections.ts";
import { isEditionLanguage } from "./edition-words.ts";
import type { Gathered, GatheredRecommendation, GatheredText } from "./gathered.ts";
import type { Stage } from "./numbers.ts";
import { rareSigns } from "./rare-signs.ts";

/** What is missing: who or what it is about, in its own words, and where it can be mended. */
export type Missing = { what: string; href: string; /** sections without a word */ sections?: string[] };
export type Line = { rule: Rule; stands: "met" | "warns" | "blocks"; missing: Missing[] };

type Find = (gathered: Gathered) => Missing[];
/** `always` blocks every edition; `final` blocks a final one and only warns before; `never` only warns. */
type Entry = { blocks: "always" | "final" | "never"; find: Find };

const recommendationHref = ({ row }: GatheredRecommendation) => `/recommendations/${row.code}`;
const documentHref = ({ document }: Gathered) => `/documents/${document.slug}`;
const missingIn =
	(lacking: (recommendation: GatheredRecommendation) => boolean): Find =>
	({ recommendations }) =>
		recommendations.filter(lacking).map((recommendation) => ({
			what: `${recommendation.row.code} ${recommendation.row.title}`,
			href: recommendationHref(recommendation),
		}));
const setting =
	(empty: (gathered: Gathered) => boolean, key: string): Find =>
	(gathered) =>
		empty(gathered) ? [{ what: key, href: "/settings" }] : [];
const field =
	(empty: (gathered: Gathered) => boolean, key: string): Find =>
	(gathered) =>
		empty(gathered) ? [{ what: key, href: documentHref(gathered) + (places[key] ?? "") }] : [];
/** Which page of the document holds a field; the others stand beside its text. */
const places: Partial<Record<string, string>> = {
	kind: "/details",
	language: "/details",
	contributors: "/details",
	licence: "/details",
};
const blank = (words: string | null) => (words ?? "").trim() === "";

/** The sections in which nothing is said. */
const emptyIn = (content: GatheredText["content"], sections: readonly string[]) =>
	sections.filter((section) => blank(wordsOf(content[section] ?? { type: "doc" }, () => "cited")));
const sectionsWithoutWords = (what: string, href: string, sections: string[]): Missing[] =>
	sections.length > 0 ? [{ what, href, sections }] : [];
const settled: readonly RecommendationState[] = ["adopted", "published"];

/** A text, and where its moved figures are answered. */
type Standing = { text: GatheredText; what: string; href: string; answers: string };
const texts = (gathered: Gathered): Standing[] => [
	{ text: gathered.own, what: gathered.document.title, href: documentHref(gathered), answers: documentHref(gathered) },
	...gathered.recommendations.map((given) => {
		const href = recommendationHref(given);
		return { text: given, what: given.row.code, href, answers: `${href}/movements` };
	}),
];

const idsIn = (text: GatheredText) => new Set(Object.values(text.content).flatMap(citationsIn));
/** Who is called out in the text, to be told something while it was written. */
const namesIn = (text: GatheredText) => [...new Set(Object.values(text.content).flatMap(mentionsIn))];
/** The citations that stand in the text now. */
const standing = (text: GatheredText) => {
	const ids = idsIn(text);
	return text.cited.filter(({ citation }) => ids.has(citation.id));
};
/** Led to the text, or to where a figure of it is answered, which a recommendation has. */
const citationsWhere =
	(
		wrong: (cited: GatheredText["cited"][number]) => boolean,
		where: keyof Pick<Standing, "href" | "answers"> = "href",
	): Find =>
	(gathered) =>
		texts(gathered).flatMap(({ text, what, ...to }) =>
			standing(text)
				.filter(wrong)
				.map(({ item }) => ({ what: `${what} · ${item.code} ${item.claim}`, href: to[where] })),
		);
const threadsWhere =
	(wrong: (thread: GatheredText["threads"][number]) => boolean): Find =>
	(gathered) =>
		texts(gathered).flatMap(({ text, what, href }) =>
			text.threads.filter(wrong).map(({ quote, comments }) => ({
				what: `${what} · ${quote ?? comments[0]?.body ?? ""}`,
				href: `${href}#comments`,
			})),
		);

/** Titles and texts; the rest is said in few words elsewhere. */
const rareSignsIn: Find = (gathered) => {
	const titles = [gathered.document.title, ...gathered.recommendations.map(({ row }) => row.title)];
	return texts(gathered).flatMap(({ text, what, href }, at) => {
		const said = Object.values(text.content).map((section) => wordsOf(section, () => ""));
		const found = rareSigns([titles[at], ...said].join(" "));
		return found === "" ? [] : [{ what: `${what} · ${found}`, href }];
	});
};

const standingOf = ({ item, acknowledged, grade }: GatheredText["cited"][number]): Graded =>
	gradeStanding(grade, { item, reading: acknowledged });
/** What kind of claim a corrected one makes is open too, until somebody grades it again. */
const toBeGraded = (cited: GatheredText["cited"][number]) => {
	const found = standingOf(cited);
	return found.is === "earlier" || (found.is === "ungraded" && found.claim === "effect");
};
/** What is cited to support it, and which of it carries its main claim. */
const supporting = (given: GatheredRecommendation) =>
	standing(given)
		.filter(({ citation }) => citation.stance === "supports")
		.map((cited) => ({ main: given.main.includes(cited.item.id), grade: standingOf(cited) }));
const isStrong = ({ fields }: GatheredRecommendation) => fields.strength === "strong";
const tooStrong = (given: GatheredRecommendation) =>
	isStrong(given) &&
	given.justification === null &&
	forcesConditional(carriers(supporting(given)).map(({ grade }) => grade));
/** Of one item there is nothing to choose. */
const mainUnsaid = (given: GatheredRecommendation) => {
	const found = supporting(given);
	return isStrong(given) && found.length > 1 && !found.some(({ main }) => main);
};
const strengthOf = ({ row }: GatheredRecommendation): Missing => ({
	what: `${row.code} ${row.title}`,
	href: `/recommendations/${row.code}/strength`,
});

const madeUp = ({ workspace, ...gathered }: Gathered) =>
	workspace.dataOrigin === "synthetic" ||
	[gathered.own, ...gathered.recommendations].some((text) =>
		standing(text).some(({ acknowledged }) => acknowledged.synthetic),
	);

const rules = {
	recommendations: {
		blocks: "final",
		find: field(({ recommendations }) => recommendations.length === 0, "recommendations"),
	},
	withdrawn: { blocks: "always", find: missingIn(({ row }) => row.state === "withdrawn") },
	adopted: {
		blocks: "final",
		find: missingIn(({ row }) => row.state !== "withdrawn" && !settled.includes(row.state)),
	},
	sections: {
		blocks: "final",
		find: ({ recommendations }) =>
			recommendations.flatMap((given) =>
				sectionsWithoutWords(given.row.code, recommendationHref(given), emptyIn(given.content, recommendationSections)),
			),
	},
	ownSections: {
		blocks: "never",
		find: (gathered) =>
			sectionsWithoutWords(
				gathered.document.title,
				documentHref(gathered),
				emptyIn(gathered.own.content, documentSections),
			),
	},
	summary: {
		blocks: "never",
		find: ({ askedAnew, recommendations }) =>
			recommendations
				.filter(({ row }) => askedAnew.includes(row.code))
				.map(({ row }) => ({ what: `${row.code} ${row.title}`, href: `/recommendations/${row.code}/history` })),
	},
	evidence: { blocks: "final", find: missingIn((given) => standing(given).length === 0) },
	withdrawnEvidence: { blocks: "always", find: citationsWhere(({ withdrawn }) => withdrawn) },
	addressees: { blocks: "final", find: missingIn(({ fields }) => fields.addressees.length === 0) },
	responsible: { blocks: "final", find: missingIn(({ fields }) => fields.responsible.length === 0) },
	monitoring: { blocks: "final", find: missingIn(({ fields }) => fields.monitoring.length === 0) },
	grades: {
		blocks: "final",
		find: (gathered) =>
			texts(gathered).flatMap(({ text, what }) =>
				standing(text)
					.filter(toBeGraded)
					.map(({ item }) => ({ what: `${what} · ${item.code} ${item.claim}`, href: `/evidence/${item.code}` })),
			),
	},
	strength: {
		blocks: "final",
		find: ({ recommendations }) => recommendations.filter(tooStrong).map(strengthOf),
	},
	mainClaim: {
		blocks: "never",
		find: ({ recommendations }) => recommendations.filter(mainUnsaid).map(strengthOf),
	},
	moved: { blocks: "final", find: citationsWhere(({ moved }) => moved, "answers") },
	objections: {
		blocks: "final",
		find: threadsWhere(({ kind, disposition }) => kind === "objection" && disposition === null),
	},
	dispositions: {
		blocks: "final",
		find: threadsWhere(({ kind, disposition }) => kind !== "objection" && disposition === null),
	},
	knownCitations: {
		blocks: "always",
		find: (gathered) =>
			texts(gathered)
				.filter(({ text }) => idsIn(text).size > standing(text).length)
				.map(({ what, href }) => ({ what, href })),
	},
	mentions: {
		blocks: "final",
		find: (gathered) =>
			texts(gathered).flatMap(({ text, what, href }) =>
				namesIn(text).map((name) => ({ what: `${what} · @${name}`, href })),
			),
	},
	oneLanguage: {
		blocks: "never",
		find: (gathered) => missingIn(({ row }) => row.language !== gathered.document.language)(gathered),
	},
	rareSigns: { blocks: "never", find: rareSignsIn },
	disclosure: {
		blocks: "always",
		find: citationsWhere(({ acknowledged, latest }) => latest.suppressed && !acknowledged.suppressed),
	},
	synthetic: {
		blocks: "always",
		find: field((gathered) => madeUp(gathered) && gathered.document.kind !== "demo", "kind"),
	},
	language: { blocks: "always", find: field(({ document }) => !isEditionLanguage(document.language), "language") },
	fundingLine: { blocks: "always", find: setting(({ workspace }) => blank(workspace.fundingLine), "fundingLine") },
	grantingAuthority: {
		blocks: "final",
		find: setting(({ workspace }) => blank(workspace.grantingAuthority), "grantingAuthority"),
	},
	disclaimer: { blocks: "final", find: setting(({ workspace }) => blank(workspace.disclaimer), "disclaimer") },
	contributors: { blocks: "final", find: field(({ contributors }) => contributors.length === 0, "contributors") },
	licence: { blocks: "final", find: field(({ document }) => blank(document.licence), "licence") },
} satisfies Record<string, Entry>;

export type Rule = keyof typeof rules;
export const ruleKeys = Object.keys(rules).filter((key): key is Rule => Object.hasOwn(rules, key));

/** Every rule with how it stands for an edition of this stage. */
export function checklist(gathered: Gathered, stage: Stage): Line[] {
	return ruleKeys.map((rule) => {
		const { blocks, find }: Entry = rules[rule];
		const missing = find(gathered);
		if (missing.length === 0) return { rule, stands: "met", missing };
		const stops = blocks === "always" || (blocks === "final" && stage === "final");
		return { rule, stands: stops ? "blocks" : "warns", missing };
	});
}

export const mayPublish = (lines: readonly Line[]): boolean => lines.every(({ stands }) => stands !== "blocks");

/** Whether any figure the document stands on was made up. */
export const standsOnSynthetic = madeUp;

// An edition composed of what was gathered. Pure: the same gathering gives the same edition.
import { documentSections, recommendationSections } from "#app/recommendations/text/sections.ts";
import { Annex, type EvidencePrinter } from "./annex.ts";
import { standsOnSynthetic } from "./checklist.ts";
import { EDITION_FORMAT, type Edition, type EditionRecommendation } from "./edition.ts";
import { editionWords } from "./edition-words.ts";
import type { Gathered, GatheredRecommendation, GatheredText } from "./gathered.ts";
import type { Stage } from "./numbers.ts";
import { officially } from "./official-words.ts";
import { orNull, printable, resolvedSection } from "./resolve.ts";

export type Publishing = {
	stage: Stage;
	number: string;
	at: Date;
	origin: string;
	printer: EvidencePrinter;
	coverage?: Edition["coverage"];
};

export function composeEdition(gathered: Gathered, publishing: Publishing): Edition {
	const { document, workspace } = gathered;
	const annex = new Annex(publishing.printer, document.language);
	const [before, after] = [documentSections.slice(0, 3), documentSections.slice(3)];
	const own = (keys: readonly string[]) =>
		sectionsOf({ ...gathered.own, language: document.language }, keys, null, annex);
	// Entries of the annex are numbered as they are met, in reading order.
	const early = own(before);
	const recommendations = gathered.recommendations.map((given) => recommendation(given, gathered.names, annex));
	const sections = [...early, ...own(after)];
	const address = `${publishing.origin}/publications/${document.slug}/${publishing.number}`;
	return {
		format: EDITION_FORMAT,
		document: {
			slug: document.slug,
			title: printable(document.title),
			subtitle: orNull(document.subtitle),
			language: document.language,
			licence: orNull(document.licence),
			kind: document.kind,
		},
		number: publishing.number,
		stage: publishing.stage,
		publishedAt: publishing.at.toISOString(),
		address,
		synthetic: document.kind === "demo" || standsOnSynthetic(gathered),
		workspace: printable(workspace.name),
		dataRevision: workspace.dataRevision,
		funding: {
			line: officially(orNull(workspace.fundingLine), document.language),
			grantingAuthority: officially(orNull(workspace.grantingAuthority), document.language),
			grantNumber: orNull(workspace.grantNumber),
			disclaimer: officially(orNull(workspace.disclaimer), document.language),
		},
		contributors: gathered.contributors.map(({ name, organisation, part }) => ({
			name: printable(name),
			organisation: orNull(organisation),
			part,
		})),
		sections,
		recommendations,
		evidence: annex.entries(),
		...(publishing.coverage ? { coverage: publishing.coverage } : {}),
		replies: replies(gathered),
		howToCite: howToCite(gathered, publishing, address),
	};
}

type Written = GatheredText & { language: string };

function sectionsOf(text: Written, keys: readonly string[], code: string | null, annex: Annex) {
	return keys.flatMap((key) => {
		const section = text.content[key];
		const content = section ? resolvedSection(section, annex.citing(text, code, key)) : [];
		return content.length === 0 ? [] : [{ key, content }];
	});
}

const named = (keys: readonly string[], list: Record<string, string>) =>
	keys.map((key) => ({ key, name: list[key] ?? key }));

function recommendation(
	{ row, fields, leadGroup, contributing, justification, ...text }: GatheredRecommendation,
	names: Gathered["names"],
	annex: Annex,
): EditionRecommendation {
	return {
		code: row.code,
		title: printable(row.title),
		language: row.language,
		leadGroup: printable(leadGroup),
		contributingGroups: contributing.map(printable),
		sections: sectionsOf({ ...text, language: row.language }, recommendationSections, row.code, annex),
		fields: {
			addressees: fields.addressees.map(({ level, body }) => ({ level, body: orNull(body) })),
			actors: [
				...fields.responsible.map((name) => ({ part: "responsible" as const, name: printable(name) })),
				...fields.supporting.map((name) => ({ part: "supporting" as const, name: printable(name) })),
			],
			monitoring: fields.monitoring.map(({ name, baseline, target, source, dueOn }) => ({
				name: printable(name),
				baseline: orNull(baseline),
				target: printable(target),
				source: orNull(source),
				due: dueOn,
			})),
			strength: fields.strength,
			...(fields.strength === "strong" && justification
				? { justification: `${printable(justification.reason)} (${printable(justification.by)})` }
				: {}),
			sectors: named(fields.sectors, names.sectors),
			countries: named(fields.countries, names.countries),
			principles: named(fields.principles, names.principles),
			due: fields.dueOn,
			timeframe: fields.timeframe,
			costBand: fields.costBand,
			transferability: orNull(fields.transferability),
		},
	};
}

const replies = (gathered: Gathered): Edition["replies"] =>
	[gathered.own, ...gathered.recommendations].flatMap(({ threads }) =>
		threads.map(({ id: _id, ...reply }) => ({
			...reply,
			quote: orNull(reply.quote),
			comments: reply.comments.map((comment) => ({ ...comment, body: printable(comment.body) })),
		})),
	);

/** "Neri, Aho (2026). Green skills that travel. Edition 1.0. https://…" */
function howToCite(
	{ document, contributors, workspace }: Gathered,
	{ number, at }: Publishing,
	address: string,
): string {
	const authors = contributors.filter(({ part }) => part === "author").map(({ name }) => name);
	const who = authors.length === 0 ? workspace.name : authors.join(", ");
	const { edition } = editionWords(document.language);
	return printable(`${who} (${at.getUTCFullYear()}). ${document.title}. ${edition} ${number}. ${address}`);
}

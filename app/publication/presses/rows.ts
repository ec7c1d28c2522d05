// What an edition says in names and values beside its text: one source for every press that prints it.
import { figureInNumbers, intervalInNumbers, isFigure, placesInWords } from "../annex-words.ts";
import { dayInWords, editionLanguages, isEditionLanguage } from "../edition-words.ts";
import type { AnnexEntry, Edition, EditionRecommendation, Reply } from "../edition.ts";
import type { EditionWords } from "../words/en.ts";

export type Row = { name: string; value: string; is: "words" | "code" | "address" };

/** Rows in order; what has no value is left out. */
function told(...rows: [name: string, value: string | null, is?: Row["is"]][]): Row[] {
	return rows.flatMap(([name, value, is = "words"]) => (value === null || value === "" ? [] : [{ name, value, is }]));
}

const joined = (parts: readonly (string | null)[], by: string) => parts.filter((part) => part !== null).join(by);
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ");

/** Sections of the document that stand before the recommendations; the others follow them. */
export const sectionsBefore: readonly string[] = ["summary", "introduction", "method"];

export function titleOf(edition: Edition, words: EditionWords): string {
	const title = `${edition.document.title} · ${words.edition} ${edition.number}`;
	return edition.synthetic ? `${words.synthetic} · ${title}` : title;
}

export const pathOf = (edition: Edition) => `/publications/${edition.document.slug}/${edition.number}`;

export const authorsOf = ({ contributors }: Edition): string[] =>
	contributors.filter(({ part }) => part === "author").map(({ name }) => name);

/** "Final edition 1.0 · Published 14 March 2026" */
export function editionLine(edition: Edition, words: EditionWords): string {
	const day = dayInWords(edition.publishedAt, edition.document.language);
	return `${words.stages[edition.stage]} ${edition.number} · ${words.published} ${day}`;
}

/** Who is asked to do what by when. */
export function fieldRows(given: EditionRecommendation, words: EditionWords, language: string): Row[] {
	const { fields } = given;
	const acting = (part: "responsible" | "supporting") => names(fields.actors.filter((actor) => actor.part === part));
	const asked = fields.addressees.map(({ level, body }) =>
		body === null ? words.levels[level] : `${body} (${words.levels[level]})`,
	);
	return told(
		[words.fields.addressees, asked.join(", ")],
		[words.fields.responsible, acting("responsible")],
		[words.fields.supporting, acting("supporting")],
		[words.fields.due, fields.due && dayInWords(fields.due, language)],
		[words.fields.timeframe, fields.timeframe && words.timeframes[fields.timeframe]],
		[words.fields.sectors, names(fields.sectors)],
		[words.fields.countries, names(fields.countries)],
		[words.fields.strength, fields.strength && words.strengths[fields.strength]],
		[words.fields.justification, fields.justification ?? null],
		[words.fields.costBand, fields.costBand && words.costBands[fields.costBand]],
		[words.fields.principles, names(fields.principles)],
		[words.fields.transferability, fields.transferability],
		[words.fields.leadGroup, given.leadGroup],
		[words.fields.contributingGroups, given.contributingGroups.join(", ")],
	);
}

/** The monitoring table, its header first; empty without indicators. */
export function monitoringTable({ fields }: EditionRecommendation, words: EditionWords, language: string): string[][] {
	if (fields.monitoring.length === 0) return [];
	const { name, baseline, target, due, source } = words.monitoring;
	return [
		[name, baseline, target, due, source],
		...fields.monitoring.map((row) => [
			row.name,
			row.baseline ?? "",
			row.target,
			row.due === null ? "" : dayInWords(row.due, language),
			row.source ?? "",
		]),
	];
}

/** All figures of the annex on one table, its header first. */
export function overviewTable(edition: Edition, words: EditionWords): string[][] {
	const { code, claim, figure, counts, interval } = words.annex;
	const language = edition.document.language;
	return [
		[code, claim, figure, counts, interval],
		...edition.evidence.map((entry) => [
			entry.ref,
			entry.claim,
			entry.reading?.words ?? words.kinds[entry.kind],
			figureInNumbers(entry, language),
			intervalInNumbers(entry, language),
		]),
	];
}

/** Everything the annex says about one entry. */
export const entryRows = (entry: AnnexEntry, edition: Edition, words: EditionWords): Row[] => [
	...figureRows(entry, edition.document.language, words),
	...definitionRows(entry, words),
	...readingRows(entry, edition.document.language, words),
];

function figureRows(entry: AnnexEntry, language: string, words: EditionWords): Row[] {
	const { annex } = words;
	const { reading } = entry;
	return told(
		[annex.figure, reading && isFigure(entry.kind) ? reading.words : null],
		[annex.withheld, reading && reading.withheld],
		[annex.counts, figureInNumbers(entry, language)],
		[annex.interval, intervalInNumbers(entry, language)],
		[annex.method, reading && reading.low !== null ? words.methods[reading.method] : null],
	);
}

function definitionRows(entry: AnnexEntry, words: EditionWords): Row[] {
	const { annex } = words;
	const { indicator, source } = entry;
	return told(
		[words.kinds[entry.kind], indicator && indicator.name],
		[annex.definition, indicator && indicator.definition],
		[annex.formula, indicator && indicator.formula],
		[words.grades.title, entry.grade ? gradeInWords(entry.grade) : null],
		[annex.filter, entry.filter.words],
		[annex.kept, entry.kept.join(" · ")],
		[annex.citedIn, placesInWords(entry, words)],
		[annex.source, joined([source.told ?? null, source.celex, source.doi, source.url], " · ")],
	);
}

/** "Low · D3 · One group, before and after" */
const gradeInWords = ({ words, design, because }: NonNullable<AnnexEntry["grade"]>) =>
	joined([words, design, ...because], " · ");

function readingRows({ reading, kind }: AnnexEntry, language: string, words: EditionWords): Row[] {
	if (!reading) return [];
	if (!isFigure(kind)) return told([words.synthetic, reading.synthetic ? words.annex.synthetic : null]);
	return told(
		[words.annex.dataRevision, String(reading.dataRevision)],
		[words.annex.readAt, dayInWords(reading.at, language)],
		[words.annex.reading, reading.id, "code"],
		[words.synthetic, reading.synthetic ? words.annex.synthetic : null],
	);
}

/** What stands about the edition itself. */
export function aboutRows(edition: Edition, words: EditionWords, fingerprint: string): Row[] {
	const { document, funding } = edition;
	const language = isEditionLanguage(document.language) ? editionLanguages[document.language] : document.language;
	return told(
		[words.edition, `${edition.number} · ${words.stages[edition.stage]} · ${language}`],
		[words.contributors, edition.contributors.map((who) => contributorInWords(who, words)).join(" · ")],
		[words.howToCite, edition.howToCite],
		[words.licence, document.licence],
		[words.funding, fundingInWords(funding)],
		[words.grantingAuthority, funding.grantingAuthority],
		[words.grantNumber, funding.grantNumber],
		[words.annex.dataRevision, String(edition.dataRevision)],
		[words.fingerprint, fingerprint, "code"],
		[words.address, edition.address, "address"],
		[words.verify, `${edition.address}/verify`, "address"],
	);
}

/** What became of a comment; one that somebody else answered is answered, though nobody ended it. */
export function outcomeInWords({ disposition, comments }: Reply, words: EditionWords): string {
	if (disposition) return words.outcomes[disposition.outcome];
	const answered = comments.some(({ author }) => author !== comments[0]?.author);
	return answered ? words.outcomes.answered : words.replies.open;
}

/** A disclaimer may begin with the funding line: it is said once. */
const fundingInWords = ({ line, disclaimer }: Edition["funding"]): string | null =>
	line !== null && disclaimer?.startsWith(line) ? disclaimer : joined([line, disclaimer], " ");

/** "Carla Neri, Demo institute (Author)" */
function contributorInWords(
	{ name, organisation, part }: Edition["contributors"][number],
	words: EditionWords,
): string {
	return `${organisation === null ? name : `${name}, ${organisation}`} (${words.parts[part]})`;
}

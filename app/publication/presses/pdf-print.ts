// What the PDF press works out of an edition before it sets it: fixed words, dates and rows, as plain JSON.
import { sectionName } from "../annex-words.ts";
import { editionWords } from "../edition-words.ts";
import { fileName, type Edition, type EditionRecommendation, type Reply } from "../edition.ts";
import type { EditionWords } from "../words/en.ts";
import { commentLine, replyTitle } from "./html-annex.ts";
import {
	outcomeInWords,
	aboutRows,
	authorsOf,
	editionLine,
	entryRows,
	fieldRows,
	monitoringTable,
	overviewTable,
	sectionsBefore,
	titleOf,
} from "./rows.ts";

export function printOf(edition: Edition, fingerprint: string) {
	const words = editionWords(edition.document.language);
	const title = titleOf(edition, words);
	return {
		words,
		title,
		authors: authorsOf(edition),
		byline: authorsOf(edition).join(", "),
		description: edition.document.subtitle ?? edition.howToCite,
		keywords: edition.synthetic ? [words.synthetic] : [],
		synthetic: edition.synthetic ? words.syntheticSentence : null,
		edition: editionLine(edition, words),
		foot: `${edition.document.title} · ${edition.number}`,
		before: sectionsBefore,
		names: namesOfSections(edition, words),
		recommendations: edition.recommendations.map((given, i) => recommendation(given, i, { edition, words })),
		overview: overviewTable(edition, words),
		evidence: edition.evidence.map((entry) => entryRows(entry, edition, words)),
		coverage: edition.coverage ?? null,
		replies: edition.replies.map((given) => reply(given, { edition, words })),
		about: aboutRows(edition, words, fingerprint),
		attachment: fileName(edition, "json"),
		attached: `${title}, ${edition.format}, SHA-256 ${fingerprint}`,
	};
}

type Printing = { edition: Edition; words: EditionWords };

function namesOfSections(edition: Edition, words: EditionWords): Record<string, string> {
	const sections = [edition.sections, ...edition.recommendations.map((given) => given.sections)].flat();
	return Object.fromEntries(sections.map(({ key }) => [key, sectionName(key, words)]));
}

function recommendation(given: EditionRecommendation, i: number, { edition, words }: Printing) {
	return {
		kicker: `${words.recommendation} ${i + 1} · ${given.code}`,
		rows: fieldRows(given, words, edition.document.language),
		monitoring: monitoringTable(given, words, edition.document.language),
	};
}

function reply(given: Reply, { edition, words }: Printing) {
	return {
		title: replyTitle(given, words),
		quote: given.quote,
		comments: given.comments.map((comment) => ({
			by: commentLine(comment, edition.document.language),
			body: comment.body,
		})),
		outcome: outcomeInWords(given, words),
		reason: given.disposition?.reason ?? null,
	};
}

// What the page of a document's own text shows: its sections as saved, its citations in words, its recommendations.
import type { Locale } from "#app/identity/person.ts";
import { textWithCitations } from "#app/recommendations/citation-views.server.ts";
import { toHtml } from "#app/recommendations/text/html.ts";
import type { Db } from "#db/connect.ts";
import { placeable } from "./arrange.server.ts";
import { documentBySlug } from "./documents.server.ts";

/** Null when there is no document at this address. */
export async function readDocumentPage(db: Db, { slug, locale }: { slug: string; locale: Locale }) {
	const document = await documentBySlug(db, slug);
	if (!document) return null;
	const { textId, language, recommendations } = document;
	const asked = { textId, kind: "document" as const, locale };
	const { content, citations, epoch, schemaVersion } = await textWithCitations(db, asked);
	const citation = (id: string) => {
		const found = citations.find((one) => one.id === id);
		return found ? { words: found.words, href: `#citation-${id}`, moved: found.movedTo !== null } : null;
	};
	return {
		slug,
		text: { id: textId, epoch, schemaVersion, language },
		html: Object.fromEntries(
			Object.entries(content).map(([section, node]) => [section, toHtml(node, { citation, idPrefix: `${section}-` })]),
		),
		citations,
		recommendations,
		placeable: await placeable(db, document.id),
	};
}
export type DocumentPage = NonNullable<Awaited<ReturnType<typeof readDocumentPage>>>;

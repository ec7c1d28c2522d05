// A small language for scenes with a document that can be published.
import { eq } from "drizzle-orm";
import type { Person } from "#app/identity/person.ts";
import { addContributor, addRecommendation } from "#app/publication/arrange.server.ts";
import { createDocument, documentBySlug, saveDocumentFields } from "#app/publication/documents.server.ts";
import { freezeEdition } from "#app/publication/freeze.server.ts";
import type { Stage } from "#app/publication/numbers.ts";
import { readiness } from "#app/publication/readiness.server.ts";
import { saveFields } from "#app/recommendations/fields.server.ts";
import { noFields } from "#app/recommendations/fields.ts";
import type { Pool } from "#db/connect.ts";
import { citations, countries, recommendations, sectors, workspaces } from "#db/schema/index.ts";
import {
	anEvidenceItem,
	aRecommendation,
	citing,
	paragraph,
	words,
	written,
} from "../recommendations/a-recommendation.ts";

export const clock = () => new Date("2026-03-14T09:30:00Z");
export const origin = "https://accord.example";

/** The workspace itself, with all that is asked of it before something is published. */
async function aWorkspace(db: Pool, change: Partial<typeof workspaces.$inferInsert> = {}): Promise<void> {
	await db
		.insert(workspaces)
		.values({
			name: "Green credentials",
			dataOrigin: "synthetic",
			dataRevision: 1,
			fundingLine: "Funded by the European Union",
			grantingAuthority: "EACEA",
			disclaimer: "Views are the authors' own.",
			...change,
		})
		.onConflictDoNothing();
	await db
		.insert(sectors)
		.values({ key: "wood", names: { en: "wood", fi: "puu" }, nace: ["C16"], naceRevision: "2" })
		.onConflictDoNothing();
	await db
		.insert(countries)
		.values({ code: "FI", names: { en: "Finland", fi: "Suomi" } })
		.onConflictDoNothing();
}

/** A recommendation that cites one evidence item in its statement, with every field that a final edition asks for. */
async function aCitingRecommendation(db: Pool) {
	const made = await aRecommendation(db);
	const item = await anEvidenceItem(db);
	const [citation] = await db
		.insert(citations)
		.values({ textId: made.textId, fragment: "statement", evidenceItemId: item.id, acknowledgedReadingId: item.first })
		.returning();
	if (!citation) throw new Error("no citation");
	await written(
		db,
		made.textId,
		made.writer.id,
		"statement",
		paragraph(words("Authorities should recognise short courses, as "), citing(citation.id), words(" complete.")),
	);
	for (const section of ["problem", "rationale", "actions", "monitoring"])
		await written(db, made.textId, made.writer.id, section, paragraph(words(`Said in ${section}.`)));
	const saved = await saveFields(db, {
		code: made.code,
		person: made.writer,
		revision: 1,
		fields: {
			...noFields,
			addressees: [{ level: "national", body: "Ministry of Education" }],
			responsible: ["Agency for Education"],
			sectors: ["wood"],
			countries: ["FI"],
			monitoring: [{ name: "Recognised", baseline: null, target: "12", source: null, dueOn: "2028-12-31" }],
		},
	});
	if (!saved.ok) throw new Error("the fields were not saved");
	await db.update(recommendations).set({ state: "adopted" }).where(eq(recommendations.code, made.code));
	return { ...made, item, citation };
}

/** A demo document with one citing recommendation: nothing is missing. */
export async function aReadyDocument(
	db: Pool,
	{ title = "Green skills that travel", kind = "demo" }: { title?: string; kind?: "demo" | "policy" } = {},
) {
	await aWorkspace(db);
	const recommendation = await aCitingRecommendation(db);
	const person = recommendation.coordinator;
	const { slug } = await createDocument(db, { person, title, language: "en", kind });
	const document = await documentBySlug(db, slug);
	if (!document) throw new Error("no document");
	await written(db, document.textId, person.id, "summary", paragraph(words("In short: recognise them.")));
	await saveDocumentFields(db, {
		slug,
		person,
		revision: 1,
		fields: { title, subtitle: "What we ask for", language: "en", kind, licence: "CC BY 4.0" },
	});
	await addRecommendation(db, { slug, person, code: recommendation.code });
	await addContributor(db, { slug, person, contributor: { name: "Carla Neri", organisation: null, part: "author" } });
	return { slug, person, recommendation, textId: document.textId };
}

type OfDocument = { slug: string; person: Person };

/** The next edition, by someone who knows of those before. */
export async function publish(db: Pool, { slug, person }: OfDocument, stage: Stage = "final") {
	const after = (await readiness(db, slug, stage))?.after ?? null;
	return freezeEdition(db, { slug, stage, after, person, clock, origin });
}

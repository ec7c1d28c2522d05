// Policy documents in the making: begun, listed, read, and their fields saved.
import { and, asc, eq, sql } from "drizzle-orm";
import { XmlElement, type Doc } from "yjs";
import { createText } from "#app/collaboration/log.server.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Subject } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import { readyForLetters } from "#app/recommendations/text/first-letters.ts";
import { documentSections } from "#app/recommendations/text/sections.ts";
import type { Db, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import {
	contributors,
	documentGroups,
	documentRecommendations,
	documents,
	editions,
	groups,
	recommendations,
} from "#db/schema/index.ts";
import { currentOf } from "./numbers.ts";
import { languages, slugOf, type DocumentFields, type NewDocument } from "./document-fields.ts";

/** Begins a document: its own text with every section empty, its address made of its title. */
export async function createDocument(
	db: Db,
	{ person, title, language, kind }: NewDocument & { person: Person },
): Promise<{ slug: string }> {
	return db.transaction(async (tx) => {
		const textId = await createText(tx, { kind: "document", by: person.id, seed: emptySections });
		const id = newId();
		const slug = await freeSlug(tx, title);
		await tx.insert(documents).values({ id, slug, title, language, kind, textId, createdBy: person.id });
		const subject = { kind: "document" as const, id };
		await recordAct(tx, { person, act: "document.begin", subject, detail: { slug, title, kind } });
		return { slug };
	});
}

/** Each section begins with one empty paragraph, written once by the server. */
function emptySections(doc: Doc): void {
	for (const section of documentSections) {
		doc.getXmlFragment(section).push([new XmlElement("paragraph")]);
		readyForLetters(doc.getXmlFragment(section));
	}
}

async function freeSlug(tx: Tx, title: string): Promise<string> {
	const wanted = slugOf(title);
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('documents.slug'))`);
	const taken = new Set((await tx.select({ slug: documents.slug }).from(documents)).map(({ slug }) => slug));
	const candidates = [wanted, ...Array.from({ length: taken.size + 1 }, (_, i) => `${wanted}-${i + 2}`)];
	return candidates.find((slug) => !taken.has(slug)) ?? `${wanted}-${newId()}`;
}

/** Every document with how much stands in it and its current edition. */
export async function listDocuments(db: Db) {
	const inIt = db.$count(documentRecommendations, eq(documentRecommendations.documentId, documents.id));
	const lines = await db
		.select({
			slug: documents.slug,
			title: documents.title,
			kind: documents.kind,
			language: documents.language,
			recommendations: inIt,
		})
		.from(documents)
		.orderBy(asc(documents.title));
	const published = await db
		.select({ slug: documents.slug, number: editions.number, stage: editions.kind })
		.from(editions)
		.innerJoin(documents, eq(documents.id, editions.documentId));
	return lines.map((line) => ({
		...line,
		newest: currentOf(published.filter(({ slug }) => slug === line.slug))?.number ?? null,
	}));
}
export type DocumentLine = Awaited<ReturnType<typeof listDocuments>>[number];

/** A document as its page shows it; null when there is none at this address. */
export async function documentBySlug(db: Db, slug: string) {
	const [document] = await db.select().from(documents).where(eq(documents.slug, slug));
	if (!document) return null;
	const [placed, writers, named, published] = await Promise.all([
		placedIn(db, document.id),
		db
			.select({ id: groups.id, name: groups.name })
			.from(documentGroups)
			.innerJoin(groups, eq(groups.id, documentGroups.groupId))
			.where(eq(documentGroups.documentId, document.id))
			.orderBy(asc(groups.name)),
		db
			.select()
			.from(contributors)
			.where(eq(contributors.documentId, document.id))
			.orderBy(asc(contributors.position), asc(contributors.id)),
		db
			.select({ number: editions.number, stage: editions.kind, at: editions.publishedAt, sha256: editions.sha256 })
			.from(editions)
			.where(eq(editions.documentId, document.id))
			.orderBy(asc(editions.publishedAt)),
	]);
	return { ...document, recommendations: placed, writers, contributors: named, editions: published };
}

const placedIn = (db: Db, documentId: string) =>
	db
		.select({ code: recommendations.code, title: recommendations.title, state: recommendations.state })
		.from(documentRecommendations)
		.innerJoin(recommendations, eq(recommendations.id, documentRecommendations.recommendationId))
		.where(eq(documentRecommendations.documentId, documentId))
		.orderBy(asc(documentRecommendations.position), asc(recommendations.code));

/** What permission is asked about; null when there is no such document. */
export async function subjectOfDocument(db: Db, slug: string): Promise<Extract<Subject, { kind: "document" }> | null> {
	const [document] = await db.select({ id: documents.id }).from(documents).where(eq(documents.slug, slug));
	if (!document) return null;
	const named = await db.select().from(documentGroups).where(eq(documentGroups.documentId, document.id));
	return { kind: "document", groups: named.map(({ groupId }) => groupId) };
}

export type Saved =
	| { ok: true }
	| { ok: false; because: "no-such-document" }
	| { ok: false; because: "saved-meanwhile"; theirs: DocumentFields; revision: number };

/** Saves the fields made on `revision`. When somebody saved meanwhile, nothing is written and theirs come back. */
export async function saveDocumentFields(
	db: Db,
	{ slug, revision, fields, person }: { slug: string; revision: number; fields: DocumentFields; person: Person },
): Promise<Saved> {
	return db.transaction(async (tx) => {
		const [saved] = await tx
			.update(documents)
			.set({ ...fields, fieldsRevision: revision + 1 })
			.where(and(eq(documents.slug, slug), eq(documents.fieldsRevision, revision)))
			.returning({ id: documents.id });
		if (!saved) return savedMeanwhile(tx, slug);
		const subject = { kind: "document" as const, id: saved.id };
		await recordAct(tx, { person, act: "document.describe", subject, detail: { revision: revision + 1, fields } });
		return { ok: true };
	});
}

async function savedMeanwhile(tx: Tx, slug: string): Promise<Saved> {
	const [now] = await tx.select().from(documents).where(eq(documents.slug, slug));
	if (!now) return { ok: false, because: "no-such-document" };
	return { ok: false, because: "saved-meanwhile", theirs: fieldsOfDocument(now), revision: now.fieldsRevision };
}

export function fieldsOfDocument(row: typeof documents.$inferSelect): DocumentFields {
	const { title, subtitle, language, kind, licence } = row;
	return { title, subtitle, language: languageOf(language), kind, licence };
}

const languageOf = (language: string) => languages.find((known) => known === language) ?? "en";

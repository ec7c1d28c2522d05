// What permission is asked about: a text or a recommendation as plain data.
import { eq } from "drizzle-orm";
import { may, type Subject } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import { contributingGroups, documentGroups, documents, recommendations } from "#db/schema/index.ts";

export type RecommendationSubject = Extract<Subject, { kind: "recommendation" }>;
type DocumentSubject = Extract<Subject, { kind: "document" }>;

/** Whose text this is: a recommendation's or a document's; null when there is no such text. */
export async function subjectOfText(db: Db, textId: string): Promise<RecommendationSubject | DocumentSubject | null> {
	const [recommendation] = await db.select().from(recommendations).where(eq(recommendations.textId, textId));
	if (recommendation) return subjectOf(db, recommendation);
	const [document] = await db.select({ id: documents.id }).from(documents).where(eq(documents.textId, textId));
	if (!document) return null;
	const named = await db.select().from(documentGroups).where(eq(documentGroups.documentId, document.id));
	return { kind: "document", groups: named.map((row) => row.groupId) };
}

/** The recommendation with this code (`R-03`); null when there is none. */
export async function subjectOfRecommendation(db: Db, code: string): Promise<RecommendationSubject | null> {
	const [recommendation] = await db.select().from(recommendations).where(eq(recommendations.code, code));
	return recommendation ? subjectOf(db, recommendation) : null;
}

async function subjectOf(
	db: Db,
	{ id, state, leadGroupId }: typeof recommendations.$inferSelect,
): Promise<RecommendationSubject> {
	const contributing = await db.select().from(contributingGroups).where(eq(contributingGroups.recommendationId, id));
	return { kind: "recommendation", state, leadGroup: leadGroupId, groups: contributing.map((row) => row.groupId) };
}

/** What a person may do in a live text: write, only read, or nothing (null). Asked when a socket opens and whenever it may have changed. */
export async function accessToText(db: Db, person: Person, textId: string): Promise<"write" | "read" | null> {
	const subject = await subjectOfText(db, textId);
	if (subject?.kind === "recommendation") return access(may(person, "write", subject), may(person, "read", subject));
	if (subject?.kind === "document") return access(may(person, "write", subject), may(person, "read", subject));
	return null;
}

const access = (write: boolean, read: boolean) => (write ? "write" : read ? "read" : null);

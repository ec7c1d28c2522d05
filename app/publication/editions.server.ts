// Published editions, for anyone: the library, one edition, and its files as they were pressed.
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/connect.ts";
import { documents, editionFiles, editions, workspaces } from "#db/schema/index.ts";
import { editionSchema } from "./edition.ts";
import { currentOf, type Stage } from "./numbers.ts";
import type { Format } from "./presses/presses.server.ts";

const called = z.object({ title: z.string(), subtitle: z.string().nullable(), language: z.string() });

/** Every published edition, newest first, called as it was when it was published. Each was checked whole when it was kept
 *  and stands for good: no more is read of it than what it is called. */
export async function publishedEditions(db: Db) {
	const rows = await db
		.select({
			slug: documents.slug,
			number: editions.number,
			stage: editions.kind,
			at: editions.publishedAt,
			synthetic: editions.synthetic,
			document: sql<unknown>`${editions.content} -> 'document'`,
		})
		.from(editions)
		.innerJoin(documents, eq(documents.id, editions.documentId))
		.orderBy(desc(editions.publishedAt), desc(editions.id));
	return rows.map(({ document, ...line }) => ({ ...line, ...called.parse(document) }));
}
export type Published = Awaited<ReturnType<typeof publishedEditions>>[number];

/** The edition of every published document that readers are led to, newest first. */
export async function library(db: Db): Promise<Published[]> {
	const all = await publishedEditions(db);
	const slugs = [...new Set(all.map(({ slug }) => slug))];
	return slugs.flatMap((slug) => currentOf(all.filter((row) => row.slug === slug)) ?? []);
}

export type Found =
	| { is: "never" }
	| { is: "unpublished" }
	| { is: "no-such-edition"; current: string }
	| {
			is: "here";
			id: string;
			number: string;
			stage: Stage;
			sha256: string;
			at: Date;
			language: string;
			supersededBy: string | null;
	  };

/** The edition with this number, or the current one; otherwise why there is none. */
export async function findEdition(db: Db, slug: string, number: string | null): Promise<Found> {
	const [document] = await db.select().from(documents).where(eq(documents.slug, slug));
	if (!document) return { is: "never" };
	const rows = await db
		.select({
			id: editions.id,
			number: editions.number,
			stage: editions.kind,
			sha256: editions.sha256,
			at: editions.publishedAt,
		})
		.from(editions)
		.where(eq(editions.documentId, document.id))
		.orderBy(asc(editions.publishedAt));
	const current = currentOf(rows);
	if (!current) return { is: "unpublished" };
	const found = number === null ? current : rows.find((row) => row.number === number);
	if (!found) return { is: "no-such-edition", current: current.number };
	const superseded = found.id !== current.id && found.at <= current.at;
	return { is: "here", ...found, language: document.language, supersededBy: superseded ? current.number : null };
}

/** A file of an edition as it was pressed when it was published. */
export async function editionFile(db: Db, editionId: string, format: Format) {
	const [row] = await db
		.select({ file: editionFiles, content: editions.content })
		.from(editionFiles)
		.innerJoin(editions, eq(editions.id, editionFiles.editionId))
		.where(and(eq(editionFiles.editionId, editionId), eq(editionFiles.format, format)));
	return row ? { ...row.file, edition: editionSchema.parse(row.content) } : null;
}

export async function workspaceName(db: Db): Promise<string> {
	const [workspace] = await db.select({ name: workspaces.name }).from(workspaces);
	return workspace?.name ?? "Accord";
}

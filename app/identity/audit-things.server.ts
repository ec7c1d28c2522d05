// What the audit's rows are about, by the names people know them by and, where there is one, the way there.
import { eq, inArray } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import {
	documents,
	editions,
	evidenceItems,
	groups,
	importBatches,
	invitations,
	persons,
	recommendations,
	sites,
} from "#db/schema/index.ts";
import type { SubjectKind } from "./acts.ts";

type Thing = { name: string; to: string | null };
type Found = Thing & { id: string };
type Finder = (db: Db, ids: string[]) => Promise<Found[]>;

const recommendation = ({ id, code, title }: { id: string; code: string; title: string }): Found => ({
	id,
	name: `${code} ${title}`,
	to: `/recommendations/${code}`,
});
const document = ({ id, slug, title }: { id: string; slug: string; title: string }): Found => ({
	id,
	name: title,
	to: `/documents/${slug}`,
});

/** The short keys of its templates: T05, T06. */
const kindsOf = (files: readonly { template: string }[]): string[] => [
	...new Set(files.map(({ template }) => template.slice(0, 3))),
];

const finders: Record<SubjectKind, Finder> = {
	batch: async (db, ids) => {
		const rows = await db.select().from(importBatches).where(inArray(importBatches.id, ids));
		// Only who sent it may open it, so nobody is led there, nor told what its files are called.
		return rows.map(({ id, files }) => ({ id, name: kindsOf(files).join(", "), to: null }));
	},
	document: async (db, ids) => (await db.select().from(documents).where(inArray(documents.id, ids))).map(document),
	edition: async (db, ids) => {
		const rows = await db
			.select({ id: editions.id, number: editions.number, slug: documents.slug, title: documents.title })
			.from(editions)
			.innerJoin(documents, eq(documents.id, editions.documentId))
			.where(inArray(editions.id, ids));
		return rows.map(({ id, number, slug, title }) => ({
			id,
			name: `${number}, ${title}`,
			to: `/publications/${slug}/${number}`,
		}));
	},
	evidence: async (db, ids) => {
		const rows = await db.select().from(evidenceItems).where(inArray(evidenceItems.id, ids));
		return rows.map(({ id, code, claim }) => ({ id, name: `${code} ${claim}`, to: `/evidence/${code}` }));
	},
	group: async (db, ids) => {
		const rows = await db.select().from(groups).where(inArray(groups.id, ids));
		return rows.map(({ id, name }) => ({ id, name, to: "/groups" }));
	},
	invitation: async (db, ids) => {
		const rows = await db.select().from(invitations).where(inArray(invitations.id, ids));
		return rows.map(({ id, email, name }) => ({ id, name: name ?? email ?? "", to: null }));
	},
	person: async (db, ids) => {
		const rows = await db.select().from(persons).where(inArray(persons.id, ids));
		return rows.map(({ id, name }) => ({ id, name, to: "/people" }));
	},
	recommendation: async (db, ids) =>
		(await db.select().from(recommendations).where(inArray(recommendations.id, ids))).map(recommendation),
	site: async (db, ids) => {
		const rows = await db.select().from(sites).where(inArray(sites.id, ids));
		return rows.map(({ id, code }) => ({ id, name: code, to: `/pilots/${code}` }));
	},
	text: async (db, ids) => {
		const [inRecommendations, inDocuments] = await Promise.all([
			db.select().from(recommendations).where(inArray(recommendations.textId, ids)),
			db.select().from(documents).where(inArray(documents.textId, ids)),
		]);
		return [
			...inRecommendations.map((row) => ({ ...recommendation(row), id: row.textId })),
			...inDocuments.map((row) => ({ ...document(row), id: row.textId })),
		];
	},
	workspace: async () => [],
};

const isKind = (kind: string): kind is SubjectKind => kind in finders;

/** The things by `kind/id`; what is not there any more has no name. */
export async function thingsOf(
	db: Db,
	subjects: readonly { subjectKind: string; subjectId: string }[],
): Promise<Map<string, Thing>> {
	const kinds = [...new Set(subjects.map(({ subjectKind }) => subjectKind))].filter(isKind);
	const found = await Promise.all(
		kinds.map(async (kind) => {
			const ids = subjects.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : []));
			const things = await finders[kind](db, [...new Set(ids)]);
			return things.map(({ id, name, to }): [string, Thing] => [`${kind}/${id}`, { name, to }]);
		}),
	);
	return new Map(found.flat());
}

// The matchings people have said, for whoever of their organisation sends such a sheet again.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { persons, sheetMatchings } from "#db/schema/index.ts";
import type { Person } from "../../../identity/person.ts";
import type { Matchings } from "../read-rows.server.ts";
import { matchingSchema, type Remembered } from "./matching.ts";

/** By the fingerprint of the titles; the last one said counts. */
export async function rememberedFor(db: Db, { id, organisationId }: Person): Promise<Matchings> {
	const theirs = organisationId
		? eq(sheetMatchings.organisationId, organisationId)
		: and(isNull(sheetMatchings.organisationId), eq(sheetMatchings.byId, id));
	const said = await db
		.select({ said: sheetMatchings, by: persons.name })
		.from(sheetMatchings)
		.innerJoin(persons, eq(persons.id, sheetMatchings.byId))
		.where(theirs)
		.orderBy(asc(sheetMatchings.createdAt));
	return new Map(
		said.flatMap(({ said: one, by }): [string, Remembered][] => {
			const read = matchingSchema.safeParse(one.mapping);
			const saidAt = one.createdAt.toISOString();
			return read.success ? [[one.fingerprint, { matching: read.data, saidAt, by }]] : [];
		}),
	);
}

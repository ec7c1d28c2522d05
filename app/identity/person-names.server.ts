// What people are called here. Names stand beside words, positions and rights, so no two look alike.
import { sql } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { persons } from "#db/schema/index.ts";
import { likenessOf } from "./likeness.ts";

/** Whether somebody else's name looks like this one. Until the transaction ends nobody else takes a name. */
export async function isNameTaken(tx: Tx, name: string, except: string | null): Promise<boolean> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('names of persons'))`);
	const others = await tx.select({ id: persons.id, name: persons.name }).from(persons);
	const likeness = likenessOf(name);
	return others.some((other) => other.id !== except && likenessOf(other.name) === likeness);
}

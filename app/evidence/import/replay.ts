// What a fact is when the batches that remain say in turn what they said of it.
import { same, shapes, type FactTable, type Values } from "./fact.ts";
import { merged } from "./standing.ts";

/** One row of the log: see `batchRows`. */
export type Logged = { batch: string; before: Values | null; after: Values | null; said: Values | null };
/** The fact, and the last batch that changed it. */
export type Replayed = { values: Values; batch: string };

export function replay(table: FactTable, log: readonly Logged[]): Replayed | null {
	return log.reduce<Replayed | null>((fact, row) => {
		const values = spoken(table, fact?.values ?? null, row);
		if (!values) return null;
		const moved = !fact || differ(fact.values, values);
		return { values, batch: moved ? row.batch : fact.batch };
	}, null);
}

/** What was said of a fact is laid over it. Where the log holds only the change, the change is; and where that has nothing
 *  left to change, it is gone with it. */
function spoken(table: FactTable, fact: Values | null, { before, after, said }: Logged): Values | null {
	if (said) return merged(table, fact ?? undefined, said);
	if (!after) return null;
	if (before && fact) return { ...fact, ...changed(before, after) };
	return fact || isWhole(table, after) ? merged(table, fact ?? undefined, after) : null;
}

const changed = (before: Values, after: Values): Values =>
	Object.fromEntries(Object.entries(after).filter(([field, value]) => !same(before[field], value)));

const isWhole = (table: FactTable, values: Values): boolean =>
	shapes[table].key.every((field) => values[field] !== undefined);

export const differ = (a: Values, b: Values): boolean =>
	[...new Set([...Object.keys(a), ...Object.keys(b)])].some((field) => !same(a[field], b[field]));

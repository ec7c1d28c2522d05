// What the rows of a batch have said so far, laid over the facts that stand.
import { factKey, perTable, same, shapes } from "./fact.ts";
import type { Draft, Facts, FactTable, Look, Value, Values } from "./fact.ts";

/** Where a fact was first spoken of in the batch. */
export type Place = { file: string; row: number };
export type Said<By extends Place> = {
	values: Values;
	/** Only what the batch itself said of it. */
	given: Values;
	by: By;
	before: Values | undefined;
	id: string | null;
};
export type Standing<By extends Place> = { facts: Facts; said: Record<FactTable, Map<string, Said<By>>>; look: Look };

export function standingOn<By extends Place>(facts: Facts): Standing<By> {
	const said = perTable(() => new Map<string, Said<By>>());
	return {
		facts,
		said,
		look: (table, key) => said[table].get(key)?.values ?? facts[table].get(key)?.values,
	};
}

/** The fact a draft speaks of, as it will stand. */
export function after<By extends Place>({ facts, said }: Standing<By>, { table, values }: Draft, by: By): Said<By> {
	const key = factKey(table, values);
	const fact = facts[table].get(key);
	const earlier = said[table].get(key);
	return {
		values: merged(table, earlier?.values ?? fact?.values, values),
		given: { ...earlier?.given, ...values },
		by: earlier?.by ?? by,
		before: fact?.values,
		id: fact?.id ?? null,
	};
}

export const changes = ({ before, values }: { before: Values | undefined; values: Values }): boolean =>
	!before || Object.keys(values).some((field) => !same(before[field], values[field]));

/** The column in which a draft says otherwise than an earlier row of the batch, if there is one. */
export function disagreement<By extends Place>({ said }: Standing<By>, draft: Draft): { field: string; by: By } | null {
	const earlier = said[draft.table].get(factKey(draft.table, draft.values));
	if (!earlier) return null;
	const field = Object.keys(draft.values).find((name) => {
		const before = earlier.given[name];
		return !shapes[draft.table].key.includes(name) && before !== undefined && !same(before, draft.values[name]);
	});
	return field ? { field, by: earlier.by } : null;
}

/** A fact after a row has spoken: what the row does not mention stays, an empty cell empties, codes keep their spelling,
 *  and words in several languages are brought together. */
export function merged(table: FactTable, before: Values | undefined, given: Values): Values {
	const { key, otherwise, references } = shapes[table];
	const values: Record<string, Value | undefined> = { ...otherwise, ...before };
	for (const [field, value] of Object.entries(given)) {
		if (value === undefined) continue;
		const spelled = before && key.includes(field) && !(field in references);
		if (!spelled) values[field] = together(before?.[field], value) ?? otherwise[field] ?? null;
	}
	return values;
}

function together(before: Value | undefined, given: Value): Value {
	if (!isWords(given)) return given;
	const words = { ...(isWords(before) ? before : {}), ...given };
	return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== null));
}

const isWords = (value: Value | undefined): value is Readonly<Record<string, string | null>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

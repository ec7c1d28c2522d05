import { keyOf, shapes, type Draft, type FactTable, type Value, type Values } from "./fact.ts";
import type { Column } from "./template.ts";

/** The fact of `table` that a row speaks of: every column kept there, and what is `made` of several, each with the
 *  column to name when it is wrong. A cell that names another fact becomes that fact's key. */
export function draft(
	table: FactTable,
	columns: readonly Column[],
	row: Values,
	made: Readonly<Record<string, readonly [Value, string]>> = {},
): Draft {
	const values: Record<string, Value> = {};
	const at: Record<string, string> = {};
	for (const { key, to } of columns) {
		const value = row[key];
		if (value === undefined || !to?.startsWith(`${table}.`)) continue;
		const field = to.slice(table.length + 1);
		values[field] = field in shapes[table].references && value !== null ? keyOf(value) : value;
		at[field] = key;
	}
	for (const [field, [value, column]] of Object.entries(made)) {
		values[field] = value;
		at[field] = column;
	}
	return { table, values, at };
}

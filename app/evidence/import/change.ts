// What a batch does to a fact, and what the log keeps of it.
import type { FactTable, Values } from "./fact.ts";

export type Change = {
	table: FactTable;
	key: string;
	/** Of the row that stands; null where there is none yet. */
	id: string | null;
	before: Values | null;
	/** Null where the fact goes. */
	after: Values | null;
	/** What the batch itself said, where the fact stood already. */
	said: Values | null;
};

export type Restated = { table: FactTable; key: string; said: Values };

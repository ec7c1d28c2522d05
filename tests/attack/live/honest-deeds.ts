// Everything an honest writer does to a text, as the editor's own commands do it.
import type { HonestDeed } from "./honest-blocks.ts";
import { attributed, nodes, pasted, structured, tables } from "./honest-structure.ts";
import { marked, overlapping, typed } from "./honest-words.ts";

export const honestDeeds: readonly HonestDeed[] = [
	...typed,
	...marked,
	...overlapping,
	...nodes,
	...attributed,
	...structured,
	...tables,
	...pasted,
];

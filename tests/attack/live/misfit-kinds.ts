// What the schema lacks, kind by kind.
import type { Kind } from "./kind.ts";
import { attributes, depths, elementsInPlaces, unknownAttributes } from "./misfit-nodes.ts";
import { foreignTypes, plainValues, roots } from "./misfit-types.ts";
import { marks, oddLetters } from "./misfit-words.ts";

/** Kinds that are tried as far as there is room. */
export const manyKinds: readonly Kind[] = unknownAttributes;

/** Kinds that are all tried. */
export const allKinds: readonly Kind[] = [
	...elementsInPlaces,
	...attributes,
	...marks,
	...foreignTypes,
	...plainValues,
	...roots,
	...depths,
	...oddLetters,
];

import { textSchema } from "#app/recommendations/text/schema.ts";
import type { Deed } from "./ground.ts";

/** One way of being wrong. */
export type Kind = { name: string; deed: Deed };

export const nodeNames = Object.keys(textSchema.nodes);
/** Where something can be put: a section, and each element that stands in every text of the attack. */
export const places = [
	"section",
	...nodeNames.filter((name) => name !== "doc" && name !== "text" && name !== "citation"),
];

/** A value as it is told of. */
export const say = (value: unknown): string => {
	if (typeof value === "bigint") return `${value}n`;
	if (value instanceof Uint8Array) return `${value.length} bytes`;
	return (JSON.stringify(value) ?? String(value)).slice(0, 30);
};

// What the fields of one row may name, each by its code and what it is called.
import type { Option } from "../../ui/field.tsx";
import type { Kind } from "./template.ts";

export type RowChoices = Readonly<Record<string, readonly Option[]>>;

const closedKinds: ReadonlySet<Kind> = new Set([
	"choice",
	"yes-no",
	"scale",
	"scale-or-na",
	"sector",
	"country",
	"greencomp",
]);
/** Whether nothing else than what is listed may be said. Other fields offer a list, and a code can be typed as well. */
export const isClosed = (kind: Kind): boolean => closedKinds.has(kind);

/** Each value once, in the order of its codes; what it is called first stays. */
export function inOrder(options: readonly Option[]): Option[] {
	const known = new Map<string, Option>();
	for (const option of options) if (option.value !== "" && !known.has(option.value)) known.set(option.value, option);
	return [...known.values()].toSorted((a, b) => a.value.localeCompare(b.value, "en", { numeric: true }));
}

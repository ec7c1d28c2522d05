// What a document may be about: a site or a micro-credential, as a form names it.
import type { EvidenceFilter } from "../filter.ts";
import type { FilterNames } from "../filter-words.ts";

type Choice = { value: string; label: string };

/** Sites first, then micro-credentials, each by its code. */
export const placesToChoose = ({
	sites,
	microCredentials,
}: Pick<FilterNames, "sites" | "microCredentials">): Choice[] => [
	...named("sites", sites),
	...named("microCredentials", microCredentials),
];

const named = (kind: "sites" | "microCredentials", names: Record<string, string>): Choice[] =>
	Object.entries(names)
		.toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
		.map(([code, name]) => ({ value: `${kind}:${code}`, label: `${code} ${name}` }));

/** The part of the pilots a choice means; all of them where nothing was chosen. */
export function placeIn(choice: string): EvidenceFilter {
	const [kind, code = ""] = choice.split(/:(.*)/su);
	if (kind === "sites") return { sites: [code] };
	return kind === "microCredentials" ? { microCredentials: [code] } : {};
}

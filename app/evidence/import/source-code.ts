// Interviews are numbered by each site for itself: the code is kept with the site's before it, so that two sites may both have
// an S-1 and neither learns of the other's.
import { keyOf, type Look, type Value, type Values } from "./fact.ts";
import type { Place, Standing } from "./standing.ts";
import type { TemplateKey } from "./template.ts";

/** A row with the code of its interview as that is kept. */
export function withKeptCode(template: TemplateKey, row: Values, standing: Standing<Place>): Values {
	if (template === "T10_qualitative_sources") return { ...row, source_code: sourceCodeOf(row, standing.look) };
	if (template !== "T11_qualitative_findings" || typeof row.source_code !== "string") return row;
	const { look, facts, said } = standing;
	if (look("interviewSources", keyOf(row.source_code))) return row;
	const only = onlyNumbered(row.source_code, [facts.interviewSources, said.interviewSources]);
	return only === undefined ? row : { ...row, source_code: only };
}

/** One that stands under the written code keeps it. */
export function sourceCodeOf(row: Values, look: Look): Value | undefined {
	const { source_code: code } = row;
	const site = look("sites", keyOf(row.site_code));
	if (typeof code !== "string" || typeof site?.code !== "string") return code;
	const stands = look("interviewSources", keyOf(code)) !== undefined;
	return stands || siteNamedIn(code, look) === keyOf(site.code) ? code : `${site.code}-${code}`;
}

/** The only one that has the code after its site's. */
function onlyNumbered(code: string, sources: readonly ReadonlyMap<string, { values: Values }>[]): Value | undefined {
	const found = new Map(
		sources.flatMap((some) =>
			[...some].flatMap(([key, { values }]): [string, Value | undefined][] =>
				key === keyOf(`${keyOf(values.site)}-${code}`) ? [[key, values.code]] : [],
			),
		),
	);
	return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The site whose code another code begins with; of several the longest. */
export function siteNamedIn(code: string, look: Look): string | null {
	const ends = [...code.matchAll(/[^\p{L}\p{N}]/gu)].map(({ index }) => index).toReversed();
	return ends.map((end) => keyOf(code.slice(0, end))).find((site) => look("sites", site)) ?? null;
}

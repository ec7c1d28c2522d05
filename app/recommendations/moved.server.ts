// When a figure has moved: another reading says something else. Which columns say it is told here once, for rows and SQL.
import { voicesDiffer } from "#app/evidence/voices/voices.ts";
import { type SQL, sql } from "drizzle-orm";
import type { readings } from "#db/schema/index.ts";

export type Reading = typeof readings.$inferSelect;

const figures = ["n", "numerator", "value", "low", "high", "suppressed"] as const;

/** Whether the two say different figures, or name another source. That the data was looked at again and said the same moves nothing. */
export const figuresDiffer = (a: Reading, b: Reading): boolean =>
	figures.some((figure) => a[figure] !== b[figure]) ||
	voicesDiffer(a.detail, b.detail) ||
	a.detail["source"] !== b.detail["source"];

export function figuresDifferSql(a: Record<(typeof figures)[number] | "detail", unknown>, b: typeof a): SQL {
	const each = figures.map((figure) => sql`${a[figure]} is distinct from ${b[figure]}`);
	const voices = sql`${a.detail} -> 'voices' is distinct from ${b.detail} -> 'voices'`;
	const sources = sql`${a.detail} ->> 'source' is distinct from ${b.detail} ->> 'source'`;
	return sql`(${sql.join([...each, voices, sources], sql` or `)})`;
}

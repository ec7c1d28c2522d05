// How many start in which run by a batch: more people than places is worth a second look, and no more than that.
import { z } from "zod";
import type { Change } from "./change.ts";
import { keyOf, type Look, type Value, type Values } from "./fact.ts";

export const startsShape = z.object({
	run: z.string(),
	site: z.string(),
	/** as they will stand */
	places: z.number(),
	/** how many more have started than before */
	more: z.number(),
});
export type Starts = z.infer<typeof startsShape>;

/** Of the runs that a batch changes, or in which it changes who started. */
export function startsIn(changes: readonly Change[], look: Look): Starts[] {
	const more = new Map<string, number>();
	const add = (run: string, by: number) => more.set(run, (more.get(run) ?? 0) + by);
	for (const { table, key, before, after } of changes) {
		if (table === "enrolments") add(keyOf((after ?? before)?.run), hasStarted(after) - hasStarted(before));
		if (table === "runs" && after) add(key, 0);
	}
	return [...more].flatMap(([key, count]) => {
		const run = look("runs", key);
		const site = look("sites", keyOf(run?.site));
		return run && site ? [{ run: text(run.code), site: text(site.code), places: Number(run.places), more: count }] : [];
	});
}

const hasStarted = (enrolment: Values | null): number => Number(Boolean(enrolment?.startedOn));
const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** Of two portions of one batch; the later one knows the places. */
export function startsTogether(one: readonly Starts[], other: readonly Starts[]): Starts[] {
	const all = new Map(one.map((starts) => [starts.run, starts]));
	for (const starts of other) all.set(starts.run, { ...starts, more: starts.more + (all.get(starts.run)?.more ?? 0) });
	return [...all.values()];
}

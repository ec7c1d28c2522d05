// How many sources take each stance towards a finding: all the counting there is in qualitative evidence.
import { z } from "zod";

export const stances = ["supports", "qualifies", "contradicts", "context"] as const;
export type Stance = (typeof stances)[number];

/** Sources by stance. A source that says several things counts once in each. */
export type Voices = Record<Stance, number>;

const count = z.int().nonnegative();
const shape = z.object({ supports: count, qualifies: count, contradicts: count, context: count });

type Said = { source: string; stance: Stance };

export const voicesIn = (excerpts: readonly Said[]): Voices => {
	const heard = (stance: Stance) => new Set(excerpts.filter((one) => one.stance === stance).map((one) => one.source));
	return {
		supports: heard("supports").size,
		qualifies: heard("qualifies").size,
		contradicts: heard("contradicts").size,
		context: heard("context").size,
	};
};

/** The voices a reading kept beside its figure; null where it is about something else. */
export function voicesOf(detail: Record<string, unknown> | undefined): Voices | null {
	return shape.safeParse(detail?.["voices"]).data ?? null;
}

/** Whether two readings heard different voices. */
export function voicesDiffer(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
	const [before, after] = [voicesOf(a), voicesOf(b)];
	return stances.some((stance) => before?.[stance] !== after?.[stance]);
}

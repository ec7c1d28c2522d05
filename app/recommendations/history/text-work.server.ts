// Work on whole texts: at once when it is a matter of milliseconds, on another thread when it is not.
import { type Moment, type MomentOfText, readMoment } from "#app/collaboration/moments.server.ts";
import { ThreadPool } from "#app/thread-pool.server.ts";
import type { Db } from "#db/connect.ts";
import { type TextJobs, textJobs } from "./text-jobs.server.ts";
import { program } from "./text-thread.server.ts?thread";

/** Texts of more than this, all of one job together, would hold up others. */
const smallEnough = { rows: 400, bytes: 32 * 1024 };

const threads = new ThreadPool<TextJobs>(program);

type Input<Name extends keyof TextJobs> = Parameters<TextJobs[Name]>[0];

const foldMoment = (moment: Moment): Promise<Uint8Array> =>
	isSmall(moment) ? Promise.resolve(textJobs.fold(moment)) : threads.run("fold", moment);

export const readTextAt = async (input: Input<"read">) =>
	isSmall(input.moment) ? textJobs.read(input) : threads.run("read", input);

export const restoreText = async (input: Input<"restore">) =>
	isSmall(input.now, input.target) ? textJobs.restore(input) : threads.run("restore", input);

/** A text as it was after row `upto`, or as it is. */
export const momentOf = (db: Db, textId: string, upto?: number): Promise<MomentOfText> =>
	readMoment(db, textId, { fold: foldMoment, ...(upto === undefined ? {} : { upto }) });

function isSmall(...texts: readonly (Moment | string)[]): boolean {
	const bytes = texts.reduce((sum, text) => sum + (typeof text === "string" ? text.length / 4 : bytesOf(text)), 0);
	const rows = texts.reduce((sum, text) => sum + (typeof text === "string" ? 0 : text.rows.lengths.length), 0);
	return bytes <= smallEnough.bytes && rows <= smallEnough.rows;
}

const bytesOf = ({ state, rows }: Moment): number => state.length + rows.bytes.length;

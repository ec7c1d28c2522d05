// The program of the threads that work on long texts.
import { answerJobs } from "#app/thread-pool.server.ts";
import { textJobs } from "./text-jobs.server.ts";

/** Its address, for where nothing was built. */
export const program = import.meta.url;

answerJobs(textJobs);

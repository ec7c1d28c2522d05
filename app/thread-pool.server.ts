// Worker threads for deeds that would hold up everybody on the event loop. A program answers jobs by name, see
// `answerJobs`; a thread is begun when it is first needed and ends when it had nothing to do for a while.
import { parentPort, Worker } from "node:worker_threads";

/** What a program can do, by name: plain data in, plain data out. (A method's type, since each takes its own input.) */
export type Jobs = Record<string, { job(input: unknown): unknown }["job"]>;
type InputOf<J extends Jobs, Name extends keyof J> = Parameters<J[Name]>[0];
type OutputOf<J extends Jobs, Name extends keyof J> = Awaited<ReturnType<J[Name]>>;

type Request = { name: string; input: unknown };
type Waiting = Request & { done(output: unknown): void; fail: (error: Error) => void };
type Answer = { output: unknown } | { error: string };

/** One deed that takes all there is leaves a second thread for the others. */
const mostThreads = 2;
const longestJob = 120_000;
const idleFor = 60_000;
/** A text of the largest size takes 300 MB while it is rewritten; a program that wants much more is ended, not the process. */
const megabytes = 1_500;

export class ThreadPool<J extends Jobs> {
	#program: string;
	#idle: Thread[] = [];
	#count = 0;
	#waiting: Waiting[] = [];

	constructor(program: string) {
		this.#program = program;
	}

	/** Rejects when the job throws, takes too long or wants too much memory. */
	run<Name extends keyof J & string>(name: Name, input: InputOf<J, Name>): Promise<OutputOf<J, Name>> {
		return new Promise((done, fail) => {
			this.#waiting.push({ name, input, done, fail });
			this.#next();
		});
	}

	#next(): void {
		const thread = this.#idle.pop() ?? (this.#count < mostThreads && this.#waiting.length > 0 ? this.#begin() : null);
		if (!thread) return;
		const job = this.#waiting.shift();
		if (job) thread.do(job);
		else this.#idle.push(thread);
	}

	#begin(): Thread {
		this.#count += 1;
		return new Thread(this.#program, {
			free: (thread) => {
				this.#idle.push(thread);
				this.#next();
			},
			ending: (thread) => {
				this.#idle = this.#idle.filter((one) => one !== thread);
			},
			ended: () => {
				this.#count -= 1;
				this.#next();
			},
		});
	}
}

type Told = Record<"free" | "ending" | "ended", (thread: Thread) => void>;

class Thread {
	#worker: Worker;
	#job: Waiting | null = null;
	#timer: NodeJS.Timeout | null = null;
	#told: Told;

	constructor(program: string, told: Told) {
		this.#told = told;
		this.#worker = begin(program);
		this.#worker.on("message", (answer: Answer) => this.#answered(answer));
		this.#worker.on("error", (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
		this.#worker.on("exit", () => {
			this.#fail(new Error("The thread ended: its job took too long or too much memory."));
			if (this.#timer) clearTimeout(this.#timer);
			told.ending(this);
			told.ended(this);
		});
		this.#worker.unref();
	}

	do(job: Waiting): void {
		this.#job = job;
		this.#worker.ref();
		this.#endLater(longestJob);
		const { name, input } = job;
		try {
			this.#worker.postMessage({ name, input } satisfies Request, []);
		} catch (error) {
			this.#answered({ error: String(error) });
		}
	}

	#answered(answer: Answer): void {
		this.#worker.unref();
		this.#endLater(idleFor);
		const job = this.#job;
		this.#job = null;
		if ("error" in answer) job?.fail(new Error(answer.error));
		else job?.done(answer.output);
		this.#told.free(this);
	}

	#fail(error: Error): void {
		this.#job?.fail(error);
		this.#job = null;
	}

	#endLater(after: number): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#told.ending(this);
			void this.#worker.terminate();
		}, after).unref();
	}
}

/** Where nothing is built the program is TypeScript, which Node 20 reads only with tsx. */
function begin(program: string): Worker {
	const resourceLimits = { maxOldGenerationSizeMb: megabytes };
	if (!program.endsWith(".ts")) return new Worker(new URL(program), { resourceLimits });
	const source = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(program)}); });`;
	return new Worker(source, { eval: true, resourceLimits });
}

/** What a program does when it runs as a thread; loaded otherwise it does nothing. */
export function answerJobs(jobs: Jobs): void {
	const port = parentPort;
	port?.on("message", (request: Request) => void outcome(jobs, request).then((said) => port.postMessage(said, [])));
}

async function outcome(jobs: Jobs, { name, input }: Request): Promise<Answer> {
	try {
		return { output: await jobs[name]?.(input) };
	} catch (error) {
		return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

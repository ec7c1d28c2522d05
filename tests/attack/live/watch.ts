// The parent's end of the onlookers: starts them, hears of their waits, and asks in the end what they wrote.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { longestWait, type Tally } from "./tally.ts";
import type { Accord } from "./accord.ts";
import type { Order, Report, Seat } from "./onlookers.ts";

type Done = Extract<Report, { is: "done" }>;

export class Watch {
	#child: ChildProcess;
	#tally: Tally;
	#began = Date.now();
	#phase = "";
	#done: Promise<Done>;

	private constructor(tally: Tally) {
		this.#tally = tally;
		this.#child = fork(fileURLToPath(new URL("onlookers.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
		this.#done = new Promise((done, fail) => {
			this.#child.on("message", (report: Report) => {
				if (report.is === "done") done(report);
				else this.#hear(report);
			});
			this.#child.once("exit", () => fail(new Error("The onlookers ended before they were asked.")));
		});
		this.#done.catch(() => {}); // whoever waits for it hears of it
	}

	/** Everybody sits down and types. */
	static async begin(accord: Accord, tally: Tally, { seats, page }: { seats: Seat[]; page: string }): Promise<Watch> {
		const watch = new Watch(tally);
		const typing = new Promise<void>((begun) => {
			watch.#child.on("message", (report: Report) => report.is === "typing" && begun());
		});
		watch.#order({ is: "begin", port: accord.port, serverPid: accord.serverPid(), seats, page });
		await Promise.race([typing, watch.#done]);
		return watch;
	}

	/** What is tried now, for the account of who waited. */
	during(phase: string): void {
		this.#phase = phase;
	}

	/** The server ends because it is asked to; what is waited for until it is back is not its fault. */
	async outage(accord: Accord, deed: () => Promise<void>): Promise<void> {
		this.#order({ is: "outage", on: true, serverPid: null });
		await deed();
		this.#order({ is: "outage", on: false, serverPid: accord.serverPid() });
	}

	async finish(): Promise<Done> {
		this.#order({ is: "finish" });
		const done = await this.#done;
		if (this.#child.exitCode === null) await once(this.#child, "exit");
		return done;
	}

	end(): void {
		this.#child.kill("SIGKILL");
	}

	#order(order: Order): void {
		this.#child.send(order);
	}

	#hear(report: Exclude<Report, Done>): void {
		if (report.is === "refused")
			this.#tally.refuse("somebody who types", `${report.who}: ${report.why} (${this.#phase})`);
		if (report.is !== "wait") return;
		const ms = report.ms - report.machine;
		if (ms <= longestWait) return;
		const at = Date.now() - this.#began;
		this.#tally.stall(
			{ what: `${report.what} during ${this.#phase}`, at, ms },
			`the machine took ${report.machine.toFixed(0)} ms more`,
		);
	}
}

// How long the machine, and not the program, kept things waiting: time that the server's thread and this one were ready to
// run and were not let (Linux). Other work on the same cores would otherwise be counted as the server's.
import { readFileSync } from "node:fs";

/** ms since its start, of the server's main thread and of our own together; 0 where the machine does not say. */
export const delayOf = (server: number | null): number => (server ? delayed(server) : 0) + delayed(process.pid);

function delayed(pid: number): number {
	try {
		const [, waitedNs = "0"] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ");
		return Number(waitedNs) / 1e6;
	} catch {
		return 0;
	}
}

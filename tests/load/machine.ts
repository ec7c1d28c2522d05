// What a process has used, as Linux tells it.
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** CPU time of a process so far, in ms. */
export function cpuOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** CPU time of a process and its children, in ms: PostgreSQL and its backends. */
export function cpuOfFamily(pid: number): number {
	let sum = 0;
	for (const entry of readdirSync("/proc")) {
		if (!/^\d+$/u.test(entry)) continue;
		try {
			const stat = readFileSync(`/proc/${entry}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
			if (Number(entry) === pid || Number(stat[1]) === pid) sum += cpuOf(Number(entry));
		} catch {
			// it ended meanwhile
		}
	}
	return sum;
}

/** Memory a process holds, in bytes. */
export function memoryOf(pid: number): number {
	const kilobytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
	return Number(kilobytes) * 1024;
}

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

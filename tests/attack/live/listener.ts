// Which process listens at a port of this machine (Linux): what `npm start` began may be the parent of the server.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const listening = "0A";

/** Its pid; null when nobody listens, or when the machine does not say. */
export function listenerOf(port: number): number | null {
	const inode = socketAt(port);
	if (!inode) return null;
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name)))
		if (holds(pid, `socket:[${inode}]`)) return Number(pid);
	return null;
}

function socketAt(port: number): string | null {
	const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
	for (const line of readFileSync("/proc/net/tcp", "utf8").split("\n").slice(1)) {
		const [, local = "", , state, , , , , , inode = null] = line.trim().split(/\s+/u);
		if (local.endsWith(wanted) && state === listening) return inode;
	}
	return null;
}

function holds(pid: string, target: string): boolean {
	try {
		return readdirSync(`/proc/${pid}/fd`).some((fd) => linkOf(`/proc/${pid}/fd/${fd}`) === target);
	} catch {
		return false; // gone meanwhile, or somebody else's
	}
}

function linkOf(path: string): string {
	try {
		return readlinkSync(path);
	} catch {
		return "";
	}
}

// What holds for every answer, whoever makes it, and which requests get none of ours.
import type { IncomingMessage, ServerResponse } from "node:http";

/** Gives an answer the headers that it does not set itself: what Accord says is kept by nobody on the way, and is what it
 *  says it is. */
export function withDefaults(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response);
	response.writeHead = (...given: [number]) => {
		if (!response.hasHeader("X-Content-Type-Options")) response.setHeader("X-Content-Type-Options", "nosniff");
		if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
		return writeHead(...given);
	};
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Why a request cannot be answered at all: 405 for a method nobody has, 400 for an address that does not read. */
export function whyUnreadable({ method = "", url = "" }: Pick<IncomingMessage, "method" | "url">): 400 | 405 | null {
	if (!methods.has(method)) return 405;
	if (!url.startsWith("/") || !URL.canParse(url, "http://localhost")) return 400;
	try {
		decodeURIComponent(new URL(url, "http://localhost").pathname);
		return null;
	} catch {
		return 400;
	}
}

import { DrizzleQueryError } from "drizzle-orm";

/** Says in the log what went wrong, for whoever runs this. A query is said without its values: they may be what people
 *  wrote, who they are, or what their session is known by. */
export function complain(what: string, error: unknown): void {
	console.error(what, error instanceof DrizzleQueryError ? withoutValues(error) : error);
}

function withoutValues({ query, cause, stack = "" }: DrizzleQueryError): string {
	const code = cause && "code" in cause ? String(cause.code) : "";
	const where = stack.split("\n").filter((line) => /^\s+at /u.test(line));
	return [`Failed query: ${query}`, `${code} ${cause?.name ?? ""}`.trim(), ...where].join("\n");
}

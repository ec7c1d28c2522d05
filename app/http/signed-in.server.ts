import { redirect } from "@remix-run/node";
import { may } from "#app/identity/permission.ts";
import { sessionFor } from "#app/identity/person.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Context } from "#app/load-context.ts";

/** Who asks; null when nobody is signed in. */
export async function whoAsks(context: Pick<Context, "auth" | "db">, request: Request): Promise<Person | null> {
	return (await sessionFor(context, request.headers))?.person ?? null;
}

/** Who asks. Without a session the way leads over sign-in and back here. */
export async function signedIn(context: Pick<Context, "auth" | "db">, request: Request): Promise<Person> {
	const person = await whoAsks(context, request);
	if (person) return person;
	const { pathname, search } = new URL(request.url);
	const next = request.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
	throw redirect(`/sign-in${next}`);
}

/** Lets pass who may; everyone else gets a page that says so. */
export const allowed: (...asked: Parameters<typeof may>) => void = (person, act, subject) => {
	if (!may(person, act, subject)) throw new Response(null, { status: 403, statusText: "Not allowed" });
};

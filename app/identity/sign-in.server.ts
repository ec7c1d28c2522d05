import { z } from "zod";
import type { Pool } from "#db/connect.ts";
import type { Auth } from "./auth.server.ts";
import { endEverySession } from "./people.server.ts";
import { personById } from "./person.server.ts";

type World = { auth: Auth; settings: { origin: string } };
type SignedIn = { ok: true; cookies: Headers } | { ok: false; because: "wrong" | "too-many" | "closed" };

/** Signs in through better-auth's handler, and not its api, because only the handler counts attempts. */
export async function signIn(
	world: World & { db: Pool },
	request: Request,
	{ email, password }: { email: string; password: string },
): Promise<SignedIn> {
	const answer = await askAuth(world, "/auth/sign-in/email", request, { email, password });
	if (answer.status === 429) return { ok: false, because: "too-many" };
	if (!answer.ok) return { ok: false, because: "wrong" };
	const { user } = answered.parse(await answer.clone().json());
	if (await personById(world.db, user.id)) return { ok: true, cookies: cookiesOf(answer) };
	await endEverySession(world.db, user.id); // the one this just began
	return { ok: false, because: "closed" };
}

const answered = z.object({ user: z.object({ id: z.string() }) });

/** Ends this browser's session. */
export const signOut = async (world: World, request: Request): Promise<Headers> =>
	cookiesOf(await askAuth(world, "/auth/sign-out", request, {}));

/** Asks better-auth for something in the name of whoever sent `request`. */
export const askAuth = (
	{ auth, settings }: World,
	path: string,
	request: Request,
	body: Record<string, string | boolean>,
): Promise<Response> => auth.handler(ask(settings.origin, path, request, body));

function ask(origin: string, path: string, request: Request, body: Record<string, string | boolean>): Request {
	const headers = new Headers({ "Content-Type": "application/json", Origin: origin });
	for (const name of ["cookie", "x-accord-address", "user-agent"]) {
		const value = request.headers.get(name);
		if (value) headers.set(name, value);
	}
	return new Request(new URL(path, origin), { method: "POST", headers, body: JSON.stringify(body) });
}

export function cookiesOf(answer: Response): Headers {
	const headers = new Headers();
	for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
	return headers;
}

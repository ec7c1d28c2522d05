// The built server itself, as it is run in earnest, with people who have signed in through its own door.
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Account } from "#tests/support/people.ts";
import { type Program, start } from "./process.ts";

const secret = randomBytes(32).toString("hex");

/** Starts it on this port: the address is part of its settings, so it comes back where it was. */
export const startAccord = (url: string, port: number): Promise<Program> =>
	start(fileURLToPath(new URL("../../server.js", import.meta.url)), {
		env: {
			NODE_ENV: "production",
			HOST: "127.0.0.1",
			PORT: String(port),
			APP_ORIGIN: originOf(port),
			DATABASE_URL: url,
			SESSION_SECRET: secret,
		},
		ready: /Accord is at http:\/\/127\.0\.0\.1:(\d+)/u,
	});

export const originOf = (port: number): string => `http://127.0.0.1:${port}`;

/** The cookie of someone who signed in by the form. */
export async function signedIn(port: number, { email, password }: Account): Promise<string> {
	const answer = await fetch(`${originOf(port)}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: originOf(port) },
		body: new URLSearchParams({ email, password }),
	});
	const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
	if (cookies.length === 0) throw new Error(`Nobody was signed in: ${answer.status}`);
	return cookies.join("; ");
}

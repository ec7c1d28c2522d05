import type { Pool } from "#db/connect.ts";
import type { Clock } from "./clock.ts";
import type { Rooms } from "./collaboration/rooms.server.ts";
import type { Settings } from "./env.server.ts";
import type { Auth } from "./identity/auth.server.ts";

/** The world, handed to every loader and action: one of each for the life of the process. */
export type Context = { db: Pool; rooms: Rooms; clock: Clock; settings: Settings; auth: Auth };

declare module "@remix-run/server-runtime" {
	interface AppLoadContext extends Context {
		/** This response's own: what its scripts carry so that the browser runs them. */
		nonce: string;
	}
}

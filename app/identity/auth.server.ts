// Sign-in by better-auth on our tables. What it serves is only what `endpoints` lists.
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import * as schema from "#db/schema/index.ts";

/** The one header limits count by; server.js overwrites whatever a client sent under this name. */
const addressHeader = "x-accord-address";

export const shortestPassword = 10;

export type Auth = ReturnType<typeof makeAuth>;

type Wanted = {
	db: Pool;
	origin: string;
	secret: string;
	/** Sends someone the secret of a link for a new password; absent where no mail can be sent. */
	mailPassword?: ((email: string, secret: string) => Promise<void>) | undefined;
};

/** Sign-in for this workspace. `origin` decides whether cookies are Secure; there is no sign-up, people come by invitation. */
export function makeAuth({ db, origin, secret, mailPassword }: Wanted) {
	return betterAuth({
		baseURL: origin,
		basePath: "/auth",
		secret,
		trustedOrigins: [origin],
		database: drizzleAdapter(db, { provider: "pg", schema }),
		user: { modelName: "persons" },
		session: {
			modelName: "sessions",
			fields: { userId: "personId" },
			expiresIn: 60 * 60 * 24 * 14,
			updateAge: 60 * 60 * 24,
			cookieCache: { enabled: false },
		},
		account: { modelName: "accounts", fields: { userId: "personId" } },
		verification: { modelName: "verifications" },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: shortestPassword,
			maxPasswordLength: 200,
			revokeSessionsOnPasswordReset: true,
			...(mailPassword
				? {
						sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
							mailPassword(user.email, token),
					}
				: {}),
		},
		rateLimit: {
			enabled: true,
			storage: "database",
			modelName: "rateLimits",
			window: 60,
			max: 100,
			customRules: {
				"/sign-in/email": { window: 60, max: 10 },
				"/change-password": { window: 60, max: 10 },
				"/request-password-reset": { window: 60, max: 5 },
				"/reset-password": { window: 60, max: 10 },
			},
		},
		advanced: {
			useSecureCookies: origin.startsWith("https:"),
			cookiePrefix: "accord",
			defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
			database: { generateId: () => newId() },
			ipAddress: { ipAddressHeaders: [addressHeader] },
		},
		telemetry: { enabled: false },
		logger: { level: "error" },
	});
}

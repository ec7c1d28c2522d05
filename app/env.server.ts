// The settings Accord reads from its environment, checked at start: each mistake is one plain sentence.
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const url = (protocol: RegExp) => z.url({ protocol });

const settingsSchema = z.object({
	PORT: port.default(3000),
	HOST: z.string().min(1).default("127.0.0.1"),
	APP_ORIGIN: url(/^https?$/u)
		.transform((value) => new URL(value).origin)
		.optional(),
	DATABASE_URL: url(/^postgres(ql)?$/u).optional(),
	DATA_DIR: z.string().min(1).default(".accord"),
	SESSION_SECRET: z.string().min(32).optional(),
	SMTP_URL: url(/^smtps?$/u).optional(),
	DEMO: z.enum(["on", "off"]).optional(),
});

const sentences: Record<keyof z.infer<typeof settingsSchema>, string> = {
	PORT: "PORT must be a number from 0 to 65535.",
	HOST: "HOST must be an address to listen on, such as 127.0.0.1 or 0.0.0.0.",
	APP_ORIGIN: "APP_ORIGIN must be the address people use, such as https://accord.example.org.",
	DATABASE_URL: "DATABASE_URL must look like postgres://user:password@host:5432/database.",
	DATA_DIR: "DATA_DIR must name a folder.",
	SESSION_SECRET: "SESSION_SECRET must have at least 32 characters.",
	SMTP_URL: "SMTP_URL must look like smtp://user:password@host:587.",
	DEMO: "DEMO must be on or off.",
};

export type Settings = {
	port: number;
	host: string;
	/** Where people reach Accord; what is not from here may not write. */
	origin: string;
	databaseUrl: string | null;
	dataDir: string;
	/** null: made and kept under `dataDir` */
	sessionSecret: string | null;
	smtpUrl: string | null;
	demo: boolean;
	/** Listening only on this machine: demo passwords may be fixed. */
	loopback: boolean;
};

/** The settings, or a sentence for each mistake in them. An empty value counts as not set. */
export function readSettings(
	env: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; mistakes: string[] } {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
	const read = settingsSchema.safeParse(given);
	if (!read.success)
		return { ok: false, mistakes: read.error.issues.map((issue) => sentenceFor(String(issue.path[0]))) };
	const value = read.data;
	const mistakes = contradictions(value);
	if (mistakes.length > 0) return { ok: false, mistakes };
	return {
		ok: true,
		settings: {
			port: value.PORT,
			host: value.HOST,
			origin: value.APP_ORIGIN ?? `http://${value.HOST === "0.0.0.0" ? "127.0.0.1" : value.HOST}:${value.PORT}`,
			databaseUrl: value.DATABASE_URL ?? null,
			dataDir: value.DATA_DIR,
			sessionSecret: value.SESSION_SECRET ?? null,
			smtpUrl: value.SMTP_URL ?? null,
			demo: value.DATABASE_URL ? false : value.DEMO !== "off",
			loopback: ["127.0.0.1", "localhost", "::1"].includes(value.HOST),
		},
	};
}

const sentenceFor = (key: string): string => (isSetting(key) ? sentences[key] : `${key} is not understood.`);
const isSetting = (key: string): key is keyof typeof sentences => key in sentences;

function contradictions(value: z.infer<typeof settingsSchema>): string[] {
	const found: string[] = [];
	if (value.DATABASE_URL && !value.SESSION_SECRET)
		found.push(
			"With DATABASE_URL set, SESSION_SECRET must be set too: at least 32 random characters, the same on every node.",
		);
	if (value.DATABASE_URL && value.DEMO === "on")
		found.push("DEMO=on works with the embedded database only: with DATABASE_URL set there is no demo.");
	return found;
}

// Opens the workspace: database, rooms, sign-in, and the work that goes on beside requests. One of each for the process.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { connect, type Db } from "#db/connect.ts";
import { CannotStart } from "#db/cannot-start.ts";
import { migrate } from "#db/migrate.ts";
import { systemClock } from "./clock.ts";
import { openDatabase, type Opened, seedingWhole } from "./database.server.ts";
import { demoPeople } from "./demo-people.ts";
import { isInhabited, seedDemo } from "./demo.server.ts";
import { startLapsing } from "./evidence/import/discard.server.ts";
import { startReadings } from "./evidence/readings-worker.server.ts";
import { firstCoordinatorSecret } from "./identity/invitations.server.ts";
import { textsCiting } from "./recommendations/citations.server.ts";
import { Rooms } from "./collaboration/rooms.server.ts";
import { attachCollaboration } from "./collaboration/socket.server.ts";
import type { Settings } from "./env.server.ts";
import { expectFree } from "./listening.server.ts";
import { seedReference } from "./evidence/pilots/reference.server.ts";
import { makeAuth } from "./identity/auth.server.ts";
import { passwordMailer } from "./identity/send-password-link.server.ts";
import { startSweeping } from "./identity/sweep.server.ts";
import { sessionFor } from "./identity/person.server.ts";
import type { Context } from "./load-context.ts";
import { repairText } from "./recommendations/text-repair.server.ts";
import { textRules } from "./recommendations/text/rules.ts";
import { startVersions } from "./recommendations/versions.server.ts";
import { accessToText } from "./recommendations/subject.server.ts";

type Workspace = {
	context: Context;
	/** Sockets of live texts on the same server. */
	attach: (server: Server) => void;
	/** Says where it listens and, at the first start, who may sign in. */
	announce: (address: AddressInfo | string | null) => void;
	/** Ends the sockets of live texts after what waits was committed. */
	hangUp: () => Promise<void>;
	close: () => Promise<void>;
};

/** Everything a server needs. Throws CannotStart with a sentence for what the person who started it can mend. */
export async function openWorkspace(settings: Settings): Promise<Workspace> {
	const opened = await openDatabase(settings);
	try {
		return await open(settings, opened);
	} catch (error) {
		await opened.close();
		throw error;
	}
}

async function open(settings: Settings, { url, close }: Opened): Promise<Workspace> {
	await migrate(url).catch((error: unknown) => {
		if (error instanceof CannotStart) throw error;
		throw new CannotStart(
			`The database does not answer as it should: ${error instanceof Error ? error.message : String(error)}`,
		);
	});
	const db = connect(url);
	await db.transaction(seedReference);
	const auth = makeAuth({
		db,
		origin: settings.origin,
		secret: settings.sessionSecret ?? (await keptSecret(settings.dataDir)),
		mailPassword: settings.smtpUrl
			? passwordMailer({ db, smtpUrl: settings.smtpUrl, origin: settings.origin })
			: undefined,
	});
	const rooms = new Rooms(db, {
		clock: systemClock,
		rules: textRules,
		repair: (textId) => repairText(db, textId),
		onEmpty: (textId) => void versions.left(textId),
	});
	const versions = startVersions(db, systemClock);
	const context: Context = { db, rooms, clock: systemClock, settings, auth };
	const welcome = await firstStart(context);
	const readings = startReadings(db, {
		clock: systemClock,
		onMoved: async (itemIds) => {
			for (const textId of await textsCiting(db, itemIds)) rooms.announce(textId);
		},
	});
	const lapsing = startLapsing(db, systemClock);
	const sweeping = startSweeping(db, systemClock);
	return {
		context,
		attach: (server) =>
			attachCollaboration(server, {
				db,
				rooms,
				sessionFor: (headers) => sessionFor(context, headers),
				accessTo: (person, textId) => accessToText(db, person, textId),
				origin: settings.origin,
			}),
		announce: () => console.info([`Accord is at ${settings.origin}`, ...welcome].join("\n")),
		hangUp: () => rooms.close(),
		close: async () => {
			await readings.close();
			await lapsing.close();
			await sweeping.close();
			await rooms.close();
			await versions.close();
			await db.end();
			await close();
		},
	};
}

const demoPassword = "green skills 2026";

/** Seeds the demo into an empty workspace, or makes the first coordinator's link. Returns what to tell whoever started it. */
async function firstStart({ db, auth, clock, settings }: Context): Promise<string[]> {
	if (!settings.demo) {
		const secret = await firstCoordinatorSecret(db, clock);
		return secret ? [`Nobody coordinates yet. This link works once: ${settings.origin}/invitations/${secret}`] : [];
	}
	if (await isInhabited(db)) return settings.loopback ? signIns(() => demoPassword) : [];
	await expectFree(settings);
	console.info("Seeding the demo workspace …");
	const random = new Map<string, string>(demoPeople.map(({ key }) => [key, randomBytes(9).toString("base64url")]));
	const passwordOf = (role: string) => (settings.loopback ? demoPassword : (random.get(role) ?? demoPassword));
	await seedingWhole(settings.dataDir, () => seedDemo({ db, auth, clock, origin: settings.origin }, passwordOf));
	return signIns(passwordOf);
}

const signIns = (passwordOf: (role: string) => string): string[] => [
	"Demo sign-ins (synthetic data):",
	...demoPeople.map(({ key, email }) => `  ${key.padEnd(20)}${email.padEnd(28)}${passwordOf(key)}`),
];

/** The secret sessions are signed with, made once and kept beside the data. */
async function keptSecret(dataDir: string): Promise<string> {
	const path = join(dataDir, "session-secret");
	const kept = await readFile(path, "utf8").catch(() => null);
	if (kept) return kept.trim();
	const made = randomBytes(32).toString("base64url");
	await mkdir(dataDir, { recursive: true });
	await writeFile(path, made, { mode: 0o600 });
	return made;
}

/** Whether the database answers now. */
export async function answers(db: Db): Promise<boolean> {
	try {
		await db.execute(sql`select 1`);
		return true;
	} catch {
		return false;
	}
}

// A program that serves live texts and nothing else: the product's own rooms and sockets behind a door that believes the
// cookie. It exists to be killed and measured. With `--acknowledge-early` it does what Accord never does, so that the
// fault runs can prove they notice.
import http from "node:http";
import { eq } from "drizzle-orm";
import { appendUpdates, type Incoming } from "#app/collaboration/log.server.ts";
import { Rooms } from "#app/collaboration/rooms.server.ts";
import { attachCollaboration } from "#app/collaboration/socket.server.ts";
import type { Person } from "#app/identity/person.ts";
import { connect, type Pool } from "#db/connect.ts";
import { texts } from "#db/schema/index.ts";
import { anyRules } from "#tests/support/any-rules.ts";

export const origin = "http://accord.test";
const writeBehindAfter = 2_000;

const db = connect(process.env["DATABASE_URL"] ?? "", { max: 5 });
const early = process.argv.includes("--acknowledge-early");
const rooms = new Rooms(db, { clock: () => new Date(), rules: anyRules, ...(early && { append: writeBehind() }) });
const server = http.createServer((_, response) => {
	const { user, system } = process.cpuUsage();
	response.end(JSON.stringify({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss(), ...rooms.load }));
});
const unlimited = { framesPerSecond: 1e9, bytesPerSecond: 1e12, burst: 1, mostBuffered: 64 * 1024 * 1024 };
attachCollaboration(server, {
	db,
	rooms,
	origin,
	sessionFor: async (headers) => ({ person: personOf(headers.get("cookie")?.replace("person=", "") ?? "") }),
	accessTo: async () => "write",
	pace: unlimited,
});
server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
	const address = server.address();
	console.info(`listening ${typeof address === "object" && address ? address.port : ""}`);
});
process.on("SIGTERM", () => {
	void rooms.close().then(() => process.exit(0));
});

function personOf(id: string): Person {
	return {
		id,
		name: id.slice(-4),
		email: "",
		locale: "en",
		organisationId: null,
		coordinator: false,
		observer: false,
		stewardOf: [],
		groups: [],
	};
}

/** Says "written" at once and writes two seconds later, as editors with a debounced store do. */
function writeBehind(): typeof appendUpdates {
	const heads = new Map<string, number>();
	const later: Incoming[] = [];
	setInterval(() => void appendUpdates(db, later.splice(0)).catch(() => {}), writeBehindAfter);
	return async (pool: Pool, incoming) => {
		const told = new Map<string, number>();
		for (const update of incoming) {
			later.push(update);
			const head = (heads.get(update.textId) ?? (await headOf(pool, update.textId))) + 1;
			heads.set(update.textId, head);
			told.set(update.textId, head);
		}
		return told;
	};
}

async function headOf(pool: Pool, textId: string): Promise<number> {
	const [text] = await pool.select({ head: texts.head }).from(texts).where(eq(texts.id, textId));
	return text?.head ?? 0;
}

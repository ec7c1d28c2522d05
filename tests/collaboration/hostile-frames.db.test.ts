// What a stranger, a reader or a writer of bad faith may send: it is refused, nothing is stored, and nobody else notices.
import { afterAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { loadText, updatesAfter } from "#app/collaboration/log.server.ts";
import { encodeFrame } from "#app/collaboration/protocol.ts";
import { largestUpdate, readUpdate } from "#app/collaboration/update.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aRawSocket, anUpdate, bytesOf } from "./a-raw-socket.ts";
import {
	aClient,
	add,
	aKnownPerson,
	aPerson,
	aText,
	aTextServer,
	isSaved,
	Permissions,
	until,
	words,
} from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const server = await aTextServer(db, permissions, { schemaVersion: 2 });
afterAll(() => server.stop());
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
permissions.signIn(mallory, "write");
const reader = aPerson("Rita");
permissions.signIn(reader, "read");
const rowsOf = async (textId: string) => (await updatesAfter(db, textId, 0)).length;

/** Someone honest writes before and after; what happens between must not reach them. */
async function undisturbed(between: (textId: string) => Promise<void>): Promise<void> {
	const textId = await aText(db);
	const honest = aClient(server, textId, ada, { schemaVersion: 2 });
	await until(() => isSaved(honest));
	add("before ")(honest.doc);
	await until(() => isSaved(honest));
	const disturbances: string[] = [];
	const stop = honest.onStatus((status) => {
		if (status.is !== "saved") disturbances.push(status.is);
	});
	await between(textId);
	expect(disturbances).toEqual([]);
	stop();
	add("after")(honest.doc);
	await until(() => isSaved(honest));
	expect(words((await loadText(db, textId)).doc)).toBe("before after");
	expect(words(honest.doc)).toBe("before after");
	honest.close();
}

describe("frames that are not our client's", () => {
	const forged: [string, Uint8Array | string][] = [
		["nothing", new Uint8Array()],
		["words", "hello"],
		["an unknown kind", bytesOf("07")],
		["a forged ack", encodeFrame({ is: "ack", count: 3 })],
		["a forged event", encodeFrame({ is: "event" })],
		["a forged refusal", encodeFrame({ is: "refused", code: "broken", sentence: "x" })],
		["an unknown sync step", bytesOf("00 05 00")],
		["a length that is a lie", bytesOf("00 02 ff ff ff ff 0f 01")],
		["bytes behind the end", bytesOf("00 02 02 00 00 99")],
		["an update of noise", encodeFrame({ is: "update", bytes: bytesOf("01 02 03 04 05") })],
		[
			"an update of millions of pieces that do not follow",
			encodeFrame({ is: "update", bytes: bytesOf("ff ff ff 07") }),
		],
		["a state vector of noise", encodeFrame({ is: "step1", vector: bytesOf("ff ff ff ff ff") })],
		["presence of noise", encodeFrame({ is: "awareness", bytes: bytesOf("05 01") })],
		["presence that is no object", encodeFrame({ is: "awareness", bytes: bytesOf("01 01 01 02 31 31") })],
		["presence of a thousand cursors", encodeFrame({ is: "awareness", bytes: bytesOf("e8 07") })],
	];
	test.each(forged)("%s ends the connection that sent it, and only that", (_, bytes) =>
		undisturbed(async (textId) => {
			const rows = await rowsOf(textId);
			const bad = await aRawSocket(server, textId, mallory);
			bad.socket.send(bytes);
			await until(() => bad.closed() !== null);
			expect(bad.refusal()).toBe("malformed");
			expect(await rowsOf(textId)).toBe(rows);
		}),
	);

	test("an update past 1 MiB is refused with a reason, a frame past it is not even read", () =>
		undisturbed(async (textId) => {
			const large = await aRawSocket(server, textId, mallory);
			const tooLarge = anUpdate(add("x".repeat(largestUpdate)));
			large.say({ is: "update", bytes: tooLarge });
			await until(() => large.closed() !== null);
			expect(large.refusal()).toBe("too-large");
			const huge = await aRawSocket(server, textId, mallory);
			huge.socket.send(new Uint8Array(3 * largestUpdate));
			await until(() => huge.closed() !== null);
			expect(huge.closed()).toBe(1009);
		}));

	test("a text holds 5 MiB and refuses what goes past", async () => {
		const textId = await aText(db);
		const rows = { sent: 0 };
		const writer = await aRawSocket(server, textId, mallory);
		for (; rows.sent < 6; rows.sent++) writer.say({ is: "update", bytes: anUpdate(add("x".repeat(1_000_000))) });
		await until(() => writer.closed() !== null);
		expect(writer.refusal()).toBe("text-full");
		await until(async () => (await rowsOf(textId)) === 5); // what came before is kept
	});
});

describe("updates made to harm", () => {
	const hostile: [string, Uint8Array][] = [
		// client 1, clock 5: text whose origin is the piece itself
		["a piece that rests on itself", bytesOf("01 01 01 05 84 01 05 01 78 00")],
		["a piece that rests on a later one", bytesOf("01 01 01 05 84 01 09 01 78 00")],
		["the same client told of twice", bytesOf("02 01 01 00 04 01 01 74 01 78 01 01 00 04 01 01 74 01 79 00")],
		["pieces of no length", bytesOf("01 01 01 00 00 00 00")],
	];
	test.each(hostile)("%s is refused", (_, bytes) =>
		undisturbed(async (textId) => {
			const bad = await aRawSocket(server, textId, mallory);
			bad.say({ is: "update", bytes });
			await until(() => bad.closed() !== null);
			expect(bad.refusal()).toBe("malformed");
		}),
	);

	test("of a piece that overlaps what its client sent in another form only what is new is kept", async () => {
		const textId = await aText(db);
		const bad = await aRawSocket(server, textId, mallory);
		bad.say({ is: "update", bytes: bytesOf("01 01 07 00 00 02 00") }); // two pieces of client 7, already collected
		await until(() => bad.heard.some((frame) => frame.is === "ack"));
		bad.say({ is: "update", bytes: bytesOf("01 01 07 01 04 01 01 74 02 78 79 00") }); // goes on from the middle of them
		await until(() => bad.heard.some((frame) => frame.is === "ack" && frame.count === 2));
		const [, second] = await updatesAfter(db, textId, 0);
		expect(readUpdate(second?.bytes ?? new Uint8Array())?.spans).toEqual([{ clientId: 7, from: 2, to: 3 }]);
		expect(Y.encodeStateVector((await loadText(db, textId)).doc)).toEqual(bytesOf("01 07 03"));
	});

	test("nobody can go on with what another person's client wrote", async () => {
		const textId = await aText(db);
		const honest = aClient(server, textId, ada, { schemaVersion: 2 });
		await until(() => isSaved(honest));
		add("mine")(honest.doc);
		await until(() => isSaved(honest));
		const twin = new Y.Doc();
		Y.applyUpdate(twin, Y.encodeStateAsUpdate(honest.doc));
		const before = Y.encodeStateVector(twin);
		twin.clientID = honest.doc.clientID;
		add(" says Mallory")(twin);
		const bad = await aRawSocket(server, textId, mallory);
		bad.say({ is: "update", bytes: Y.encodeStateAsUpdate(twin, before) });
		await until(() => bad.closed() !== null);
		expect(bad.refusal()).toBe("malformed");
		add(" still")(honest.doc);
		await until(() => isSaved(honest));
		expect(words((await loadText(db, textId)).doc)).toBe("mine still");
		honest.close();
	});
});

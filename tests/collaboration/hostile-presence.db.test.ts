// Presence that is nonsense, or poses as another.
import * as encoding from "lib0/encoding";
import { afterAll, expect, test } from "vitest";
import { writePresence } from "#app/collaboration/presence.ts";
import type { Person } from "#app/identity/person.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aRawSocket } from "./a-raw-socket.ts";
import { aClient, add, aKnownPerson, aText, aTextServer, isSaved, Permissions, until } from "./a-server.ts";

const db = await aDatabase();
const permissions = new Permissions();
const server = await aTextServer(db, permissions, { schemaVersion: 2, linger: 20 });
afterAll(() => server.stop());
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
permissions.signIn(mallory, "write");

const at = (clock: number) => {
	const position = { type: { client: 1, clock }, tname: null, item: null, assoc: 0 };
	return { anchor: position, head: position };
};
const says = (clientId: number, state: object | null, clock = 1) => ({
	is: "awareness" as const,
	bytes: writePresence([{ clientId, clock, state }]),
});
const inTheText = (textId: string, person: Person) => aClient(server, textId, person, { schemaVersion: 2 });
/** Everyone a client sees, but itself: name → the place of their cursor. */
const seenBy = ({ awareness }: ReturnType<typeof aClient>) =>
	[...awareness.getStates()].flatMap(([id, { user, cursor }]) =>
		id === awareness.clientID ? [] : [[user.name, cursor?.head.type.clock ?? null]],
	);
/** The watcher has been told of everything the teller said before. */
async function toldTo(
	watcher: ReturnType<typeof aClient>,
	teller: Awaited<ReturnType<typeof aRawSocket>>,
): Promise<void> {
	const mark = Math.floor(Math.random() * 2 ** 30);
	teller.say(says(2 ** 40 + mark, { cursor: at(mark) }));
	await until(() => seenBy(watcher).some(([, clock]) => clock === mark));
	teller.say(says(2 ** 40 + mark, null, 2));
	await until(() => !seenBy(watcher).some(([, clock]) => clock === mark));
}

test("a cursor that is none is dropped, and what else is said of oneself is replaced by the server's word", async () => {
	const textId = await aText(db);
	const watcher = inTheText(textId, ada);
	await until(() => isSaved(watcher));
	const bad = await aRawSocket(server, textId, mallory);
	for (const cursor of [
		{ anchor: null },
		5,
		[],
		"x",
		{ anchor: {}, head: {} },
		{ ...at(1), head: { tname: "no such" } },
	])
		bad.say(says(70, { cursor }));
	await toldTo(watcher, bad);
	expect(seenBy(watcher)).toEqual([]);
	const user = { id: ada.id, name: "Ada", color: "url(evil)" };
	bad.say(says(77, { user, cursor: { ...at(5), evil: 1 }, evil: 1 }));
	await until(() => seenBy(watcher).length > 0);
	expect(watcher.awareness.getStates().get(77)).toEqual({
		cursor: at(5),
		user: { id: mallory.id, name: "Mallory", color: expect.stringMatching(/^#/u) },
	});
	expect(bad.closed()).toBeNull();
	bad.say({ is: "awareness", bytes: new Uint8Array([1, 2]) });
	await until(() => bad.closed() !== null);
	expect(bad.refusal()).toBe("malformed");
	await until(() => seenBy(watcher).length === 0);
	watcher.close();
});

test("nobody moves, hides or takes a colleague's cursor, with whatever clock", async () => {
	const textId = await aText(db);
	const watcher = inTheText(textId, ada);
	const honest = await aRawSocket(server, textId, ada);
	const bad = await aRawSocket(server, textId, mallory);
	await until(() => isSaved(watcher));
	honest.say(says(7, { cursor: at(1) }));
	await until(() => seenBy(watcher).length === 1);
	for (const clock of [0, 1, 2, 2 ** 31, 2 ** 40])
		for (const state of [null, {}, { cursor: at(666) }]) bad.say(says(7, state, clock));
	await toldTo(watcher, bad);
	expect(seenBy(watcher)).toEqual([["Ada", 1]]);
	honest.say(says(7, { cursor: at(2) }, 2));
	await until(() => seenBy(watcher)[0]?.[1] === 2);

	honest.socket.close();
	await until(() => seenBy(watcher).length === 0);
	bad.say(says(7, { cursor: at(666) }, 2 ** 40)); // named after its owner left
	await toldTo(watcher, bad);
	expect(seenBy(watcher)).toEqual([]);
	const again = await aRawSocket(server, textId, ada);
	again.say(says(7, { cursor: at(3) }, 0));
	await until(() => seenBy(watcher)[0]?.[1] === 3);
	expect(seenBy(watcher)).toEqual([["Ada", 3]]);
	for (const { socket } of [again, bad]) socket.close();
	watcher.close();
});

test("a clock that was driven as high as it goes hides nobody, not even who drove it", async () => {
	const textId = await aText(db);
	const watcher = inTheText(textId, ada);
	const other = await aRawSocket(server, textId, mallory);
	await until(() => isSaved(watcher));
	for (const clock of [2 ** 40, 2 ** 40, 2 ** 40]) other.say(says(9, { cursor: at(clock % 10) }, clock));
	other.say(says(9, { cursor: at(4) }, 3));
	await until(() => seenBy(watcher)[0]?.[1] === 4);
	expect(seenBy(watcher)).toEqual([["Mallory", 4]]);
	other.socket.close();
	watcher.close();
});

test("who comes back is seen again at once, and once, though somebody else named their former client meanwhile", async () => {
	const textId = await aText(db);
	const [watcher, honest] = [inTheText(textId, mallory), inTheText(textId, ada)];
	await until(() => isSaved(watcher) && isSaved(honest));
	honest.awareness.setLocalState({ cursor: at(1) });
	await until(() => seenBy(watcher)[0]?.[1] === 1);
	const former = honest.awareness.clientID;
	watcher.close();
	server.cutCables();
	await until(() => honest.awareness.clientID !== former);
	const bad = await aRawSocket(server, textId, mallory);
	bad.say(says(former, { cursor: at(666) }, 2 ** 40));
	const back = inTheText(textId, mallory);
	await until(() => seenBy(back).some(([name, clock]) => name === "Ada" && clock === 1));
	expect(seenBy(back).filter(([name]) => name === "Ada")).toEqual([["Ada", 1]]);
	bad.socket.close();
	for (const client of [back, honest]) client.close();
});

test("one connection speaks for a few cursors at most", async () => {
	const textId = await aText(db);
	const watcher = inTheText(textId, ada);
	await until(() => isSaved(watcher));
	const bad = await aRawSocket(server, textId, mallory);
	for (let i = 100; i < 120; i++) bad.say(says(i, { cursor: at(i) }));
	await until(() => seenBy(watcher).length === 4);
	for (let i = 0; i < 200; i++) bad.say(says(100, i % 2 === 0 ? null : { cursor: at(i) }));
	await until(() => seenBy(watcher).some(([, clock]) => clock === 199));
	expect(seenBy(watcher)).toEqual([
		["Mallory", 199],
		["Mallory", 101],
		["Mallory", 102],
		["Mallory", 103],
	]);
	bad.socket.close();
	watcher.close();
});

test("presence of nobody's making ends its connection and no other", async () => {
	const textId = await aText(db);
	const honest = inTheText(textId, ada);
	await until(() => isSaved(honest));
	for (const state of ["", "{", "1", "[]", `{"x":"${"y".repeat(9_000)}"}`]) {
		const bad = await aRawSocket(server, textId, mallory);
		const to = encoding.createEncoder();
		for (const number of [1, 7, 1]) encoding.writeVarUint(to, number);
		encoding.writeVarString(to, state);
		bad.say({ is: "awareness", bytes: encoding.toUint8Array(to) });
		await until(() => bad.closed() !== null);
		expect(bad.refusal()).toBe("malformed");
	}
	add("still here")(honest.doc);
	await until(() => isSaved(honest));
	honest.close();
});

import { describe, expect, test } from "vitest";
import * as encoding from "lib0/encoding";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { colourOf, readPresence, writePresence } from "#app/collaboration/presence.ts";
import { Presences } from "#app/collaboration/presences.client.ts";

const bounds = { mostEntries: 16, isSection: (name: string) => name === "problem" };
const position = { type: { client: 4, clock: 2 }, tname: null, item: { client: 4, clock: 9 }, assoc: -1 };
const inSection = { type: null, tname: "problem", item: null, assoc: 0 };
const cursor = { anchor: position, head: inSection };
const user = { id: "a", name: "Ada", color: colourOf("a") };
const entry = { clientId: 7, clock: 1, state: { user, cursor } };

const read = (state: unknown) => readPresence(frameOf(JSON.stringify(state)), bounds);
const frameOf = (...states: string[]) => {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, states.length);
	for (const state of states) {
		encoding.writeVarUint(to, 7);
		encoding.writeVarUint(to, 1);
		encoding.writeVarString(to, state);
	}
	return encoding.toUint8Array(to);
};

describe("presence", () => {
	test("is read back as written, with what a page's own library leaves out", () => {
		expect(readPresence(writePresence([entry, { ...entry, state: null }]), bounds)).toEqual([
			entry,
			{ ...entry, state: null },
		]);
		const short = { anchor: { tname: "problem" }, head: { type: { client: 1, clock: 1 }, assoc: 0 } };
		expect(read({ cursor: short })?.[0]?.state).toEqual({
			user: null,
			cursor: {
				anchor: { type: null, tname: "problem", item: null, assoc: 0 },
				head: { type: { client: 1, clock: 1 }, tname: null, item: null, assoc: 0 },
			},
		});
	});

	test("keeps a cursor, an id, a name and a colour, and nothing else", () => {
		const more = { ...cursor, anchor: { ...position, evil: 1 }, evil: 1 };
		expect(read({ cursor: more, user: { ...user, evil: 1 }, evil: { evil: 1 } })).toEqual([entry]);
		expect(read({ cursor, user: { ...user, color: "url(evil)" } })?.[0]?.state?.user).toBeNull();
		expect(read({ cursor, user: { ...user, name: "x".repeat(201) } })?.[0]?.state?.user).toBeNull();
	});

	const nonsense = [1, "x", true, [], [position, position], {}, { anchor: position }, { anchor: null, head: null }];
	test.each([...nonsense, { anchor: null }, { ...cursor, head: 5 }, { ...cursor, head: [] }])(
		"without two relative positions is dropped: %j",
		(other) => {
			expect(read({ cursor: other })).toEqual([]);
		},
	);

	const ids = [
		1,
		"x",
		{},
		{ client: 1 },
		{ client: -1, clock: 1 },
		{ client: 1.5, clock: 1 },
		{ client: 1, clock: 2 ** 41 },
	];
	test.each([
		...ids.flatMap((id) => [
			{ type: id, assoc: 0 },
			{ ...inSection, item: id },
		]),
		{},
		{ type: null, tname: null, item: null, assoc: 0 },
		{ tname: "elsewhere" },
		{ tname: "__proto__" },
		{ tname: 5 },
		{ ...position, tname: "problem" },
		{ ...position, assoc: 1e9 },
		{ ...position, assoc: null },
	])("whose position is none is dropped: %j", (other) => {
		expect(read({ cursor: { ...cursor, anchor: other } })).toEqual([]);
	});

	test("beside one that is dropped still counts", () => {
		const said = [{ cursor: { anchor: null } }, { cursor }];
		expect(readPresence(frameOf(...said.map((state) => JSON.stringify(state))), bounds)).toHaveLength(1);
	});

	test("is refused when the frame is no presence at all", () => {
		for (const state of ["", "{", "[]", "1", '"x"', `{"a":${"[".repeat(2_100)}${"]".repeat(2_100)}}`])
			expect(readPresence(frameOf(state), bounds)).toBeNull();
		expect(readPresence(writePresence(Array.from({ length: 17 }, () => entry)), bounds)).toBeNull();
		expect(readPresence(writePresence([{ ...entry, clock: 2 ** 41 }]), bounds)).toBeNull();
		expect(readPresence(new Uint8Array([1, 2]), bounds)).toBeNull();
		expect(readPresence(new Uint8Array([...writePresence([entry]), 1]), bounds)).toBeNull();
	});
});

const aPage = () => {
	const awareness = new Awareness(new Y.Doc());
	const sent: Uint8Array[] = [];
	const presences = new Presences(awareness, {
		isSection: (name) => name === "problem",
		send: (bytes) => sent.push(bytes),
	});
	return { awareness, presences, sent };
};

describe("a page", () => {
	test("shows nobody whose presence does not fit, whoever sent it on, and takes nobody's word about itself", () => {
		const { awareness, presences } = aPage();
		awareness.setLocalState({ cursor: null });
		presences.hear(frameOf(JSON.stringify({ user, cursor: { anchor: null } })));
		presences.hear(frameOf(JSON.stringify({ cursor })));
		presences.hear(frameOf("no presence"));
		presences.hear(writePresence([{ clientId: awareness.clientID, clock: 99, state: { user, cursor } }]));
		expect([...awareness.getStates()]).toEqual([[awareness.clientID, { cursor: null }]]);
		presences.hear(writePresence([entry]));
		expect(awareness.getStates().get(7)).toEqual({ user, cursor });
		presences.destroy();
	});

	test("goes by another client id on each connection, never by the one its words are written as, and takes the former away", async () => {
		const { awareness, presences, sent } = aPage();
		presences.connect();
		const ids = [awareness.doc.clientID, awareness.clientID];
		presences.hear(writePresence([entry]));
		presences.disconnect();
		expect([...awareness.getStates().keys()]).toEqual([awareness.clientID]);
		expect(new Set([...ids, awareness.clientID]).size).toBe(3);
		presences.connect();
		await expect.poll(() => sent.length).toBe(1);
		const own = readPresence(sent[0] ?? new Uint8Array(), bounds);
		expect(own?.map(({ clientId, state }) => [clientId, state === null])).toEqual([
			[ids[1], true],
			[awareness.clientID, false],
		]);
		presences.hear(writePresence([entry])); // a server that begins anew counts from the beginning
		expect(awareness.getStates().get(7)).toEqual({ user, cursor });
		awareness.setLocalState({ cursor: null });
		await expect.poll(() => sent.length).toBe(2);
		expect(readPresence(sent[1] ?? new Uint8Array(), bounds)).toHaveLength(1);
		presences.destroy();
	});
});

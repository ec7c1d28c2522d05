import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { Backoff } from "#app/collaboration/backoff.ts";
import { Outbox } from "#app/collaboration/outbox.ts";
import { holdsUnsaved, statusOf } from "#app/collaboration/status.ts";

const line = { refused: null, live: true, opening: false, kept: false, mayWrite: true, unsaved: 0, silentFor: 0 };
const updatesOf = (words: readonly string[]) => {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => updates.push(update));
	for (const word of words) doc.getText("t").insert(0, word);
	return updates;
};

describe("the status tells the truth", () => {
	test("connected is not saved: only when every change was acknowledged", () => {
		expect(statusOf(line)).toEqual({ is: "saved" });
		expect(statusOf({ ...line, unsaved: 1 })).toEqual({ is: "saving" });
	});

	test("without a connection it says how many changes are kept here", () => {
		expect(statusOf({ ...line, live: false, unsaved: 3 })).toEqual({ is: "offline", changes: 3 });
	});

	test("half a minute without an acknowledgement is said, and writing is blocked", () => {
		expect(statusOf({ ...line, unsaved: 1, silentFor: 29_000 })).toEqual({ is: "saving" });
		expect(statusOf({ ...line, unsaved: 1, silentFor: 31_000 })).toEqual({ is: "stuck", reason: "no-answer" });
		expect(statusOf({ ...line, silentFor: 31_000 })).toEqual({ is: "saved" });
	});

	test("while this browser keeps the words, a silent server is being offline: nobody is told to copy them", () => {
		const silent = { ...line, kept: true, unsaved: 2, silentFor: 31_000 };
		expect(statusOf(silent)).toEqual({ is: "offline", changes: 2 });
	});

	test("a page that is opening is neither offline nor saved", () => {
		expect(statusOf({ ...line, live: false, opening: true, unsaved: 1 })).toEqual({ is: "connecting" });
		expect(holdsUnsaved({ is: "connecting" })).toBe(false);
	});

	test("a refusal stands above everything", () => {
		expect(statusOf({ ...line, refused: "text-full", live: false })).toEqual({ is: "stuck", reason: "text-full" });
		expect(statusOf({ ...line, mayWrite: false, unsaved: 1 })).toEqual({ is: "stuck", reason: "not-allowed" });
	});

	test("leaving asks first exactly when words could be lost", () => {
		expect(holdsUnsaved({ is: "saved" })).toBe(false);
		expect(holdsUnsaved({ is: "offline", changes: 0 })).toBe(false);
		expect(holdsUnsaved({ is: "offline", changes: 1 })).toBe(true);
		expect(holdsUnsaved({ is: "saving" })).toBe(true);
		expect(holdsUnsaved({ is: "stuck", reason: "broken" })).toBe(true);
	});
});

describe("changes on their way", () => {
	test("are unsaved until the frame that carried them is acknowledged", () => {
		const outbox = new Outbox();
		for (const update of updatesOf(["a", "b"])) outbox.add(update);
		expect(outbox.sendWaiting()).toHaveLength(1);
		for (const update of updatesOf(["c"])) outbox.add(update);
		outbox.sendWaiting();
		expect(outbox.unsaved).toBe(3);
		expect(outbox.acknowledge(1)).toBe(true);
		expect(outbox.unsaved).toBe(1);
		expect(outbox.acknowledge(2)).toBe(true);
		expect(outbox.unsaved).toBe(0);
	});

	test("an acknowledgement of what was never sent is not believed", () => {
		const outbox = new Outbox();
		for (const update of updatesOf(["a"])) outbox.add(update);
		outbox.sendWaiting();
		expect(outbox.acknowledge(2)).toBe(false);
		expect(outbox.unsaved).toBe(1);
	});

	test("a lost connection carries what was not acknowledged over to the next step 2", () => {
		const outbox = new Outbox();
		outbox.carry(2);
		for (const update of updatesOf(["a", "b"])) outbox.add(update);
		outbox.sendWaiting();
		outbox.disconnect();
		expect(outbox.unsaved).toBe(4);
		outbox.sendAll();
		expect(outbox.acknowledge(1)).toBe(true);
		expect(outbox.unsaved).toBe(0);
	});

	test("a long day's changes go in several frames, each small enough", () => {
		const outbox = new Outbox();
		for (const update of updatesOf(Array.from({ length: 10 }, () => "x".repeat(200_000)))) outbox.add(update);
		const frames = outbox.sendWaiting();
		expect(frames.length).toBeGreaterThan(3);
		expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThan(1024 * 1024);
	});
});

test("attempts to come back wait longer and longer, never in step with each other, and not forever", () => {
	const waits = Array.from({ length: 12 }, () => new Backoff({ first: 250, longest: 15_000 })).map((backoff) =>
		Array.from({ length: 12 }, () => backoff.next()),
	);
	for (const mine of waits) {
		expect(mine[0]).toBeLessThanOrEqual(250);
		expect(Math.max(...mine)).toBeLessThanOrEqual(15_000);
		expect(mine.at(-1)).toBeGreaterThanOrEqual(7_500);
	}
	expect(new Set(waits.map((mine) => mine[11])).size).toBeGreaterThan(1);
});

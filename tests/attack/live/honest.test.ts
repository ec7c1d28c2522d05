// What honest people do passes the door, also what they did apart from each other. In memory, and so often that what happens
// once in a hundred times is seen; the attack itself does it through real sockets.
import { setBlockType } from "@tiptap/pm/commands";
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentSections } from "#app/recommendations/text/sections.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";
import { Door } from "#tests/recommendations/a-door.ts";
import { type Chance, chance } from "./chance.ts";
import { Desk, here } from "./desk.ts";
import { harmOf } from "./harm.ts";
import { block, type HonestDeed, node, paragraph, putting, typing, words } from "./honest-blocks.ts";
import { honestDeeds } from "./honest-deeds.ts";
import { keeperBlocks } from "./keepers.ts";

const [section] = documentSections;
const somebody = { id: "0190f2b2-0000-7000-8000-000000000000", name: "Anna" };
const server = 5;

type Writer = { doc: Y.Doc; desk: Desk };

/** A text with something in it, and people who write under these client ids. */
function aScene(...clientIds: number[]): { door: Door; comes: (clientId: number) => Writer } {
	const door = new Door([server, ...clientIds].map((id) => [id, "ada"]));
	const first = new Y.Doc();
	first.clientID = server;
	const content = keeperBlocks(section, somebody);
	prosemirrorJSONToYXmlFragment(textSchema, { type: "doc", content }, first.getXmlFragment(section));
	door.send(Y.encodeStateAsUpdate(first));
	const comes = (clientId: number) => {
		const doc = new Y.Doc();
		doc.clientID = clientId;
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(door.doc));
		return { doc, desk: new Desk(doc, section) };
	};
	return { door, comes };
}

/** All that somebody did offline, as one step 2. */
const sends = (door: Door, { doc }: Writer): string => {
	const verdict = door.send(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(door.doc)));
	return verdict.is === "refused" ? verdict.code : verdict.is;
};

function doesAFewThings({ desk }: Writer, first: HonestDeed, at: Chance): string {
	const deeds = [first, at.of(honestDeeds), at.of(honestDeeds), at.of(honestDeeds)];
	for (const deed of deeds) if (!desk.does(deed.does)) desk.appends(...deed.on);
	if (at.below(3) === 0) desk.undo();
	if (at.below(3) === 0) desk.redo();
	return deeds.map(({ name }) => name).join(", ");
}

describe("honest edits pass the door", () => {
	test.each(honestDeeds.map((deed) => [deed.name, deed] as const))("%s; undone; done again", (_, { on, does }) => {
		const { door, comes } = aScene(7);
		const writer = comes(7);
		writer.desk.appends(...on);
		expect(sends(door, writer)).toBe("admitted");
		writer.desk.does(does);
		expect(sends(door, writer)).toBe("admitted");
		writer.desk.undo();
		sends(door, writer);
		writer.desk.redo();
		expect(sends(door, writer)).toBe("admitted");
		expect(harmOf(door.doc, documentSections)).toBeNull();
	});

	test(
		"what two people did to the same words, each apart from the other, is taken from both",
		{ timeout: 60_000 },
		() => {
			for (let round = 0; round < 150; round++) {
				const at = chance(round * 7 + 1);
				const [a, b] = [at.below(2 ** 32), at.below(2 ** 32)];
				const { door, comes } = aScene(a, b);
				const first = at.of(honestDeeds);
				const one = comes(a);
				one.desk.appends(...first.on);
				sends(door, one);
				const other = comes(b);
				const did = [one, other].map((writer) => doesAFewThings(writer, first, at)).join(" | ");
				const answers = [sends(door, one), sends(door, other)];
				expect({ round, did, malformed: answers.includes("malformed") }).toEqual({ round, did, malformed: false });
				expect({ did, harm: harmOf(door.doc, documentSections) }).toEqual({ did, harm: null });
			}
		},
	);

	test("a mention put into a list that somebody deletes meanwhile is taken, and gone with the list", () => {
		const { door, comes } = aScene(7, 8);
		const one = comes(7);
		one.desk.appends(block("bulletList", block("listItem", paragraph(words(here)))));
		sends(door, one);
		const other = comes(8);
		other.desk.does(putting(() => node("mention").create({ personId: somebody.id, label: "Anna" })));
		const fragment = one.doc.getXmlFragment(section);
		fragment.delete(fragment.length - 1, 1);
		expect(sends(door, one)).toBe("admitted");
		expect(sends(door, other)).toBe("admitted");
		expect(harmOf(door.doc, documentSections)).toBeNull();
	});

	test("a heading whose level was changed several times offline is taken, though its old levels come in one piece", () => {
		const { door, comes } = aScene(7);
		const one = comes(7);
		one.desk.appends({ type: "heading", attrs: { level: 3 }, content: [words(here)] });
		sends(door, one);
		for (const level of [4, 3, 4, 3]) one.desk.does(setBlockType(node("heading"), { level }));
		one.desk.does(typing("more"));
		expect(sends(door, one)).toBe("admitted");
		expect(harmOf(door.doc, documentSections)).toBeNull();
	});
});

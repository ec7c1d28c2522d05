// How much a text holds. Past it there is a sentence, and what makes the text shorter is always let in.
import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { largestText } from "#app/collaboration/update.ts";
import { textRules } from "#app/recommendations/text/rules.ts";
import { Door, writer } from "./a-door.ts";
import { id } from "./sections.ts";

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
	const made = new Y.XmlElement(name);
	made.insert(0, inside);
	return made;
};
const attributed = (name: string, attributes: Record<string, string>): Y.XmlElement => {
	const made = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
};
const paragraph = (words: string) => element("paragraph", new Y.XmlText(words));
const many = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

/** Ada, who may write, in a text that has one paragraph. */
function ada() {
	const door = new Door([[1, "ada"]]);
	const { doc, verdicts } = writer(door, 1);
	const section = doc.getXmlFragment("summary");
	section.push([paragraph("first")]);
	const last = () => {
		const verdict = verdicts.at(-1);
		return verdict?.is === "refused" ? verdict.code : verdict?.is;
	};
	return { door, doc, section, last };
}

const inline: [string, "citation" | "mention" | "footnote", () => Y.XmlElement][] = [
	["figures", "citation", () => attributed("citation", { citationId: id })],
	["mentions", "mention", () => attributed("mention", { personId: id, label: "Ada" })],
	["footnotes", "footnote", () => attributed("footnote", { text: "A note." })],
];

describe("a text holds so many and no more", () => {
	test.each(inline)("%s", (_, kind, make) => {
		const most = textRules.most[kind];
		const { section, last } = ada();
		const full = element("paragraph", ...many(most, make));
		section.push([full]);
		expect(last()).toBe("admitted");
		section.push([element("paragraph", make())]);
		expect(last()).toBe(`too-many-${kind}s`);
	});

	test("paragraphs, headings and list items", () => {
		const { section, last } = ada();
		section.push(many(textRules.most.block - 1, () => element("paragraph")));
		expect(last()).toBe("admitted");
		section.push([element("heading")]);
		expect(last()).toBe("too-many-blocks");
	});

	test("table cells", () => {
		const { section, last } = ada();
		const row = () => element("tableRow", ...many(100, () => element("tableCell")));
		section.push([element("table", ...many(textRules.most.cell / 100, row))]);
		expect(last()).toBe("admitted");
		section.push([element("table", element("tableRow", element("tableHeader")))]);
		expect(last()).toBe("too-many-cells");
	});

	test("levels, as many as its readers look at", () => {
		const nested = (levels: number): Y.XmlElement =>
			levels === 0 ? paragraph("deep") : element("blockquote", nested(levels - 1));
		const { section, last } = ada();
		section.push([nested(textRules.deepest - 2)]);
		expect(last()).toBe("admitted");
		section.push([nested(textRules.deepest - 1)]);
		expect(last()).toBe("too-deep");
	});

	test("pieces of one update", () => {
		const { section, last } = ada();
		section.push(many(9_000, () => paragraph("words")));
		expect(last()).toBe("admitted");
		section.push(many(10_100, () => paragraph("words")));
		expect(last()).toBe("too-large");
	});

	test("bytes", () => {
		const { section, last } = ada();
		for (let i = 0; i < 5; i++) section.push([paragraph("x".repeat(1_000_000))]);
		expect(last()).toBe("admitted");
		section.push([paragraph("x".repeat(largestText - 5_000_000))]);
		expect(last()).toBe("text-full");
	});
});

describe("a full text", () => {
	test("lets in what replaces one thing by another of its kind", () => {
		const { doc, section, last } = ada();
		section.push(many(textRules.most.block - 1, () => element("paragraph")));
		doc.transact(() => {
			section.delete(1, 2);
			section.push([element("heading"), element("heading")]);
		});
		expect(last()).toBe("admitted");
	});

	test("lets in what joins two paragraphs, and everything again once it is shorter", () => {
		const { door, doc, section, last } = ada();
		for (let i = 0; i < 5; i++) section.push([paragraph("x".repeat(1_000_000))]);
		for (; last() === "admitted";) section.push([paragraph("y".repeat(50_000))]);
		expect(last()).toBe("text-full");
		// the page that was refused starts from what the server has, without the words that had no room
		const again = new Y.Doc();
		Y.applyUpdate(again, Y.encodeStateAsUpdate(door.doc));
		const held = Y.encodeStateVector(again);
		const there = again.getXmlFragment("summary");
		again.transact(() => {
			there.delete(3, 1);
			there.insert(3, [paragraph("what was left of two")]);
		});
		door.admission.own(again.clientID, "ada");
		expect(door.send(Y.encodeStateAsUpdate(again, held)).is).toBe("admitted");
		expect(doc.getXmlFragment("summary").length).toBeGreaterThan(there.length);
	});

	test("is asked of what it holds, not of what it held: what was taken out makes room", () => {
		const { section, last } = ada();
		for (let i = 0; i < 3; i++) {
			section.push([element("paragraph", ...many(textRules.most.citation, inline[0]?.[2] ?? (() => paragraph(""))))]);
			expect(last()).toBe("admitted");
			section.delete(1, 1);
			expect(last()).toBe("admitted");
		}
	});
});

/** A paragraph of these letters, each written by itself, so that each is a piece; and its pieces as everybody has them. */
function letters(count: number): { door: Door; pieces: Y.Item[] } {
	const { door, section, last } = ada();
	const words = new Y.XmlText();
	section.push([element("paragraph", words)]);
	for (let i = 0; i < count; i++) words.insert(Math.floor((i * 7919) % (words.length + 1)), "a");
	expect(last()).toBe("admitted");
	door.admission.own(9, "ada");
	return { door, pieces: Y.getTypeChildren(words) };
}

/** Letters of client 9, each between the two it names. */
function between(places: readonly (readonly [Y.Item | undefined, Y.Item | undefined])[]): Uint8Array {
	const to = new Y.UpdateEncoderV1();
	encoding.writeVarUint(to.restEncoder, 1);
	encoding.writeVarUint(to.restEncoder, places.length);
	to.writeClient(9);
	encoding.writeVarUint(to.restEncoder, 0);
	for (const [i, [left, right]] of places.entries())
		new Y.Item(
			Y.createID(9, i),
			null,
			left?.lastId ?? null,
			null,
			right?.id ?? null,
			null,
			null,
			new Y.ContentString("b"),
		).write(to, 0);
	encoding.writeVarUint(to.restEncoder, 0);
	return to.toUint8Array();
}

describe("an update made to harm", () => {
	test("thousands of pieces that each have to be looked for in a long list are refused in a moment", () => {
		const { door, pieces } = letters(3_000);
		const [first, ...others] = pieces;
		const began = process.cpuUsage();
		expect(door.send(between(others.map((other) => [first, other])))).toEqual({ is: "refused", code: "too-large" });
		expect(process.cpuUsage(began).user / 1000).toBeLessThan(1_000);
	});

	test("a piece whose neighbours stand the other way round is refused: replicas would part", () => {
		const { door, pieces } = letters(10);
		expect(door.send(between([[pieces[2], pieces[6]]])).is).toBe("admitted");
		const turned = letters(10);
		expect(turned.door.send(between([[turned.pieces[6], turned.pieces[2]]]))).toEqual({
			is: "refused",
			code: "malformed",
		});
	});
});

// Texts from before the door asked everything of everybody: repaired once, when they are next opened, with every word.
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { changeText, loadText, updatesAfter } from "#app/collaboration/log.server.ts";
import { isHeld } from "#app/recommendations/text/held.ts";
import { textRules } from "#app/recommendations/text/rules.ts";
import { repairText } from "#app/recommendations/text-repair.server.ts";
import {
	aClient,
	aKnownPerson,
	aText,
	aTextServer,
	isSaved,
	Permissions,
	until,
} from "#tests/collaboration/a-server.ts";
import { aDatabase } from "#tests/support/database.ts";

const db = await aDatabase();
const permissions = new Permissions();
const [ada, mallory] = [await aKnownPerson(db, "Ada"), await aKnownPerson(db, "Mallory")];
permissions.signIn(ada, "write");
const server = await aTextServer(db, permissions, { rules: textRules, repair: (textId) => repairText(db, textId) });
afterAll(() => server.stop());

/** A text in which this was done before the door was what it is. */
async function aTextWith(...deeds: ((section: Y.XmlFragment) => void)[]): Promise<string> {
	const textId = await aText(db);
	for (const deed of deeds)
		await db.transaction((tx) =>
			changeText(tx, { textId, personId: mallory.id, change: (doc) => deed(doc.getXmlFragment("summary")) }),
		);
	return textId;
}

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
	const made = new Y.XmlElement(name);
	made.insert(0, inside);
	return made;
};
const paragraph = (words: string) => element("paragraph", new Y.XmlText(words));
const call = (target: object, method: string, ...args: unknown[]): void =>
	Reflect.get(target, method).apply(target, args);

/** Opens the text as Ada; what it says, and whether an editor could hold all of it. */
async function opened(textId: string): Promise<{ words: string; doc: Y.Doc }> {
	const client = aClient(server, textId, ada);
	await until(() => isSaved(client));
	const section = client.doc.getXmlFragment("summary");
	const words = section
		.toArray()
		.map((child) => wordsIn(child))
		.join(" | ");
	for (const child of section.toArray())
		expect(isHeld(child, { place: { is: "section", name: "summary" }, kind: "document", depth: 1 })).toBe(true);
	client.close();
	return { words, doc: client.doc };
}

const wordsIn = (type: unknown): string => {
	if (type instanceof Y.XmlText)
		return type
			.toDelta()
			.map(({ insert }: { insert: string }) => insert)
			.join("");
	return type instanceof Y.XmlElement ? type.toArray().map(wordsIn).join("") : "";
};

const unheld: [string, (section: Y.XmlFragment) => void, string][] = [
	["an unknown element", (s) => s.push([element("div", new Y.XmlText("in a div"))]), "in a div"],
	[
		"an unknown element around blocks",
		(s) => s.push([element("section", paragraph("one"), paragraph("two"))]),
		"one | two",
	],
	["words at the top of a section", (s) => s.push([new Y.XmlText("at the top")]), "at the top"],
	["an unknown mark", (s) => s.push([element("paragraph", marked("words", { underline: true }))]), "words"],
	[
		"a link with a number for an address",
		(s) => s.push([element("paragraph", marked("linked", { link: { href: 5 } }))]),
		"linked",
	],
	["a comment without an id", (s) => s.push([element("paragraph", marked("said", { comment: {} }))]), "said"],
	["an embed between words", (s) => s.push([element("paragraph", withEmbed("before", "after"))]), "beforeafter"],
	["a map, an array, a hook and a plain text", strangers, "in a map | in an array | in a text"],
	["a list item outside of a list", (s) => s.push([element("listItem", paragraph("item"))]), "item"],
	[
		"words in a list",
		(s) => s.push([element("bulletList", new Y.XmlText("loose"), element("listItem", paragraph("item")))]),
		"looseitem",
	],
	[
		"a paragraph in a paragraph",
		(s) => s.push([element("paragraph", new Y.XmlText("out "), paragraph("in"), new Y.XmlText(" out"))]),
		"out  | in |  out",
	],
	[
		"a cell of a million columns",
		(s) => s.push([element("table", element("tableRow", wide(paragraph("cell"))))]),
		"cell",
	],
	[
		"a figure without an id",
		(s) => s.push([element("paragraph", new Y.XmlText("as "), element("citation"), new Y.XmlText("said"))]),
		"as said",
	],
	["fifty quotes in one another", (s) => s.push([nested(50)]), "deep"],
	["a sign PostgreSQL does not keep", (s) => s.push([paragraph("nul\u0000nul")]), "nulnul"],
];

function marked(words: string, attributes: object): Y.XmlText {
	const text = new Y.XmlText();
	text.insert(0, words, attributes);
	return text;
}
function withEmbed(before: string, after: string): Y.XmlText {
	const text = new Y.XmlText(before + after);
	text.insertEmbed(before.length, { image: "x" });
	return text;
}
function strangers(section: Y.XmlFragment): void {
	call(section, "push", [
		new Y.Map([["k", "in a map"]]),
		Y.Array.from(["in an array"]),
		new Y.XmlHook("hook"),
		new Y.Text("in a text"),
	]);
}
function wide(inside: Y.XmlElement): Y.XmlElement {
	const cell = element("tableCell", inside);
	call(cell, "setAttribute", "colspan", 1_000_000);
	return cell;
}
const nested = (levels: number): Y.XmlElement =>
	levels === 0 ? paragraph("deep") : element("blockquote", nested(levels - 1));

test.each(unheld)("%s is put into a form the schema has, with its words", async (_, deed, words) => {
	const textId = await aTextWith(
		(section) => section.push([paragraph("first")]),
		deed,
		(section) => section.push([paragraph("last")]),
	);
	const head = (await updatesAfter(db, textId, 0)).length;
	expect((await opened(textId)).words).toBe(`first | ${words} | last`);
	// one recorded change, and none when it is opened again
	await until(() => server.rooms.load.texts === 0);
	expect((await opened(textId)).words).toBe(`first | ${words} | last`);
	expect(await updatesAfter(db, textId, 0)).toHaveLength(head + 1);
});

test("blocks the schema holds stay the same blocks", async () => {
	const textId = await aTextWith(
		(section) => section.push([paragraph("kept")]),
		(section) => section.push([new Y.XmlText("loose")]),
	);
	const before = Y.encodeStateVector((await loadText(db, textId)).doc);
	const { doc } = await opened(textId);
	expect(doc.getXmlFragment("summary").get(0)).toHaveProperty("nodeName", "paragraph");
	const repair = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, before));
	expect(
		repair.structs.some(
			(struct) =>
				struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.content.str === "kept",
		),
	).toBe(false);
});

test("pieces that wait for ones that never came are not served, and throw out nobody who writes on", async () => {
	const textId = await aTextWith((section) => section.push([paragraph("first")]));
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on("update", (update: Uint8Array) => updates.push(update));
	for (const words of ["one", "two", "three"]) doc.getXmlFragment("summary").push([paragraph(words)]);
	await db.$client`update texts set head = head + 1 where id = ${textId}`;
	await db.$client`insert into text_updates (text_id, seq, person_id, client_ids, origin, bytes)
		values (${textId}, 2, ${mallory.id}, '{}', 'person', ${Buffer.from(updates[2] ?? "")})`;
	const client = aClient(server, textId, ada);
	await until(() => isSaved(client));
	expect(client.doc.store.pendingStructs).toBeNull();
	client.doc.getXmlFragment("summary").push([paragraph("more")]);
	await until(() => isSaved(client));
	expect((await loadText(db, textId)).doc.getXmlFragment("summary")).toHaveLength(2);
	client.close();
});

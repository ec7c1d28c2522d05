// What a hostile client wrote straight into the shared text, from there through every press.
import { Buffer } from "node:buffer";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { changeText } from "#app/collaboration/log.server.ts";
import { editionSchema } from "#app/publication/edition.ts";
import { editionFile, findEdition } from "#app/publication/editions.server.ts";
import { aDatabase } from "../support/database.ts";
import { aReadyDocument, publish } from "./a-document.ts";
import { hostile } from "./presses/hostile-edition.ts";
import { readPdf } from "./presses/pdf-reader.ts";

const db = await aDatabase();
type Scene = Awaited<ReturnType<typeof aReadyDocument>>;

const smuggle = ({ textId, person }: Scene, change: (summary: Y.XmlFragment) => void) =>
	db.transaction((tx) =>
		changeText(tx, { textId, personId: person.id, change: (doc) => change(doc.getXmlFragment("summary")) }),
	);

async function published(scene: Scene) {
	await publish(db, scene);
	const found = await findEdition(db, scene.slug, "1.0");
	if (found.is !== "here") throw new Error("not published");
	const read = async (kind: "html" | "pdf" | "json") =>
		Buffer.from((await editionFile(db, found.id, kind))?.content ?? "");
	const html = (await read("html")).toString();
	return {
		page: parseHTML(html).document,
		pdf: await readPdf(await read("pdf")),
		edition: editionSchema.parse(JSON.parse((await read("json")).toString())),
	};
}

test("words that would like to be markup are printed as words in HTML, PDF and JSON", async () => {
	const scene = await aReadyDocument(db);
	await smuggle(scene, (summary) => {
		const paragraphs = hostile.map((said) => {
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText(said)]);
			return paragraph;
		});
		summary.push(paragraphs);
	});
	const { page, pdf, edition } = await published(scene);
	expect(page.querySelectorAll("script, img, [onmouseover], [onerror]")).toHaveLength(0);
	const blank = /\s+/g;
	const set = pdf.text.replaceAll(blank, "");
	for (const said of hostile) {
		expect(page.body.textContent).toContain(said);
		expect(JSON.stringify(edition.sections)).toContain(JSON.stringify(said).slice(1, -1));
		expect(set).toContain(said.replaceAll(blank, ""));
	}
});

test("a link that would run something is printed without its address", async () => {
	const scene = await aReadyDocument(db);
	await smuggle(scene, (summary) => {
		const paragraph = new Y.XmlElement("paragraph");
		const text = new Y.XmlText();
		paragraph.insert(0, [text]);
		summary.push([paragraph]);
		for (const href of ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x"])
			text.insert(text.length, "press here ", { link: { href } });
	});
	const { page, pdf, edition } = await published(scene);
	expect(page.body.textContent).toContain("press here");
	expect([...page.querySelectorAll("a")].map((a) => a.getAttribute("href") ?? "")).not.toContainEqual(
		expect.stringMatching(/^(javascript|data|vbscript):/i),
	);
	expect(pdf.text).toContain("press here");
	expect(JSON.stringify(edition)).not.toMatch(/javascript:|vbscript:|data:text/);
});

test("nodes and attributes no text has are left out, and the rest is published", async () => {
	const scene = await aReadyDocument(db);
	await smuggle(scene, (summary) => {
		const script = new Y.XmlElement("script");
		script.insert(0, [new Y.XmlText("alert(1)")]);
		const frame = new Y.XmlElement("iframe");
		frame.setAttribute("src", "https://evil.example");
		const paragraph = new Y.XmlElement("paragraph");
		paragraph.setAttribute("onclick", "alert(2)");
		paragraph.insert(0, [new Y.XmlText("An honest sentence.")]);
		summary.push([script, frame, paragraph]);
	});
	const { page, pdf, edition } = await published(scene);
	expect(page.querySelectorAll("script, iframe, [onclick]")).toHaveLength(0);
	expect(page.body.textContent).toContain("An honest sentence.");
	expect(pdf.text).toContain("An honest sentence.");
	expect(JSON.stringify(edition)).not.toMatch(/iframe|onclick|evil\.example/);
});

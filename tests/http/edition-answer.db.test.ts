import { eq } from "drizzle-orm";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { answerEdition, numbers, readName, slugs, type Asked } from "#app/http/edition-answer.server.ts";
import { publishedEditions } from "#app/publication/editions.server.ts";
import { feed } from "#app/publication/feed.ts";
import { documents, editions } from "#db/schema/index.ts";
import { aReadyDocument, publish } from "../publication/a-document.ts";
import { aDatabase } from "../support/database.ts";

const db = await aDatabase();
let slug = "";
beforeAll(async () => {
	const scene = await aReadyDocument(db, { title: "Зелени умения" });
	slug = scene.slug;
	await publish(db, scene, "consultation");
	await publish(db, scene, "final");
	await aReadyDocument(db, { title: "Not published" });
});

const ask = (asked: Partial<Asked>, headers: Record<string, string> = {}) =>
	answerEdition(db, new Request("https://accord.example/", { headers }), {
		slug,
		number: null,
		format: "html",
		locale: "en",
		...asked,
	});

test("the page of an edition may run nothing and load nothing from elsewhere", async () => {
	const answer = await ask({});
	expect(answer.status).toBe(200);
	const policy = answer.headers.get("Content-Security-Policy");
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("script-src 'none'");
	expect(await answer.text()).toContain("Зелени умения");
});

test("file names of a synthetic edition say SYNTHETIC, in every format", async () => {
	const names = [];
	for (const format of ["html", "pdf", "json"] as const)
		names.push((await ask({ format })).headers.get("Content-Disposition"));
	expect(names).toEqual([
		'inline; filename="SYNTHETIC-zeleni-umeniya-1.0.html"',
		'inline; filename="SYNTHETIC-zeleni-umeniya-1.0.pdf"',
		'inline; filename="SYNTHETIC-zeleni-umeniya-1.0.json"',
	]);
});

test("a numbered file is cached for good, the current edition is asked for each time, and what is known is not sent again", async () => {
	const numbered = await ask({ number: "1.0", format: "pdf" });
	expect(numbered.headers.get("Cache-Control")).toContain("immutable");
	const current = await ask({});
	expect(current.headers.get("Cache-Control")).toContain("must-revalidate");
	const again = await ask({}, { "If-None-Match": current.headers.get("ETag") ?? "" });
	expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a superseded edition says so above its page and leads to the current one", async () => {
	const { document } = parseHTML(await (await ask({ number: "0.1" })).text());
	expect(document.querySelector("aside.notice a")?.getAttribute("href")).toBe(`/publications/${slug}/1.0`);
	const current = parseHTML(await (await ask({ number: "1.0" })).text()).document;
	expect(current.querySelector("aside.notice")).toBeNull();
});

test("what was never published and what is not published yet look the same", async () => {
	const [never, unpublished] = await Promise.all([ask({ slug: "nowhere" }), ask({ slug: "not-published" })]);
	expect([never.status, unpublished.status]).toEqual([404, 404]);
	expect(await never.text()).toBe(await unpublished.text());
});

test("an edition that does not exist names the one that does", async () => {
	const answer = await ask({ number: "9.9" });
	expect(answer.status).toBe(404);
	expect(await answer.text()).toContain("Read edition 1.0");
});

test("names are read as edition and format, or as nothing", () => {
	expect(readName("green-skills.pdf", slugs)).toEqual({ name: "green-skills", format: "pdf" });
	expect(readName("1.0", numbers)).toEqual({ name: "1.0", format: "html" });
	expect(readName("1.10.json", numbers)).toEqual({ name: "1.10", format: "json" });
	const nothing = ["1.0.docx", "../1.0", "", "1", "1.0.pdf.pdf", "1.0\n"];
	expect(nothing.filter((name) => readName(name, numbers))).toEqual([]);
});

test("the feed names every edition, each at its own address", async () => {
	const text = feed(await publishedEditions(db), { origin: "https://accord.example", name: "A & B" });
	expect(text).toContain("<title>A &amp; B</title>");
	const ids = [...text.matchAll(/<id>(https:\/\/accord\.example\/publications\/zeleni[^<]*)<\/id>/g)].map(
		([, id]) => id,
	);
	expect(ids).toEqual([
		`https://accord.example/publications/${slug}/1.0`,
		`https://accord.example/publications/${slug}/0.1`,
	]);
});

test("the library and the feed read no more of an edition than what it is called", async () => {
	const [document] = await db.select().from(documents).where(eq(documents.slug, slug));
	const title = { title: "Only a title", subtitle: null, language: "bg" };
	await db.insert(editions).values({
		documentId: document?.id ?? "",
		number: "1.1",
		kind: "final",
		content: { document: title },
		canonical: "{}",
		sha256: "0".repeat(64),
		synthetic: true,
	});
	expect(await publishedEditions(db)).toContainEqual(expect.objectContaining({ slug, number: "1.1", ...title }));
});

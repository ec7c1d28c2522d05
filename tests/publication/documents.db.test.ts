import { expect, test } from "vitest";
import {
	addContributor,
	addRecommendation,
	moveRecommendation,
	nameWriters,
	placeable,
	removeContributor,
	removeRecommendation,
} from "#app/publication/arrange.server.ts";
import {
	createDocument,
	documentBySlug,
	listDocuments,
	saveDocumentFields,
	subjectOfDocument,
} from "#app/publication/documents.server.ts";
import { loadText } from "#app/collaboration/log.server.ts";
import { newId } from "#db/id.ts";
import { aGroup, aPerson, aRecommendation } from "../recommendations/a-recommendation.ts";
import { aDatabase } from "../support/database.ts";
import { aReadyDocument, publish } from "./a-document.ts";

const db = await aDatabase();
const person = await aPerson(db, { name: "Carla", coordinator: true });
const begun = (title = "A document") => createDocument(db, { person, title, language: "fi", kind: "policy" });
const codesIn = async (slug: string) => (await documentBySlug(db, slug))?.recommendations.map(({ code }) => code);

test("a document begins with its own live text, one empty paragraph in each section", async () => {
	const { slug } = await begun("Vihreät taidot");
	expect(slug).toBe("vihreat-taidot");
	const document = await documentBySlug(db, slug);
	const { doc } = await loadText(db, document?.textId ?? "");
	const lengths = ["summary", "introduction", "method", "conclusions"].map((key) => doc.getXmlFragment(key).length);
	expect(lengths).toEqual([1, 1, 1, 1]);
	expect((await listDocuments(db)).find((line) => line.slug === slug)).toMatchObject({
		recommendations: 0,
		newest: null,
	});
});

test("the list says which edition readers are led to", async () => {
	const ready = await aReadyDocument(db);
	await publish(db, ready, "consultation");
	await publish(db, ready, "final");
	const listed = (await listDocuments(db)).find((line) => line.slug === ready.slug);
	expect(listed).toMatchObject({ newest: "1.0", recommendations: 1 });
});

test("documents with the same title have different addresses, also when they begin at the same moment", async () => {
	const made = await Promise.all([begun("Same"), begun("Same"), begun("Same")]);
	expect(made.map(({ slug }) => slug).toSorted()).toEqual(["same", "same-2", "same-3"]);
});

test("recommendations are added, moved by steps and removed, and keep their order", async () => {
	const { slug } = await begun();
	const codes = [];
	for (let i = 0; i < 3; i++) codes.push((await aRecommendation(db)).code);
	const [a = "", b = "", c = ""] = codes;
	for (const code of codes) expect(await addRecommendation(db, { slug, person, code })).toBe(true);
	expect(await addRecommendation(db, { slug, person, code: a })).toBe(false);
	expect(await moveRecommendation(db, { slug, person, code: c, direction: "earlier" })).toBe(true);
	expect(await codesIn(slug)).toEqual([a, c, b]);
	expect(await moveRecommendation(db, { slug, person, code: a, direction: "earlier" })).toBe(false);
	expect(await removeRecommendation(db, { slug, person, code: a })).toBe(true);
	expect(await removeRecommendation(db, { slug, person, code: a })).toBe(false);
	expect(await codesIn(slug)).toEqual([c, b]);
	const document = await documentBySlug(db, slug);
	expect((await placeable(db, document?.id ?? "")).map(({ code }) => code)).toContain(a);
});

test("what does not exist is not added and nothing is written about it", async () => {
	const { slug } = await begun();
	expect(await addRecommendation(db, { slug, person, code: "R-999" })).toBe(false);
	expect(await addRecommendation(db, { slug: "nowhere", person, code: "R-01" })).toBe(false);
	expect(await removeContributor(db, { slug, person, id: newId() })).toBe(false);
});

test("a save of the fields made on an older revision writes nothing and shows both", async () => {
	const { slug } = await begun("Fields");
	const fields = { title: "Fields", subtitle: null, language: "en", kind: "policy", licence: "CC BY 4.0" } as const;
	expect(await saveDocumentFields(db, { slug, person, revision: 1, fields })).toEqual({ ok: true });
	const stale = await saveDocumentFields(db, { slug, person, revision: 1, fields: { ...fields, licence: null } });
	expect(stale).toEqual({ ok: false, because: "saved-meanwhile", theirs: fields, revision: 2 });
	expect(await documentBySlug(db, slug)).toMatchObject({ licence: "CC BY 4.0", fieldsRevision: 2 });
	expect(await saveDocumentFields(db, { slug: "nowhere", person, revision: 1, fields })).toMatchObject({ ok: false });
});

test("contributors stand in the order they were named, and go", async () => {
	const { slug } = await begun();
	for (const name of ["Anna", "Bo"])
		await addContributor(db, { slug, person, contributor: { name, organisation: null, part: "author" } });
	const named = (await documentBySlug(db, slug))?.contributors ?? [];
	expect(named.map(({ name }) => name)).toEqual(["Anna", "Bo"]);
	expect(await removeContributor(db, { slug, person, id: named[0]?.id ?? "" })).toBe(true);
	expect((await documentBySlug(db, slug))?.contributors.map(({ name }) => name)).toEqual(["Bo"]);
});

test("groups that are named write the document's own sections, until they are not", async () => {
	const { slug } = await begun();
	const [one, two] = [await aGroup(db, "One"), await aGroup(db, "Two")];
	await nameWriters(db, { slug, person, groupIds: [one, two, newId()] });
	expect((await subjectOfDocument(db, slug))?.groups.toSorted()).toEqual([one, two].toSorted());
	await nameWriters(db, { slug, person, groupIds: [two] });
	expect(await subjectOfDocument(db, slug)).toEqual({ kind: "document", groups: [two] });
	await nameWriters(db, { slug, person, groupIds: [] });
	expect((await subjectOfDocument(db, slug))?.groups).toEqual([]);
	expect(await subjectOfDocument(db, "nowhere")).toBeNull();
});

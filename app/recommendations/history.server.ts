// Versions of a text: kept, listed, read, and restored as a new change. History only grows.
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { updateYFragment } from "@tiptap/y-tiptap";
import { Fragment, Node } from "@tiptap/pm/model";
import canonicalize from "canonicalize";
import { and, desc, eq, gt, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type * as Y from "yjs";
import { changeText, type Committed, loadText } from "#app/collaboration/log.server.ts";
import { notify } from "#app/identity/notify.server.ts";
import type { Db, Tx } from "#db/connect.ts";
import { citations, persons, texts, textUpdates, threads, versions } from "#db/schema/index.ts";
import { diff, wordsOf } from "./compare.ts";
import { anchoredAgain } from "./text/anchors.ts";
import { readyForLetters } from "./text/first-letters.ts";
import { readFragment } from "./text/fragment.ts";
import { citationsIn, contentOf, fits, mentionedIn, textSchema, withoutAnchors } from "./text/schema.ts";
import { type Content, sectionsOf, type TextNode } from "./text/sections.ts";

export type VersionKind = "auto" | "named" | "review" | "published";

/** SHA-256 of the canonical JSON (RFC 8785) of the sections, without anchors of threads. Citations enter by id. */
export function contentHash(content: Content): string {
	const plain = Object.fromEntries(Object.entries(content).map(([section, node]) => [section, withoutAnchors(node)]));
	return createHash("sha256")
		.update(canonicalize(plain) ?? "")
		.digest("hex");
}

/** Keeps what the text says now, and which reading each of its citations acknowledges. An automatic version that would
 *  say the same as the last one, figures included, is not kept: null. Who is named in the text is told so. */
export async function keepVersion(
	tx: Tx,
	{ textId, kind, name, by }: { textId: string; kind: VersionKind; name?: string; by: string | null },
): Promise<{ id: string; content: Content; contentSha256: string } | null> {
	const text = await theText(tx, textId);
	const { doc, head } = await loadText(tx, textId);
	const content = plainContent(doc, sectionsOf[text.kind]);
	const contentSha256 = contentHash(content);
	const standing = await deriveStanding(tx, textId, content);
	const [last] = await tx
		.select()
		.from(versions)
		.where(eq(versions.textId, textId))
		.orderBy(desc(versions.id))
		.limit(1);
	const readings = Object.fromEntries(standing.map((row) => [row.id, row.acknowledgedReadingId]));
	if (kind === "auto" && saysNothingNew({ content, contentSha256, readings }, last)) return null;
	const contributors = await contributorsSince(tx, textId, last?.seq ?? 0);
	const [kept] = await tx
		.insert(versions)
		.values({ textId, seq: head, kind, name: name ?? null, content, contentSha256, contributors, readings, byId: by })
		.returning({ id: versions.id });
	await tellNamed(tx, { textId, content, contributors });
	return kept ? { id: kept.id, content, contentSha256 } : null;
}

type Said = { content: Content; contentSha256: string; readings: Record<string, string> };
const saysNothingNew = (said: Said, last: typeof versions.$inferSelect | undefined): boolean =>
	last
		? last.contentSha256 === said.contentSha256 && isDeepStrictEqual(last.readings, said.readings)
		: isBlank(said.content);

type Named = { textId: string; content: Content; contributors: readonly string[] };

/** Tells whom the text names. By whom is known when one person alone wrote. */
async function tellNamed(tx: Tx, { textId, content, contributors }: Named): Promise<void> {
	const [by = null] = contributors.length === 1 ? contributors : [];
	const people = Object.values(content).flatMap(mentionedIn);
	await notify(tx, { people, kind: "mention", textId, threadId: null, by });
}

const isBlank = (content: Content): boolean =>
	Object.values(content).every((section) => wordsOf(section, () => "cited").trim() === "");

const plainContent = (doc: Y.Doc, sections: readonly string[]): Content =>
	Object.fromEntries(
		Object.entries(contentOf(doc, sections)).map(([section, node]) => [section, withoutAnchors(node)]),
	);

async function theText(db: Db, textId: string) {
	const [text] = await db.select({ kind: texts.kind }).from(texts).where(eq(texts.id, textId));
	if (!text) throw new Error(`There is no text ${textId}.`);
	return text;
}

async function contributorsSince(db: Db, textId: string, seq: number): Promise<string[]> {
	const rows = await db
		.selectDistinct({ id: textUpdates.personId })
		.from(textUpdates)
		.where(and(eq(textUpdates.textId, textId), gt(textUpdates.seq, seq), isNotNull(textUpdates.personId)));
	return rows.flatMap((row) => row.id ?? []).toSorted();
}

/** Which citations stand in a text is read from the text, never typed twice. Returns those that stand. */
export async function deriveStanding(db: Db, textId: string, content: Content) {
	const found = [...new Set(Object.values(content).flatMap(citationsIn))];
	const stands = found.length > 0 ? inArray(citations.id, found) : sql`false`;
	const changed = and(eq(citations.textId, textId), sql`${citations.standing} <> (${stands})`);
	await db
		.update(citations)
		.set({ standing: sql`${stands}` })
		.where(changed);
	return db
		.select()
		.from(citations)
		.where(and(eq(citations.textId, textId), eq(citations.standing, true)));
}

/** Every version, newest first, with the names of who wrote since the one before, and whether it shows other figures. */
export async function versionsOf(db: Db, textId: string) {
	const rows = await db
		.select({
			id: versions.id,
			seq: versions.seq,
			kind: versions.kind,
			name: versions.name,
			at: versions.at,
			contributors: versions.contributors,
			contentSha256: versions.contentSha256,
			readings: versions.readings,
			by: persons.name,
		})
		.from(versions)
		.leftJoin(persons, eq(persons.id, versions.byId))
		.where(eq(versions.textId, textId))
		.orderBy(desc(versions.id));
	const ids = [...new Set(rows.flatMap((row) => row.contributors))];
	const people = ids.length > 0 ? await db.select().from(persons).where(inArray(persons.id, ids)) : [];
	const names = new Map(people.map((person) => [person.id, person.name]));
	return rows.map(({ readings, ...row }, i) => ({
		...row,
		contributors: row.contributors.flatMap((id) => names.get(id) ?? []),
		hasOtherFigures: showsOther(readings, rows[i + 1]?.readings ?? {}),
	}));
}

/** A citation that is in both acknowledges another reading. */
const showsOther = (now: Record<string, string>, before: Record<string, string>): boolean =>
	Object.entries(now).some(([citation, reading]) => (before[citation] ?? reading) !== reading);

/** One version of this text, with its content; null when it has none with that id. */
export async function versionOf(db: Db, { textId, id }: { textId: string; id: string }) {
	const [version] = await db
		.select()
		.from(versions)
		.where(and(eq(versions.textId, textId), eq(versions.id, id)));
	return version ? { ...version, content: asContent(version.content) } : null;
}

/** The content of a version as it was kept; it was made by `contentOf`, through the schema. */
function asContent(kept: Record<string, unknown>): Content {
	const content: Content = {};
	for (const [section, json] of Object.entries(kept)) {
		const plain: TextNode = Node.fromJSON(textSchema, json).toJSON();
		content[section] = plain;
	}
	return content;
}

export type Restored = { ok: true; committed: Committed } | { ok: false; because: "no-such-version" | "newer-schema" };

/** Writes what a version said as a new change: its words, and the figures its citations acknowledged. What stood before
 *  is kept as a version first. Threads keep their anchors where the same words stand. The caller sends `committed` to the rooms once the transaction is through. */
export async function restoreVersion(
	tx: Tx,
	{ textId, id, personId }: { textId: string; id: string; personId: string },
): Promise<Restored> {
	const version = await versionOf(tx, { textId, id });
	if (!version) return { ok: false, because: "no-such-version" };
	const { doc } = await loadText(tx, textId);
	const sections = Object.keys(version.content);
	if (!sections.every((section) => fits(doc, section))) return { ok: false, because: "newer-schema" };
	await keepVersion(tx, { textId, kind: "auto", by: personId });
	const quoted = await tx
		.select({ id: threads.id, fragment: threads.fragment, quote: threads.quote })
		.from(threads)
		.where(eq(threads.textId, textId));
	const change = (live: Y.Doc) => rewrite(live, version.content, quoted);
	const committed = await changeText(tx, { textId, personId, change });
	await acknowledgeAsThen(tx, { textId, personId, readings: version.readings });
	return { ok: true, committed };
}

/** Each citation of the version acknowledges again the reading it did then, and a newer one moves it as before. */
async function acknowledgeAsThen(
	tx: Tx,
	{ textId, personId, readings }: { textId: string; personId: string; readings: Record<string, string> },
): Promise<void> {
	for (const [id, readingId] of Object.entries(readings))
		await tx
			.update(citations)
			.set({
				acknowledgedReadingId: readingId,
				acknowledgedBy: personId,
				acknowledgedAt: sql`now()`,
				keptWithReason: null,
				keptAgainstId: null,
			})
			.where(and(eq(citations.id, id), eq(citations.textId, textId), ne(citations.acknowledgedReadingId, readingId)));
}

type Quoted = { id: string; fragment: string | null; quote: string | null };

function rewrite(doc: Y.Doc, content: Content, quoted: readonly Quoted[]): void {
	for (const [section, json] of Object.entries(content)) {
		const fragment = doc.getXmlFragment(section);
		const now = readFragment(fragment, textSchema).node;
		const then = keepingAnchors(now, Node.fromJSON(textSchema, json));
		const about = quoted.flatMap(({ id, quote, ...of }) => (of.fragment === section && quote ? [{ id, quote }] : []));
		updateYFragment(doc, fragment, anchoredAgain(then, { now, about }), { mapping: new Map(), isOMark: new Map() });
		readyForLetters(fragment);
	}
}

/** What a block says, whoever comments on it. Asked once of each block: a text may have thousands. */
function saying(): (block: Node) => string {
	const known = new WeakMap<Node, string>();
	return (block) => {
		const said = known.get(block) ?? JSON.stringify(withoutAnchors({ type: "doc", content: [block.toJSON()] }));
		known.set(block, said);
		return said;
	};
}

/** The version's blocks, each in the shape it has now where it says the same. */
function keepingAnchors(now: Node, then: Node): Node {
	const says = saying();
	const steps = diff(then.content.content, now.content.content, says);
	const gone = new Map<string, Node[]>();
	for (const { is, item } of steps) {
		if (is !== "added") continue;
		const alike = gone.get(says(item));
		if (alike) alike.push(item);
		else gone.set(says(item), [item]);
	}
	// What is the same comes as it stands now. A block that only moved is taken out in one place and put in at another.
	const blocks = steps.flatMap(({ is, item }) => {
		if (is === "added") return [];
		return [is === "removed" ? (gone.get(says(item))?.shift() ?? item) : item];
	});
	return then.copy(Fragment.fromArray(blocks));
}

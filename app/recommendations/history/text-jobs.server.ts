// What is worked out from a whole text for its history. Pure: bytes and plain data in, plain data out, so that long texts
// are left to another thread. Contents go as JSON in a string: a tree of a hundred thousand objects is slow to hand over.
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import * as Y from "yjs";
import { leaveOutWaiting } from "#app/collaboration/fold.server.ts";
import { type Moment, updatesIn } from "#app/collaboration/moments.server.ts";
import { wordsOf } from "../compare.ts";
import { citationsIn, contentOf, mentionedIn, withoutAnchors } from "../text/schema.ts";
import type { Content } from "../text/sections.ts";
import { type RestoreInput, rewriteSections } from "./rewrite.ts";

export type ReadText = {
	/** the sections without anchors of threads */
	json: string;
	sha256: string;
	citations: string[];
	/** the people it names */
	mentions: string[];
	isBlank: boolean;
};

/** SHA-256 of the canonical JSON (RFC 8785) of the sections, without anchors of threads. Citations enter by id. */
export function contentHash(content: Content): string {
	return createHash("sha256")
		.update(canonicalize(plain(content)) ?? "")
		.digest("hex");
}

const plain = (content: Content): Content =>
	Object.fromEntries(Object.entries(content).map(([section, node]) => [section, withoutAnchors(node)]));

/** The document of a moment. */
function documentOf({ state, rows }: Moment): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of [state, ...updatesIn(rows)]) Y.applyUpdate(doc, update);
	});
	leaveOutWaiting(doc);
	return doc;
}

function readDocument(doc: Y.Doc, sections: readonly string[]): ReadText {
	const content = plain(contentOf(doc, sections));
	const nodes = Object.values(content);
	return {
		json: JSON.stringify(content),
		sha256: contentHash(content),
		citations: [...new Set(nodes.flatMap(citationsIn))],
		mentions: [...new Set(nodes.flatMap(mentionedIn))],
		isBlank: nodes.every((section) => wordsOf(section, () => "cited").trim() === ""),
	};
}

export const textJobs = {
	fold: (moment: Moment): Uint8Array => Y.encodeStateAsUpdate(documentOf(moment)),

	read: ({ moment, sections }: { moment: Moment; sections: readonly string[] }): ReadText =>
		readDocument(documentOf(moment), sections),

	/** The change that makes sections say what they said, and what the text says before it; no bytes: nothing changes. */
	restore: (input: RestoreInput): { bytes: Uint8Array | null; before: ReadText } => {
		const { now, sections, clientId, target } = input;
		const doc = documentOf(now);
		const before = readDocument(doc, sections);
		const content = typeof target === "string" ? contentIn(target) : contentOf(documentOf(target), sections);
		doc.clientID = clientId;
		let bytes: Uint8Array | null = null;
		doc.once("update", (update: Uint8Array) => {
			bytes = update;
		});
		doc.transact(() => rewriteSections(doc, plain(content), input));
		return { bytes, before };
	},
};
export type TextJobs = typeof textJobs;

/** What a version kept; it was made by `contentOf`. */
function contentIn(json: string): Content {
	const content: Content = JSON.parse(json);
	return content;
}

// XML read in pieces, with room for other work between them. A document type is refused before any of it counts, so no
// entity is ever declared, fetched or grown.
import { setImmediate as breathe } from "node:timers/promises";
import { SaxesParser } from "saxes";

export class XmlError extends Error {}

type Attributes = Readonly<Record<string, string>>;
export type Walk = {
	open?: (name: string, attributes: Attributes) => void;
	close?: (name: string) => void;
	text?: (text: string) => void;
};

const pieces = 64 * 1024;
const longestTurn = 15; // ms

/** Names come without their prefix: writers differ in it. */
export async function walkXml(bytes: Uint8Array, walk: Walk): Promise<void> {
	const parser = new SaxesParser({ xmlns: false });
	parser.on("doctype", () => {
		throw new XmlError("It has a document type.");
	});
	parser.on("error", (error) => {
		throw new XmlError(error.message);
	});
	parser.on("opentag", ({ name, attributes }) => walk.open?.(plain(name), attributes));
	parser.on("closetag", ({ name }) => walk.close?.(plain(name)));
	parser.on("text", (text) => walk.text?.(text));
	parser.on("cdata", (text) => walk.text?.(text));
	await inPieces(bytes, (text) => parser.write(text));
	parser.close();
}

const plain = (name: string) => name.slice(name.indexOf(":") + 1);

async function inPieces(bytes: Uint8Array, take: (text: string) => void): Promise<void> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let since = performance.now();
	for (let at = 0; at < bytes.length; at += pieces) {
		take(decoded(decoder, bytes.subarray(at, at + pieces)));
		if (performance.now() - since < longestTurn) continue;
		await breathe();
		since = performance.now();
	}
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
	try {
		return decoder.decode(bytes, { stream: true });
	} catch {
		throw new XmlError("It is not UTF-8.");
	}
}

import { once } from "node:events";
import * as Y from "yjs";
import { decodeFrame, encodeFrame, type Frame } from "#app/collaboration/protocol.ts";
import type { Person } from "#app/identity/person.ts";
import { aSocket } from "./a-server.ts";

/** A socket that speaks raw bytes, and everything it heard. */
export async function aRawSocket(
	server: { url: string },
	textId: string,
	person: Person,
	{ origin = undefined as string | undefined, query = "?epoch=1&schema=2" } = {},
) {
	const socket = aSocket(`${server.url}/collaboration/${textId}${query}`, person, origin);
	socket.binaryType = "nodebuffer";
	const heard: Frame[] = [];
	let closed: number | null = null;
	let failed = "";
	socket.on("message", (data: Buffer) => heard.push(...[decodeFrame(data)].flatMap((frame) => frame ?? [])));
	socket.on("close", (code) => {
		closed = code;
	});
	socket.on("error", (error) => {
		failed = error.message;
	});
	await Promise.race([once(socket, "open"), once(socket, "close")]).catch(() => {});
	return {
		socket,
		heard,
		say: (frame: Frame) => socket.send(encodeFrame(frame)),
		refusal: () => heard.flatMap((frame) => (frame.is === "refused" ? [frame.code] : [])).at(0),
		closed: () => closed,
		failed: () => failed,
	};
}

export const anUpdate = (change: (doc: Y.Doc) => void, clientId = 0): Uint8Array => {
	const doc = new Y.Doc();
	if (clientId) doc.clientID = clientId;
	change(doc);
	return Y.encodeStateAsUpdate(doc);
};
/** Bytes told in hexadecimal. */
export const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

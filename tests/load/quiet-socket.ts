// A socket that says hello and then only takes what comes, at almost no cost to the machine that also makes the load.
import { randomBytes } from "node:crypto";
import http from "node:http";
import type { Duplex } from "node:stream";

export function aQuietSocket(
	port: number,
	path: string,
	headers: Record<string, string>,
	hello: readonly Uint8Array[],
): Promise<Duplex> {
	const request = http.request({
		port,
		host: "127.0.0.1",
		path,
		headers: {
			...headers,
			Connection: "Upgrade",
			Upgrade: "websocket",
			"Sec-WebSocket-Version": "13",
			"Sec-WebSocket-Key": randomBytes(16).toString("base64"),
		},
	});
	request.end();
	return new Promise((done, fail) => {
		request.once("error", fail);
		request.once("response", (response) => fail(new Error(`Refused with ${response.statusCode}`)));
		request.once("upgrade", (_, socket: Duplex) => {
			socket.on("error", () => {});
			socket.on("data", () => {});
			for (const frame of hello) socket.write(masked(frame));
			done(socket);
		});
	});
}

/** A binary frame from a client, with a mask of zeros. */
export function masked(payload: Uint8Array): Buffer {
	const { length } = payload;
	const short = length < 126 ? length : length < 65_536 ? 126 : 127;
	const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
	const head = Buffer.alloc(2 + extra + 4);
	head[0] = 0x82;
	head[1] = 0x80 | short;
	if (extra === 2) head.writeUInt16BE(length, 2);
	if (extra === 8) head.writeBigUInt64BE(BigInt(length), 2);
	return Buffer.concat([head, payload]);
}

// What a client says to each of the servers, and how it understands them. All carry the same Yjs updates.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { decodeFrame, encodeFrame } from "#app/collaboration/protocol.ts";

type Heard =
	| { is: "step1" | "step2" | "update"; bytes: Uint8Array }
	/** This many of my updates were taken, in all (Accord: committed) or one more of them (Hocuspocus: applied in memory). */
	| { is: "ack"; count: number | "one more" }
	| null;

export type Dialect = {
	path: (text: string) => string;
	headers: Record<string, string>;
	/** What a client says first. */
	hello: (text: string, vector: Uint8Array) => Uint8Array[];
	step2: (text: string, bytes: Uint8Array) => Uint8Array;
	update: (text: string, bytes: Uint8Array) => Uint8Array;
	hear: (data: Uint8Array) => Heard;
};

export const dialects = { accord: accord(), "y-websocket": yWebsocket(), hocuspocus: hocuspocus() } satisfies Record<
	string,
	Dialect
>;
export type DialectName = keyof typeof dialects;

function accord(): Dialect {
	return {
		path: (text) => `/collaboration/${text}?epoch=1&schema=1`,
		headers: { origin: "http://accord.test" },
		hello: (_, vector) => [encodeFrame({ is: "step1", vector })],
		step2: (_, bytes) => encodeFrame({ is: "step2", bytes }),
		update: (_, bytes) => encodeFrame({ is: "update", bytes }),
		hear: (data) => {
			const frame = decodeFrame(data);
			if (!frame || frame.is === "awareness" || frame.is === "event") return null;
			if (frame.is === "refused") throw new Error(frame.sentence);
			return frame.is === "step1" ? { is: "step1", bytes: frame.vector } : frame;
		},
	};
}

const message = (write: (to: encoding.Encoder) => void): Uint8Array => {
	const encoder = encoding.createEncoder();
	write(encoder);
	return encoding.toUint8Array(encoder);
};

function sync(to: encoding.Encoder, step: number, bytes: Uint8Array): void {
	encoding.writeVarUint(to, 0);
	encoding.writeVarUint(to, step);
	encoding.writeVarUint8Array(to, bytes);
}

function hearSync(from: decoding.Decoder): Heard {
	const is = (["step1", "step2", "update"] as const)[decoding.readVarUint(from)];
	return is ? { is, bytes: decoding.readVarUint8Array(from) } : null;
}

function yWebsocket(): Dialect {
	return {
		path: (text) => `/${text}`,
		headers: {},
		hello: (_, vector) => [message((to) => sync(to, 0, vector))],
		step2: (_, bytes) => message((to) => sync(to, 1, bytes)),
		update: (_, bytes) => message((to) => sync(to, 2, bytes)),
		hear: (data) => {
			const decoder = decoding.createDecoder(data);
			return decoding.readVarUint(decoder) === 0 ? hearSync(decoder) : null;
		},
	};
}

const named = (text: string, write: (to: encoding.Encoder) => void): Uint8Array =>
	message((to) => {
		encoding.writeVarString(to, text);
		write(to);
	});

function token(to: encoding.Encoder): void {
	encoding.writeVarUint(to, 2);
	encoding.writeVarUint(to, 0);
	encoding.writeVarString(to, "");
}

function hocuspocus(): Dialect {
	return {
		path: () => "/",
		headers: {},
		hello: (text, vector) => [named(text, token), named(text, (to) => sync(to, 0, vector))],
		step2: (text, bytes) => named(text, (to) => sync(to, 1, bytes)),
		update: (text, bytes) => named(text, (to) => sync(to, 2, bytes)),
		hear: (data) => {
			const decoder = decoding.createDecoder(data);
			decoding.readVarString(decoder);
			const kind = decoding.readVarUint(decoder);
			if (kind === 8) return { is: "ack", count: "one more" };
			return kind === 0 || kind === 4 ? hearSync(decoder) : null;
		},
	};
}

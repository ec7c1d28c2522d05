// How a browser and the server talk about one text: one socket per text, binary frames, after y-protocols.
//
// The first byte of a frame says what it is:
//
//   0 sync       then 0 step 1 (state vector), 1 step 2 (what the other lacks) or 2 update, as in y-protocols
//   1 awareness  cursors and names; the server overwrites who is speaking
//   2 ack        server → client: how many of your steps 2 and updates on this connection are committed by now
//   3 event      server → client: something beside the text changed (comments, citations, permissions): reload it
//   4 refused    server → client: a code and a sentence; what was sent is not, and will not be, saved
//
// The conversation:
//
//   client                                server
//     ── step 1 (what I have) ──────────▶
//     ◀─────────── step 2 (what you lack) ──
//     ◀──────────────── step 1 (what I have) ──   only to those who may write
//     ── step 2 (what you lack) ─────────▶        counts one ack, even when it adds nothing
//     ── update ─────────────────────────▶        counts one ack
//     ◀────────────────────────────── ack(2) ──   both are rows in the database now
//
// A client sends only 0 and 1; anything else ends the connection. Acks count, because a deletion moves no clock and a
// state vector would not show it. Only committed updates are ever sent on: what you see from others is saved. What the
// client lacks may come as one step 2 and an update right behind it. A reader gets no step 1, and its steps 2 and updates
// are dropped. A refused update ends the connection, since what came after it would rest on it; `refused` without an
// ending says that from now on this connection only reads.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

const frame = { sync: 0, awareness: 1, ack: 2, event: 3, refused: 4 } as const;
const sync = { step1: 0, step2: 1, update: 2 } as const;

/** Why the server refuses: the client decides by the code, people read the sentence. */
export const refusals = [
	"outdated",
	"too-large",
	"text-full",
	"too-many-citations",
	"too-many-mentions",
	"too-many-footnotes",
	"too-many-blocks",
	"too-many-cells",
	"too-deep",
	"behind",
	"too-fast",
	"busy",
	"malformed",
	"signed-out",
	"not-allowed",
	"broken",
] as const;
export type Refusal = (typeof refusals)[number];

/** For whoever reads the wire; people read the same in their language, by the code. */
export const sentences = {
	outdated: "This page is older than the text. Reload it before you go on.",
	"too-large": "This change is larger than 1 MiB. Copy your text and add it in parts.",
	"text-full": "This text has reached its largest size, 5 MiB. Shorten it before you add more.",
	"too-many-citations": "A text holds at most 2,000 figures. Take some out before you add more.",
	"too-many-mentions": "A text holds at most 2,000 mentions. Take some out before you add more.",
	"too-many-footnotes": "A text holds at most 2,000 footnotes. Take some out before you add more.",
	"too-many-blocks": "A text holds at most 20,000 paragraphs, headings and list items. Shorten it before you add more.",
	"too-many-cells": "A text holds at most 10,000 table cells. Take some out before you add more.",
	"too-deep": "Lists and quotes lie in one another at most 40 levels deep. Undo the last step.",
	behind: "Some earlier changes have not arrived. Your page sends them again.",
	"too-fast": "Too many connections at once. Close some tabs and try again.",
	busy: "The database cannot take more right now. Your changes stay here and are sent again.",
	malformed: "This change holds something a text cannot hold. Copy your text and reload the page.",
	"signed-out": "You are signed out. Sign in again to go on.",
	"not-allowed": "You may not do this to this text.",
	broken: "This text cannot be read from the database. Nothing was changed; tell whoever runs this workspace.",
} satisfies Record<Refusal, string>;

export type Frame =
	| { is: "step1"; vector: Uint8Array }
	| { is: "step2" | "update"; bytes: Uint8Array }
	| { is: "awareness"; bytes: Uint8Array }
	| { is: "ack"; count: number }
	| { is: "event" }
	| { is: "refused"; code: Refusal; sentence: string };

/** Writes a frame. */
export function encodeFrame(value: Frame): Uint8Array {
	const encoder = encoding.createEncoder();
	write(encoder, value);
	return encoding.toUint8Array(encoder);
}

function write(to: encoding.Encoder, value: Frame): void {
	switch (value.is) {
		case "step1":
			return writeSync(to, sync.step1, value.vector);
		case "step2":
			return writeSync(to, sync.step2, value.bytes);
		case "update":
			return writeSync(to, sync.update, value.bytes);
		case "awareness":
			encoding.writeVarUint(to, frame.awareness);
			return encoding.writeVarUint8Array(to, value.bytes);
		case "ack":
			encoding.writeVarUint(to, frame.ack);
			return encoding.writeVarUint(to, value.count);
		case "event":
			return encoding.writeVarUint(to, frame.event);
		case "refused":
			encoding.writeVarUint(to, frame.refused);
			encoding.writeVarString(to, value.code);
			return encoding.writeVarString(to, value.sentence);
	}
}

function writeSync(to: encoding.Encoder, step: number, bytes: Uint8Array): void {
	encoding.writeVarUint(to, frame.sync);
	encoding.writeVarUint(to, step);
	encoding.writeVarUint8Array(to, bytes);
}

/** Reads a frame; null when it is not one. Never throws. */
export function decodeFrame(data: Uint8Array): Frame | null {
	try {
		const decoder = decoding.createDecoder(data);
		const read = readers[decoding.readVarUint(decoder)]?.(decoder) ?? null;
		return decoding.hasContent(decoder) ? null : read;
	} catch {
		return null;
	}
}

const readers: Record<number, (from: decoding.Decoder) => Frame | null> = {
	[frame.sync]: (from) => {
		const step = decoding.readVarUint(from);
		const bytes = decoding.readVarUint8Array(from);
		if (step === sync.step1) return { is: "step1", vector: bytes };
		if (step === sync.step2) return { is: "step2", bytes };
		return step === sync.update ? { is: "update", bytes } : null;
	},
	[frame.awareness]: (from) => ({ is: "awareness", bytes: decoding.readVarUint8Array(from) }),
	[frame.ack]: (from) => ({ is: "ack", count: decoding.readVarUint(from) }),
	[frame.event]: () => ({ is: "event" }),
	[frame.refused]: (from) => {
		const said = decoding.readVarString(from);
		return {
			is: "refused",
			code: refusals.find((code) => code === said) ?? "broken",
			sentence: decoding.readVarString(from),
		};
	},
};

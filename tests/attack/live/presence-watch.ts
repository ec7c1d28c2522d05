// What the server passes on of others' presence, read by somebody honest who trusts none of it. Written apart from the
// program's own reader: what that one lets through is what is asked here.
import * as decoding from "lib0/decoding";
import { z } from "zod";

const pieceId = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) });
const position = z.strictObject({
	type: pieceId.nullish(),
	tname: z.string().max(40).nullish(),
	item: pieceId.nullish(),
	assoc: z.int().min(-1).max(1).optional(),
});
const state = z.strictObject({
	user: z.strictObject({ id: z.uuid(), name: z.string().max(200), color: z.string().regex(/^#[0-9a-f]{6}$/u) }),
	cursor: z.strictObject({ anchor: position, head: position }).nullish(),
});

export type Shown = { clientId: number; state: unknown };

/** The entries of a presence frame. Throws when it is none. */
export function entriesIn(bytes: Uint8Array): Shown[] {
	const from = decoding.createDecoder(bytes);
	return Array.from({ length: decoding.readVarUint(from) }, () => {
		const clientId = decoding.readVarUint(from);
		decoding.readVarUint(from);
		const said: unknown = JSON.parse(decoding.readVarString(from));
		return { clientId, state: said };
	});
}

/** Why a frame is not one that may reach a browser; null: it may. */
export function whyNoPresence(bytes: Uint8Array): string | null {
	try {
		for (const entry of entriesIn(bytes)) {
			if (entry.state === null) continue;
			const read = state.safeParse(entry.state);
			if (!read.success) return JSON.stringify(entry.state).slice(0, 120);
		}
		return null;
	} catch (error) {
		return String(error);
	}
}

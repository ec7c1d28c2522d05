import { decodeAs, type Encoding } from "#app/evidence/import/encoding.ts";

/** A text in the bytes an older Windows program writes. */
export function inWindows(text: string, encoding: Encoding): Uint8Array {
	const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	const signs = decodeAs(all, encoding);
	return Uint8Array.from({ length: text.length }, (_, at) => signs.indexOf(text.charAt(at)));
}

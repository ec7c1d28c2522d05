// From bytes to text. UTF-8 is tried strictly; what is not UTF-8 is Windows-1252, unless it could be Cyrillic: then a
// person chooses from a short preview, because the bytes cannot say.

export const encodings = ["windows-1252", "windows-1251"] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded =
	| { is: "text"; text: string }
	| { is: "either"; previews: Record<Encoding, string> }
	| { is: "other"; kind: "empty" | "not-text" };

export function decode(bytes: Uint8Array, chosen: Encoding | null): Decoded {
	if (bytes.length === 0) return { is: "other", kind: "empty" };
	if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, "utf-16le");
	if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, "utf-16be");
	if (bytes.includes(0)) return { is: "other", kind: "not-text" };
	try {
		return asText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return decodeOlder(bytes, chosen);
	}
}

/** What Excel calls "Unicode text". NUL in it tells of UTF-32, or of something that is no text. */
function decodeUtf16(bytes: Uint8Array, order: "utf-16le" | "utf-16be"): Decoded {
	try {
		const text = new TextDecoder(order, { fatal: true }).decode(bytes);
		return text.includes("\0") ? { is: "other", kind: "not-text" } : asText(text);
	} catch {
		return { is: "other", kind: "not-text" };
	}
}

function decodeOlder(bytes: Uint8Array, chosen: Encoding | null): Decoded {
	if (chosen) return asText(new TextDecoder(chosen).decode(bytes));
	if (!mayBeCyrillic(bytes)) return asText(new TextDecoder("windows-1252").decode(bytes));
	const some = excerpt(bytes);
	return {
		is: "either",
		previews: {
			"windows-1252": new TextDecoder("windows-1252").decode(some),
			"windows-1251": new TextDecoder("windows-1251").decode(some),
		},
	};
}

const asText = (text: string): Decoded => (text.trim() === "" ? { is: "other", kind: "empty" } : { is: "text", text });

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** In western languages letters beyond ASCII stand alone; in Cyrillic most stand next to another. */
function mayBeCyrillic(bytes: Uint8Array): boolean {
	let high = 0;
	let beside = 0;
	for (let i = 0; i < bytes.length; i++) {
		if ((bytes[i] ?? 0) < 0xc0) continue;
		high++;
		if ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0) beside++;
	}
	return beside > high / 2;
}

/** Eighty bytes around the first word beyond ASCII. */
function excerpt(bytes: Uint8Array): Uint8Array {
	const first = bytes.findIndex((byte, i) => byte >= 0xc0 && (bytes[i + 1] ?? 0) >= 0xc0);
	const start = Math.max(0, first);
	return bytes.slice(start, start + 80).map((byte) => (byte < 0x20 ? 0x20 : byte));
}

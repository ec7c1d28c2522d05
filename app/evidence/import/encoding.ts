// From bytes to text. UTF-8 is tried strictly; what is not UTF-8 is never guessed: a person chooses from the same rows read
// both ways, because the bytes cannot say.

const encodings = ["windows-1252", "windows-1251"] as const;
export type Encoding = (typeof encodings)[number];
export const isEncoding = (text: unknown): text is Encoding => encodings.some((known) => known === text);

/** The first rows with letters beyond ASCII, as one encoding reads them. */
export type EncodingPreview = { encoding: Encoding; lines: string[] };

export type Decoded =
	| { is: "text"; text: string }
	| { is: "unclear"; previews: EncodingPreview[] }
	| { is: "other"; kind: "empty" | "not-text" };

export function decode(bytes: Uint8Array, chosen: Encoding | null): Decoded {
	if (bytes.length === 0) return { is: "other", kind: "empty" };
	if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, "utf-16le");
	if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, "utf-16be");
	if (bytes.includes(0)) return { is: "other", kind: "not-text" };
	try {
		return asText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return chosen ? asText(decodeAs(bytes, chosen)) : { is: "unclear", previews: previewsOf(bytes) };
	}
}

/** What Windows-1252 has where Latin-1 has control characters; Node 20 reads the one as the other. */
const inPlaceOfControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
	const text = new TextDecoder(encoding).decode(bytes);
	if (encoding !== "windows-1252") return text;
	return text.replace(/[\u0080-\u009f]/gu, (sign) => inPlaceOfControls[sign.charCodeAt(0) - 0x80] ?? sign);
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

const asText = (text: string): Decoded => (text.trim() === "" ? { is: "other", kind: "empty" } : { is: "text", text });

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** The readings that make sense; where none does, both. */
function previewsOf(bytes: Uint8Array): EncodingPreview[] {
	const some = excerptsOf(bytes);
	const read = encodings.map((encoding) => ({
		encoding,
		lines: some.map((line) => decodeAs(line, encoding).trim()),
	}));
	const sensible = read.filter(({ encoding, lines }) => makesSense[encoding](lines.join(" ")));
	return sensible.length > 0 ? sensible : read;
}

const undefinedSign = /[\u0080-\u009f]/u;
const makesSense: Record<Encoding, (text: string) => boolean> = {
	"windows-1252": (text) => !undefinedSign.test(text),
	"windows-1251": (text) => !undefinedSign.test(text) && !mixesAlphabets(text),
};

/** A word that is half Latin and half Cyrillic is none: `Seсal`. */
function mixesAlphabets(text: string): boolean {
	const words = text.match(/[\p{L}\p{M}]*\p{Script=Cyrillic}[\p{L}\p{M}]*/gu) ?? [];
	return words.filter((word) => /\p{Script=Latin}/u.test(word)).length > words.length / 2;
}

const mostLines = 3;
const longestLine = 160;

/** The first lines with bytes beyond ASCII, each cut around the first of them. */
function excerptsOf(bytes: Uint8Array): Uint8Array[] {
	const found: Uint8Array[] = [];
	for (let from = 0; from < bytes.length && found.length < mostLines;) {
		const high = bytes.findIndex((byte, at) => at >= from && byte >= 0x80);
		if (high < 0) break;
		const start = Math.max(bytes.lastIndexOf(0x0a, high), bytes.lastIndexOf(0x0d, high)) + 1;
		const next = bytes.findIndex((byte, at) => at > high && (byte === 0x0a || byte === 0x0d));
		const end = next < 0 ? bytes.length : next;
		const cut = high - start > longestLine / 2 ? high - longestLine / 2 : start;
		found.push(bytes.slice(cut, Math.min(end, cut + longestLine)).map((byte) => (byte < 0x20 ? 0x20 : byte)));
		from = end;
	}
	return found;
}

// What a file is by its bytes. Nothing in it is unpacked, run or drawn: of an archive only the table of contents is read.
import { ArchiveError, type ArchiveFault, openArchive } from "../import/workbook/archive.server.ts";
import { containerOf } from "../import/workbook/container.ts";
import {
	type AttachmentKind,
	attachmentKinds,
	isAttachmentKind,
	largestAttachment,
	type NoAttachment,
} from "./attachment-kinds.ts";

export type Sniffed = { ok: true; kind: AttachmentKind } | { ok: false; because: NoAttachment };

const no = (because: NoAttachment): Sniffed => ({ ok: false, because });
const yes = (kind: AttachmentKind): Sniffed => ({ ok: true, kind });

export function sniff(bytes: Uint8Array): Sniffed {
	if (bytes.length === 0) return no("empty");
	if (bytes.length > largestAttachment) return no("too-large");
	const found = starts.find(({ start }) => startsWith(bytes, start));
	if (found) return "kind" in found ? whole(found.kind, bytes) : no(found.because);
	const container = containerOf(bytes);
	if (container === "zip") return packed(bytes);
	if (container !== null) return no(container === "locked" ? "locked" : "unknown");
	return no(isPage(bytes) ? "page" : "unknown");
}

type Start = { start: readonly number[] } & ({ kind: AttachmentKind } | { because: NoAttachment });
const letters = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

const starts: readonly Start[] = [
	{ start: letters("%PDF-"), kind: "pdf" },
	{ start: [0x89, ...letters("PNG"), 0x0d, 0x0a, 0x1a, 0x0a], kind: "png" },
	{ start: [0xff, 0xd8, 0xff], kind: "jpg" },
	{ start: letters("RIFF"), kind: "webp" },
	{ start: letters("MZ"), because: "program" },
	{ start: [0x7f, ...letters("ELF")], because: "program" },
	{ start: letters("#!"), because: "program" },
	{ start: [0xca, 0xfe, 0xba, 0xbe], because: "program" },
	{ start: [0xcf, 0xfa, 0xed, 0xfe], because: "program" },
];

const startsWith = (bytes: Uint8Array, start: readonly number[], from = 0) =>
	start.every((byte, at) => bytes[from + at] === byte);
const asText = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A file that only begins like one of its kind is none. */
function whole(kind: AttachmentKind, bytes: Uint8Array): Sniffed {
	if (kind === "webp") return startsWith(bytes, letters("WEBP"), 8) ? yes(kind) : no("unknown");
	if (kind === "pdf") return asText(bytes.subarray(-2048)).includes("%%EOF") ? yes(kind) : no("broken");
	if (kind === "png") return asText(bytes.subarray(-64)).includes("IEND") ? yes(kind) : no("broken");
	return bytes.length > 100 ? yes(kind) : no("broken");
}

/** HTML, SVG and any other XML: what a browser would run or draw. */
function isPage(bytes: Uint8Array): boolean {
	const head = bytes.subarray(0, 4096);
	const read = ["utf-8", "utf-16le", "utf-16be"].map((encoding) => new TextDecoder(encoding).decode(head));
	return read.some((text) => /^[\s\0\ufeff]*<[!?a-z]|<(?:html|head|body|script|svg|iframe)\b/iu.test(text));
}

const faults: Record<ArchiveFault, NoAttachment> = {
	broken: "broken",
	encrypted: "locked",
	"too-much": "unpacks-too-far",
};
const office: readonly [RegExp, AttachmentKind][] = [
	[/^word\/document\d*\.xml$/u, "docx"],
	[/^xl\/workbook\d*\.xml$/u, "xlsx"],
	[/^ppt\/presentation\d*\.xml$/u, "pptx"],
];

function packed(bytes: Uint8Array): Sniffed {
	try {
		const { names } = openArchive(bytes);
		const some = (shape: RegExp) => names.some((name) => shape.test(name));
		if (some(/vbaproject|^xl\/macrosheets\/|^basic\/|^scripts\//u)) return no("macros");
		if (some(/\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|js|jar|msi|lnk)$/u)) return no("program");
		const kind = office.find(([shape]) => some(shape))?.[1] ?? openDocument(bytes);
		return kind ? yes(kind) : no("archive");
	} catch (error) {
		if (error instanceof ArchiveError) return no(faults[error.fault]);
		throw error;
	}
}

/** OpenDocument says what it is in its first entry, unpacked, right after the header of 30 bytes and its name. */
function openDocument(bytes: Uint8Array): AttachmentKind | null {
	const said = asText(bytes.subarray(30, 120)).toString("latin1");
	const found = Object.entries(attachmentKinds).find(
		([kind, { mediaType }]) => kind.startsWith("od") && said.startsWith(`mimetype${mediaType}PK`),
	);
	return found && isAttachmentKind(found[0]) ? found[0] : null;
}

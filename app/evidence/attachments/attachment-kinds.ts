// What may be attached as evidence: files people read, told apart by what is in them and never by what they are called.

export const attachmentKinds = {
	pdf: { name: "PDF", mediaType: "application/pdf" },
	docx: { name: "Word", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
	xlsx: { name: "Excel", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	pptx: { name: "PowerPoint", mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
	odt: { name: "OpenDocument", mediaType: "application/vnd.oasis.opendocument.text" },
	ods: { name: "OpenDocument", mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
	odp: { name: "OpenDocument", mediaType: "application/vnd.oasis.opendocument.presentation" },
	png: { name: "PNG", mediaType: "image/png" },
	jpg: { name: "JPEG", mediaType: "image/jpeg" },
	webp: { name: "WebP", mediaType: "image/webp" },
} as const;

export type AttachmentKind = keyof typeof attachmentKinds;
export const isAttachmentKind = (kind: string): kind is AttachmentKind => Object.hasOwn(attachmentKinds, kind);

/** For the field in which a file is chosen: a help, no check. */
export const acceptedFiles = Object.entries(attachmentKinds)
	.flatMap(([ending, { mediaType }]) => [`.${ending}`, mediaType])
	.concat(".jpeg")
	.join(",");

export const largestAttachment = 20 * 1024 * 1024;

export type NoAttachment =
	| "empty"
	| "too-large"
	| "program"
	| "page"
	| "macros"
	| "locked"
	| "broken"
	| "unpacks-too-far"
	| "archive"
	| "unknown";

/** What a file is called here: its own name without folders and signs that mislead, ending in what it is. */
export function nameOf(given: string, kind: AttachmentKind): string {
	const last = given.split(/[\\/]/u).at(-1) ?? "";
	const plain = last
		.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
		.replaceAll(/["<>:|?*]/gu, "_")
		.replace(/\.[^.]*$/u, "")
		.replace(/^[.\s]+/u, "")
		.trim();
	return `${Array.from(plain).slice(0, 120).join("") || "file"}.${kind}`;
}

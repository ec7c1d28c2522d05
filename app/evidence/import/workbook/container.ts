// What a file is by its first bytes, whatever it is called.
import type { NoWorkbook } from "../file.ts";

/** A zip may be a workbook. What Excel wrote before 2007 is a container of its own, and so is a workbook with a password. */
export function containerOf(bytes: Uint8Array): "zip" | Extract<NoWorkbook, "old-workbook" | "locked"> | null {
	const starts = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
	if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return "zip";
	if (!starts([0xd0, 0xcf, 0x11, 0xe0])) return null;
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("EncryptedPackage", 0, "utf16le")
		? "locked"
		: "old-workbook";
}

/** Why the parts of an archive are not those of a workbook that is read; null where they are. */
export function whyNoWorkbook(parts: readonly string[], file: string): NoWorkbook | null {
	const some = (...shapes: RegExp[]) => parts.some((part) => shapes.some((shape) => shape.test(part)));
	if (some(/vbaproject/u, /^xl\/macrosheets\//u, /^basic\//u)) return "macros";
	if (some(/^xl\/workbook\.bin$/u, /^content\.xml$/u)) return "other-workbook";
	if (!some(/workbook\d*\.xml$/u)) return "archive";
	if (some(/(?:^|\/)externallinks\//u, /(?:^|\/)connections\.xml$/u)) return "links";
	if (/\.xlsm$|\.xltm$/iu.test(file)) return "macros";
	return /\.(?:csv|tsv|txt)$/iu.test(file) ? "named-csv" : null;
}

// Files as they might be sent: honest ones, and those that pretend.
import { Buffer } from "node:buffer";
import { writeArchive } from "#app/evidence/import/workbook/write-archive.server.ts";

export const aPdf = (words = "hello"): Uint8Array => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`);
export const aPng = (): Uint8Array =>
	Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from("...IEND....")]);
export const aZip = (...names: string[]): Uint8Array =>
	writeArchive(names.map((name) => ({ name, content: Buffer.from("<x/>") })));
export const aWord = (...more: string[]): Uint8Array => aZip("[Content_Types].xml", "word/document.xml", ...more);

/** OpenDocument: its first entry says what it is, unpacked. */
export function anOdt(): Uint8Array {
	const said = Buffer.from("application/vnd.oasis.opendocument.text");
	const name = Buffer.from("mimetype");
	const local = Buffer.alloc(30);
	local.writeUInt32LE(0x04_03_4b_50, 0);
	local.writeUInt32LE(said.length, 18);
	local.writeUInt32LE(said.length, 22);
	local.writeUInt16LE(name.length, 26);
	const central = Buffer.alloc(46);
	central.writeUInt32LE(0x02_01_4b_50, 0);
	central.writeUInt32LE(said.length, 20);
	central.writeUInt32LE(said.length, 24);
	central.writeUInt16LE(name.length, 28);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06_05_4b_50, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(46 + name.length, 12);
	end.writeUInt32LE(30 + name.length + said.length, 16);
	return Buffer.concat([local, name, said, central, name, end]);
}

/** A Word file whose table of contents promises four gigabytes. */
export function aBomb(): Uint8Array {
	const zip = Buffer.from(aWord());
	const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	zip.writeUInt32LE(0xff_ff_ff_ff, central + 24);
	return zip;
}

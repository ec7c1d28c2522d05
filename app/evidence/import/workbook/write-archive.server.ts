// Parts to a zip, the same bytes every time: no moment of writing is in it.
import { crc32, deflateRawSync } from "node:zlib";

type Part = { name: string; content: string | Uint8Array };

const firstOfJanuary1980 = 0x00_21; // the first day a zip can name
const deflated = 8;
const version = 20;
const utf8Names = 0x0800;

export function writeArchive(parts: readonly Part[]): Buffer {
	const bodies: Buffer[] = [];
	const contents: Buffer[] = [];
	let at = 0;
	for (const { name, content } of parts) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const title = Buffer.from(name);
		const about = aboutPart({ title, bytes, packed });
		const local = Buffer.concat([word(0x04_03_4b_50), about, title, packed]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		contents.push(Buffer.concat([word(0x02_01_4b_50), short(version), about, place, title]));
		bodies.push(local);
		at += local.length;
	}
	const table = Buffer.concat(contents);
	const count = short(parts.length);
	const end = [word(0x06_05_4b_50), short(0), short(0), count, count, word(table.length), word(at), short(0)];
	return Buffer.concat([...bodies, table, ...end]);
}

/** What a part's own header and the table of contents both say of it. */
function aboutPart({ title, bytes, packed }: { title: Buffer; bytes: Buffer; packed: Buffer }): Buffer {
	const head = [version, utf8Names, deflated, 0, firstOfJanuary1980].map(short);
	const sizes = [crc32(bytes), packed.length, bytes.length].map(word);
	return Buffer.concat([...head, ...sizes, short(title.length), short(0)]);
}

function short(number: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(number);
	return bytes;
}

function word(number: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number >>> 0);
	return bytes;
}

// A zip as it lies in memory: its table of contents is read and weighed before anything in it is unpacked.
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const unpack = promisify(inflateRaw);

export type ArchiveFault = "broken" | "encrypted" | "too-much";
export class ArchiveError extends Error {
	readonly fault: ArchiveFault;
	constructor(fault: ArchiveFault) {
		super(`The archive is ${fault}.`);
		this.fault = fault;
	}
}

/** What a workbook of 300,000 rows stays well below. Text packs to a fiftieth at most; a bomb to a thousandth. */
const most = { entries: 2000, bytes: 300 * 1024 * 1024, ratio: 200, small: 1024 * 1024 };

type Entry = { at: number; packed: number; size: number; method: number };
export type Archive = { names: readonly string[]; part: (name: string) => Promise<Buffer | null> };

const marks = { end: 0x06_05_4b_50, central: 0x02_01_4b_50, local: 0x04_03_4b_50 };
const endLength = 22;
const longestRemark = 65_535;

/** Throws an `ArchiveError`; reading outside the bytes is one too. */
export function openArchive(bytes: Uint8Array): Archive {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = guarded(() => contentsOf(zip));
	const unpacked = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
	if (unpacked > most.bytes || [...entries.values()].some(isBomb)) throw new ArchiveError("too-much");
	return {
		names: [...entries.keys()],
		part: async (name) => {
			const entry = entries.get(name.toLowerCase());
			return entry ? contentOf(zip, entry) : null;
		},
	};
}

const isBomb = ({ size, packed }: Entry) => size > most.small && size > packed * most.ratio;

function guarded<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw error instanceof ArchiveError ? error : new ArchiveError("broken");
	}
}

/** By name in small letters, as Windows writes and reads them; the central directory alone counts. */
function contentsOf(zip: Buffer): Map<string, Entry> {
	const end = endOf(zip);
	const count = zip.readUInt16LE(end + 10);
	if (count > most.entries) throw new ArchiveError("too-much");
	const entries = new Map<string, Entry>();
	let at = zip.readUInt32LE(end + 16);
	for (let n = 0; n < count; n++) {
		if (zip.readUInt32LE(at) !== marks.central) throw new ArchiveError("broken");
		if (zip.readUInt16LE(at + 8) & 1) throw new ArchiveError("encrypted");
		const [name, extra, remark] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
		const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
		const title = zip.toString("utf8", at + 46, at + 46 + (name ?? 0)).toLowerCase();
		if (entries.has(title)) throw new ArchiveError("broken");
		entries.set(title, { at: zip.readUInt32LE(at + 42), packed, size, method: zip.readUInt16LE(at + 10) });
		at += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
	}
	return entries;
}

function endOf(zip: Buffer): number {
	for (let at = zip.length - endLength; at >= 0 && at >= zip.length - endLength - longestRemark; at--)
		if (zip.readUInt32LE(at) === marks.end) return at;
	throw new ArchiveError("broken");
}

/** Never more than the table of contents said, whatever comes out. */
async function contentOf(zip: Buffer, { at, packed, size, method }: Entry): Promise<Buffer> {
	const from = guarded(() => {
		if (zip.readUInt32LE(at) !== marks.local) throw new ArchiveError("broken");
		return at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
	});
	const raw = zip.subarray(from, from + packed);
	if (method === 0 && raw.length === size) return raw;
	if (method !== 8) throw new ArchiveError("broken");
	if (size === 0) return Buffer.alloc(0);
	const content = await unpack(raw, { maxOutputLength: size }).catch(() => null);
	if (!content || content.length !== size) throw new ArchiveError("broken");
	return content;
}

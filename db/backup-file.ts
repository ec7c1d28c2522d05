// A backup is one file: a first line `accord-backup 1 <SHA-256 of all that follows it>`, then a gzip of frames. A frame is a
// letter, the length of what follows in four bytes, and that many bytes:
//
//   H  the head, as JSON: when it was made, and the migrations its database had
//   T  the table that the next rows belong to, as JSON
//   R  rows as PostgreSQL's COPY writes them, in pieces of any length
//   S  the sequences and where they stand, as JSON
//
// The sum is written last, into the place kept for it, and the file gets its name only then: there is no half a backup.
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { CannotStart } from "./cannot-start.ts";

export type Frame = { kind: "H" | "T" | "R" | "S"; bytes: Buffer };

const firstLine = (sum: string): string => `accord-backup 1 ${sum}\n`;
const firstLineLength = firstLine("0".repeat(64)).length;
const kinds: readonly Frame["kind"][] = ["H", "T", "R", "S"];
const largest = 64 * 1024;

export const jsonFrame = (kind: Frame["kind"], value: unknown): Frame => ({
	kind,
	bytes: Buffer.from(JSON.stringify(value)),
});

/** Writes the file, readable by its owner only. Refuses to write over another. Returns its length in bytes. */
export async function writeBackup(path: string, frames: AsyncIterable<Frame>): Promise<number> {
	const half = `${path}.half`;
	if (existsSync(path)) throw new CannotStart(`There is a file ${path} already. It was left as it is; name another.`);
	const file = await open(half, "w", 0o600).catch((error: Error) => {
		throw new CannotStart(`The backup cannot be written to ${path}: ${error.message}`);
	});
	try {
		await write(file, frames);
		const { size } = await file.stat();
		await file.close();
		await rename(half, path);
		return size;
	} catch (error) {
		await file.close().catch(() => {});
		await rm(half, { force: true });
		throw error;
	}
}

async function write(file: FileHandle, frames: AsyncIterable<Frame>): Promise<void> {
	const hash = createHash("sha256");
	await file.writeFile(firstLine("0".repeat(64)));
	await pipeline(
		Readable.from(encoded(frames), { objectMode: false }),
		createGzip(),
		async (chunks: AsyncIterable<Buffer>) => {
			for await (const chunk of chunks) {
				hash.update(chunk);
				await file.writeFile(chunk); // goes on where the last one ended
			}
		},
	);
	await file.write(firstLine(hash.digest("hex")), 0);
	await file.sync();
}

async function* encoded(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
	for await (const { kind, bytes } of frames) {
		const head = Buffer.alloc(5, kind);
		head.writeUInt32BE(bytes.length, 1);
		yield Buffer.concat([head, bytes]);
	}
}

/** The same bytes in pieces worth compressing: COPY hands them on row by row, and a row may be as long as a file. */
export async function* rowFrames(rows: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
	let gathered: Buffer[] = [];
	let length = 0;
	for await (const row of rows) {
		for (let from = 0; from < row.length; from += largest) {
			const piece = row.subarray(from, from + largest);
			if (length + piece.length > largest) {
				yield { kind: "R", bytes: Buffer.concat(gathered) };
				[gathered, length] = [[], 0];
			}
			gathered.push(piece);
			length += piece.length;
		}
	}
	if (length > 0) yield { kind: "R", bytes: Buffer.concat(gathered) };
}

/** Throws a sentence unless the file is a whole and unaltered backup that this Accord can read. */
export async function checkBackup(path: string): Promise<void> {
	if (!existsSync(path)) throw new CannotStart(`There is no file ${path}. Nothing was changed.`);
	const [, format, sum] = /^accord-backup (\d+) ([0-9a-f]{64})\n/u.exec(await beginning(path)) ?? [];
	if (!format) throw new CannotStart(`${path} is not a backup of Accord. Nothing was changed.`);
	if (format !== "1")
		throw new CannotStart(`${path} was made by a newer Accord. Restore it with that one. Nothing was changed.`);
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { start: firstLineLength })) hash.update(chunk);
	if (hash.digest("hex") !== sum)
		throw new CannotStart(
			`${path} is not as it was written: it was cut short or altered. Take another copy of it, or an earlier backup. Nothing was changed.`,
		);
}

async function beginning(path: string): Promise<string> {
	const file = await open(path).catch((error: Error) => {
		throw new CannotStart(`${path} cannot be read: ${error.message}. Nothing was changed.`);
	});
	const { buffer, bytesRead } = await file.read(Buffer.alloc(firstLineLength), 0, firstLineLength, 0);
	await file.close();
	return buffer.toString("latin1", 0, bytesRead);
}

/** The frames of a file that `checkBackup` found whole. */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
	const bytes = createReadStream(path, { start: firstLineLength }).pipe(createGunzip({ chunkSize: largest }));
	let rest = Buffer.alloc(0);
	for await (const chunk of bytes) {
		rest = Buffer.concat([rest, chunk]);
		while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
			const end = 5 + rest.readUInt32BE(1);
			yield { kind: kindOf(rest), bytes: rest.subarray(5, end) };
			rest = rest.subarray(end);
		}
	}
}

function kindOf(frame: Buffer): Frame["kind"] {
	const letter = String.fromCharCode(frame[0] ?? 0);
	const kind = kinds.find((each) => each === letter);
	if (!kind) throw new Error(`A backup holds no frame of the kind ${letter}.`);
	return kind;
}

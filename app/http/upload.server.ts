// A form with files, read with caps: a file that is too big is noticed without being kept in memory, and so is a form of more
// parts than any page sends.
import { once } from "node:events";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { formOf, storable } from "./form.server.ts";

const usually = 10 * 1024 * 1024;
const together = 40 * 1024 * 1024;
const limits = { files: 20, fields: 200, parts: 220, fieldSize: 100_000, headerPairs: 50, headerSize: 16 * 1024 };

type UploadedFile = { name: string; bytes: Uint8Array; tooBig: boolean };
type Upload = { files: UploadedFile[]; fields: FormData };
export type ReadUpload = ({ ok: true } & Upload) | { ok: false };

const notAForm = () => new Response(null, { status: 400, statusText: "Not a form with files" });

/** The files of a form, whatever fields they are in, and its other fields. Not ok when it is more than is taken at once. */
export async function readUpload(request: Request, perFile = usually): Promise<ReadUpload> {
	if (Number(request.headers.get("Content-Length") ?? 0) > together + 100_000) {
		await pass(request, () => undefined);
		return { ok: false };
	}
	const parser = parserOf(request);
	const upload: Upload = { files: [], fields: new FormData() };
	const caps = receive(parser, upload, perFile);
	const ended = once(parser, "finish");
	// whoever listens has not come to it yet when the first piece is no form
	ended.catch(() => undefined);
	await pass(request, async (piece) => {
		caps.total += piece.length;
		if (caps.total > together) caps.tooMuch = true;
		if (!caps.tooMuch && !parser.destroyed && !parser.write(piece)) await Promise.race([once(parser, "drain"), ended]);
	}).catch(() => {
		throw notAForm();
	});
	if (caps.tooMuch) return { ok: false };
	parser.end();
	await ended.catch(() => {
		throw notAForm();
	});
	return { ok: true, ...upload };
}

function parserOf(request: Request): BusboyInstance {
	try {
		return new Busboy({ headers: { "content-type": request.headers.get("Content-Type") ?? "" }, limits });
	} catch {
		throw notAForm();
	}
}

/** Puts what comes where it belongs, and says when it is too much. */
function receive(parser: BusboyInstance, { files, fields }: Upload, perFile: number) {
	const caps = { total: 0, tooMuch: false };
	for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"])
		parser.on(limit, () => {
			caps.tooMuch = true;
		});
	parser.on("field", (name, value) => fields.append(name, value));
	parser.on("file", (_field, data, name) => {
		const chunks: Uint8Array[] = [];
		let size = 0;
		data.on("data", (chunk: Uint8Array) => {
			if (size + chunk.length <= perFile) chunks.push(chunk);
			size += chunk.length;
		});
		// a form that breaks off in a file is told of by the form itself
		data.on("error", () => undefined);
		data.on("end", () => {
			const tooBig = size > perFile;
			if (name || size > 0)
				files.push({ name: nameOf(name), bytes: tooBig ? new Uint8Array() : Buffer.concat(chunks), tooBig });
		});
	});
	return caps;
}

/** Browsers write these three signs of a name so. */
const nameOf = (name: string): string => name.replaceAll("%22", '"').replaceAll(/%0[AD]/gu, " ");

/** Piece by piece to the end, also of what is not taken: a browser that is still sending would not hear the answer. */
async function pass({ body }: Request, take: (piece: Uint8Array) => Promise<void> | undefined): Promise<void> {
	if (body === null) return;
	const reader = body.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) await take(read.value);
}

export type FormWithFile = { fields: FormData; file: UploadedFile | null; wrong: "too-large" | "several" | null };

/** A form that may bring one file. `wrong`: it brought more than is read at all, and nothing of it was; or several files,
 *  and none is taken for the one that was meant. */
export async function readFormWithFile(request: Request, perFile: number): Promise<FormWithFile> {
	const isMultipart = request.headers.get("Content-Type")?.toLowerCase().startsWith("multipart/form-data") ?? false;
	if (!isMultipart) return { fields: await formOf(request), file: null, wrong: null };
	const upload = await readUpload(request, perFile);
	if (!upload.ok) return { fields: new FormData(), file: null, wrong: "too-large" };
	const [file = null, ...others] = upload.files;
	const several = others.length > 0;
	return { fields: storable(upload.fields), file: several ? null : file, wrong: several ? "several" : null };
}

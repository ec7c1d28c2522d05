// A form with files, read with caps: a file that is too big is noticed without being kept in memory.
import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from "@remix-run/node";
import { formOf, storable } from "./form.server.ts";

const usually = 10 * 1024 * 1024;
const together = 40 * 1024 * 1024;
const mostFiles = 20;
const longestField = 10_000;

type UploadedFile = { name: string; bytes: Uint8Array; tooBig: boolean };
export type ReadUpload = { ok: true; files: UploadedFile[]; fields: FormData } | { ok: false };

class TooMuch extends Error {}

/** The files of a form in the field `files`, and its other fields. Not ok when it is more than is taken at once. */
export async function readUpload(request: Request, perFile = usually): Promise<ReadUpload> {
	if (Number(request.headers.get("Content-Length") ?? 0) > together + 100_000) {
		await letGo(request);
		return { ok: false };
	}
	const files: UploadedFile[] = [];
	let total = 0;
	const receive: UploadHandler = async ({ filename, data }) => {
		const isFile = filename !== undefined;
		const { bytes, size } = await collect(data, isFile ? perFile : longestField);
		total += size;
		if (total > together || files.length >= mostFiles) throw new TooMuch();
		if (!isFile) return new TextDecoder().decode(bytes);
		if (filename !== "" || size > 0) files.push({ name: filename, bytes, tooBig: size > perFile });
		return null;
	};
	try {
		return { ok: true, fields: await parseMultipart(request, receive), files };
	} catch (error) {
		if (error instanceof TooMuch) return { ok: false };
		throw new Response(null, { status: 400, statusText: "Not a form with files" });
	}
}

export type FormWithFile = { fields: FormData; file: UploadedFile | null; tooMuch: boolean };

/** A form that may bring one file. `tooMuch`: it brought more than is read at all, and nothing of it was. */
export async function readFormWithFile(request: Request, perFile: number): Promise<FormWithFile> {
	const isMultipart = request.headers.get("Content-Type")?.toLowerCase().startsWith("multipart/form-data") ?? false;
	if (!isMultipart) return { fields: await formOf(request), file: null, tooMuch: false };
	const upload = await readUpload(request, perFile);
	if (!upload.ok) return { fields: new FormData(), file: null, tooMuch: true };
	return { fields: storable(upload.fields), file: upload.files[0] ?? null, tooMuch: false };
}

/** Read and forgotten: a browser that is still sending would not hear the answer. */
async function letGo({ body }: Request): Promise<void> {
	if (body === null) return;
	const reader = body.getReader();
	let read = await reader.read();
	while (!read.done) read = await reader.read();
}

/** Up to `most` bytes; the rest is counted and let go. */
async function collect(data: AsyncIterable<Uint8Array>, most: number): Promise<{ bytes: Uint8Array; size: number }> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of data) {
		if (size + chunk.length <= most) chunks.push(chunk);
		size += chunk.length;
	}
	return { bytes: size > most ? new Uint8Array() : Buffer.concat(chunks), size };
}

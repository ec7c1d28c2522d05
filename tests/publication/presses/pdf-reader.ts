// Reads a PDF back the way a reader's program does: text, tags, metadata, attachments.
import { z } from "zod";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const tagSchema = z.object({
	role: z.string().optional(),
	alt: z.string().optional(),
	get children() {
		return z.array(tagSchema).optional();
	},
});
type Tag = z.infer<typeof tagSchema>;

const utf8 = new TextDecoder();
const attached = z
	.record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array) }))
	.transform((files) =>
		Object.values(files).map(({ filename, content }) => ({ filename, text: utf8.decode(content) })),
	);

export async function readPdf(pdf: Uint8Array) {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
	const pages: string[] = [];
	const roles = new Set<string>();
	const alternatives: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
		walk(tagSchema.parse(await page.getStructTree()), (tag) => {
			if (tag.role) roles.add(tag.role);
			if (tag.alt) alternatives.push(tag.alt);
		});
	}
	const { info, metadata } = await document.getMetadata();
	const attachments = attached.parse((await document.getAttachments()) ?? {});
	const markInfo = await document.getMarkInfo();
	await document.destroy();
	return {
		pages,
		text: pages.join("\n"),
		roles,
		alternatives,
		info,
		xmp: metadata?.getRaw() ?? "",
		attachments,
		markInfo,
	};
}

function walk(tag: Tag, visit: (tag: Tag) => void): void {
	visit(tag);
	for (const child of tag.children ?? []) walk(child, visit);
}

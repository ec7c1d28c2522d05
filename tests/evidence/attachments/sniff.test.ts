import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { largestAttachment, nameOf } from "#app/evidence/attachments/attachment-kinds.ts";
import { sniff } from "#app/evidence/attachments/sniff.server.ts";
import { aBomb, anOdt, aPdf, aPng, aWord, aZip } from "./some-files.ts";

const text = (words: string) => Buffer.from(words);

test.each([
	["PDF", aPdf(), "pdf"],
	["Word", aWord(), "docx"],
	["Excel", aZip("xl/workbook.xml"), "xlsx"],
	["PowerPoint", aZip("ppt/presentation.xml"), "pptx"],
	["OpenDocument", anOdt(), "odt"],
	["PNG", aPng(), "png"],
	["JPEG", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200)]), "jpg"],
	["WebP", Buffer.concat([text("RIFF1234WEBPVP8 "), Buffer.alloc(200)]), "webp"],
])("a file of kind %s is known by its content", (_, bytes, kind) => {
	expect(sniff(bytes)).toEqual({ ok: true, kind });
});

test.each([
	["nothing", text(""), "empty"],
	["more than 20 MB", Buffer.alloc(largestAttachment + 1), "too-large"],
	["a program for Windows", text("MZ\u0090\0"), "program"],
	["a program for Linux", text("\u007fELF"), "program"],
	["a script", text("#!/bin/sh\nrm -rf ~"), "program"],
	["a page", text("<!doctype html><script>alert(1)</script>"), "page"],
	["a page after white space and a mark", text("\ufeff \n<html>"), "page"],
	["a page in UTF-16", Buffer.from("\ufeff<html><script>", "utf16le"), "page"],
	["a page that begins with words", text("Dear all, <iframe src=x>"), "page"],
	["a drawing that can run", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "page"],
	["a drawing behind an XML header", text('<?xml version="1.0"?><svg/>'), "page"],
	["Word with macros", aWord("word/vbaProject.bin"), "macros"],
	["Word with a program in it", aWord("word/embeddings/setup.exe"), "program"],
	["an archive of anything", aZip("a.txt"), "archive"],
	["an archive that unpacks to four gigabytes", aBomb(), "unpacks-too-far"],
	["an archive that breaks off", aWord().subarray(0, 60), "broken"],
	["a PDF that breaks off", text("%PDF-1.7\n"), "broken"],
	["a PNG of eight bytes", aPng().subarray(0, 8), "broken"],
	["a sound", text("RIFF1234WAVEfmt "), "unknown"],
	["plain words", text("hello"), "unknown"],
	["a page that calls itself a PDF further down", text("<html>%PDF-1.7 %%EOF"), "page"],
])("%s is not attached", (_, bytes, because) => {
	expect(sniff(bytes)).toEqual({ ok: false, because });
});

test("a name keeps its own words, without folders and signs that mislead, and ends in what the file is", () => {
	expect(nameOf("Raportti 2025.pdf", "pdf")).toBe("Raportti 2025.pdf");
	expect(nameOf("../../etc/passwd", "pdf")).toBe("passwd.pdf");
	expect(nameOf("C:\\Users\\Ada\\отчёт.docx", "docx")).toBe("отчёт.docx");
	expect(nameOf("report.pdf.exe", "pdf")).toBe("report.pdf.pdf");
	expect(nameOf("\u202efdp.exe", "png")).toBe("fdp.png");
	expect(nameOf('a"\r\nSet-Cookie: x=y.pdf', "pdf")).toBe("a_Set-Cookie_ x=y.pdf");
	expect(nameOf("", "jpg")).toBe("file.jpg");
	expect(nameOf(".htaccess", "odt")).toBe("file.odt");
	expect(nameOf("x".repeat(3000), "pdf")).toHaveLength(124);
});

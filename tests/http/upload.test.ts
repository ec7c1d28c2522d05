import { expect, test } from "vitest";
import { readFormWithFile, readUpload } from "#app/http/upload.server.ts";

test("what is more than is read at all is let go to its end, so that who sends it hears the answer", async () => {
	let left = 50;
	const body = new ReadableStream<Uint8Array>({
		pull(stream) {
			if (left === 0) stream.close();
			else stream.enqueue(new Uint8Array(1024 * 1024));
			left = Math.max(0, left - 1);
		},
	});
	const headers = { "Content-Type": "multipart/form-data; boundary=x", "Content-Length": String(50 * 1024 * 1024) };
	const request = new Request("https://accord.example/", { method: "POST", headers, body, duplex: "half" });
	expect(await readFormWithFile(request, 1024)).toMatchObject({ file: null, wrong: "too-large" });
	expect(left).toBe(0);
});

const multipart = (body: string, type = "multipart/form-data; boundary=x") =>
	new Request("https://accord.example/", { method: "POST", headers: { "Content-Type": type }, body });
const part = (disposition: string, content: string) =>
	`--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const file = (name: string, content = "a;b") => part(`name="files"; filename="${name}"`, content);
const namesIn = async (body: string) => {
	const upload = await readUpload(multipart(`${body}--x--\r\n`));
	return upload.ok ? upload.files.map(({ name }) => name) : "too much";
};

test("a file may be called whatever its partner calls it", async () => {
	const sent = [
		"Runs; spring.csv",
		"T05 v=2.csv",
		"<img src=x>.csv",
		"Torino%22aprile%22.xlsx",
		"näyttö – Пловдив.csv",
	];
	expect(await namesIn(sent.map((name) => file(name)).join(""))).toEqual([
		"Runs; spring.csv",
		"T05 v=2.csv",
		"<img src=x>.csv",
		'Torino"aprile".xlsx',
		"näyttö – Пловдив.csv",
	]);
});

test("files and fields come as they were sent; no file chosen is none; a file that is too big is named", async () => {
	const body = part('name="title"', "Šaltinis") + file("", "") + file("a.csv") + file("b.csv", "x".repeat(2000));
	const upload = await readUpload(multipart(`${body}--x--\r\n`), 1000);
	if (!upload.ok) throw new Error("It is not too much.");
	expect([...upload.fields]).toEqual([["title", "Šaltinis"]]);
	expect(upload.files.map(({ name, bytes, tooBig }) => [name, bytes.length, tooBig])).toEqual([
		["a.csv", 3, false],
		["b.csv", 0, true],
	]);
});

test("two files where one may come are told of, and neither is taken for the one that was meant", async () => {
	const title = part('name="title"', "a");
	const one = await readFormWithFile(multipart(`${title}${file("a.csv")}--x--\r\n`), 1000);
	expect(one).toMatchObject({ file: { name: "a.csv" }, wrong: null });
	const two = multipart(`${title}${file("a.csv")}${file("b.csv")}--x--\r\n`);
	const { fields, ...rest } = await readFormWithFile(two, 1000);
	expect(rest).toEqual({ file: null, wrong: "several" });
	expect([...fields]).toEqual([["title", "a"]]);
});

test("more parts than any page sends are too much, and not kept in memory", async () => {
	expect(await namesIn(part('name="a"', "b").repeat(50_000))).toBe("too much");
	expect(await namesIn(file("a.csv").repeat(21))).toBe("too much");
});

test("what is no form, or breaks off, is answered as such", async () => {
	const broken = [
		multipart("anything", "multipart/form-data"),
		multipart("anything", "text/plain"),
		multipart("anything"),
		multipart(file("a.csv").slice(0, -4)),
		multipart(`${part('name="title"', "words")}--x\r\nContent-Disp`),
	];
	for (const request of broken) await expect(readUpload(request)).rejects.toMatchObject({ status: 400 });
});

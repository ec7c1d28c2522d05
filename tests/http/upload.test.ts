import { expect, test } from "vitest";
import { readFormWithFile } from "#app/http/upload.server.ts";

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
	expect(await readFormWithFile(request, 1024)).toMatchObject({ file: null, tooMuch: true });
	expect(left).toBe(0);
});

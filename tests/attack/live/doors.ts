// What can be said at the doors of the program: whole, in part, and in the wrong protocol.
import { randomBytes } from "node:crypto";
import { masked } from "#tests/load/quiet-socket.ts";
import type { Scene } from "./scene.ts";

export type Door = { name: string; says: string | Buffer };

const crlf = "\r\n";
const request = (line: string, headers: Record<string, string>, body = ""): string =>
	[line, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), "", body].join(crlf);

export function doorsOf({ accord, cast, stages }: Scene): Door[] {
	const [stage, other] = stages;
	const [{ cookie } = { cookie: "" }] = cast.hostile;
	const origin = accord.origin;
	const host = `127.0.0.1:${accord.port}`;
	const upgrade = (path: string, more: Record<string, string> = {}): string =>
		request(`GET ${path} HTTP/1.1`, {
			Host: host,
			Connection: "Upgrade",
			Upgrade: "websocket",
			"Sec-WebSocket-Version": "13",
			"Sec-WebSocket-Key": randomBytes(16).toString("base64"),
			Origin: origin,
			Cookie: cookie,
			...more,
		});
	const get = (path: string, more: Record<string, string> = {}) =>
		request(`GET ${path} HTTP/1.1`, { Host: host, Cookie: cookie, ...more });
	const post = (path: string, body: string, more: Record<string, string> = {}) =>
		request(
			`POST ${path} HTTP/1.1`,
			{
				Host: host,
				Origin: origin,
				Cookie: cookie,
				"Content-Type": "application/x-www-form-urlencoded",
				"Content-Length": String(body.length),
				...more,
			},
			body,
		);
	const text = `/collaboration/${stage?.textId}?epoch=1&schema=1`;
	const frames = (...all: readonly Uint8Array[]) => Buffer.concat([Buffer.from(upgrade(text)), ...all]);
	return [
		{ name: "nothing", says: "" },
		{ name: "an upgrade", says: upgrade(text) },
		{ name: "an upgrade of another text", says: upgrade(`/collaboration/${other?.textId}?epoch=1&schema=1`) },
		{ name: "an upgrade, other Origin", says: upgrade(text, { Origin: "https://elsewhere.example" }) },
		{ name: "an upgrade, no Origin", says: upgrade(text).replace(/Origin: .*\r\n/u, "") },
		{ name: "an upgrade, no session", says: upgrade(text, { Cookie: "accord.session_token=x" }) },
		{
			name: "an upgrade of no text",
			says: upgrade("/collaboration/00000000-0000-0000-0000-000000000000?epoch=1&schema=1"),
		},
		...[
			"/",
			"/collaboration/x",
			"/home",
			"/healthz",
			"/assets/x",
			"//",
			"/%00",
			"/%",
			"*",
			"http://elsewhere.example/",
			"/collaboration/".padEnd(3_000, "a"),
		].map((path) => ({ name: `an upgrade of ${path.slice(0, 30)}`, says: upgrade(path) })),
		{ name: "an upgrade, other Origin, no text", says: upgrade("/socket", { Origin: "https://elsewhere.example" }) },
		{ name: "an upgrade to another protocol", says: upgrade(text, { Upgrade: "h2c" }) },
		{ name: "an upgrade, version 7", says: upgrade(text, { "Sec-WebSocket-Version": "7" }) },
		{ name: "an upgrade without a key", says: upgrade(text, { "Sec-WebSocket-Key": "x" }) },
		{
			name: "an upgrade with extensions",
			says: upgrade(text, { "Sec-WebSocket-Extensions": "permessage-deflate; x=" }),
		},
		{ name: "an upgrade by POST", says: upgrade(text).replace("GET", "POST") },
		{ name: "an upgrade with a body", says: `${upgrade(text, { "Content-Length": "5" })}hello` },
		{ name: "half an upgrade", says: upgrade(text).slice(0, 60) },
		{ name: "an upgrade and a frame", says: frames(masked(new Uint8Array([0, 0, 1, 0]))) },
		{ name: "an upgrade and noise", says: frames(randomBytes(400)) },
		{ name: "an upgrade and an unmasked frame", says: frames(Buffer.from([0x82, 0x01, 0x00])) },
		{
			name: "an upgrade and half a frame of 1 MiB",
			says: frames(masked(new Uint8Array(1024 * 1024)).subarray(0, 300_000)),
		},
		{
			name: "an upgrade and a frame of 2^62",
			says: frames(Buffer.from([0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4])),
		},
		{
			name: "an upgrade, close, ping and more",
			says: frames(
				Buffer.from([0x89, 0x80, 1, 2, 3, 4]),
				Buffer.from([0x88, 0x80, 1, 2, 3, 4]),
				Buffer.from([0x82, 0x80, 1, 2, 3, 4]),
			),
		},
		{ name: "pages", says: get("/recommendations") + get(stage?.path ?? "/") + get("/home") },
		{ name: "a page by pipelining, then an upgrade", says: get("/home") + upgrade(text) },
		{ name: "an upgrade, then a page", says: upgrade("/nowhere") + get("/home") },
		{ name: "half a request", says: get("/recommendations").slice(0, 30) },
		{ name: "a header without an end", says: `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${"x".repeat(8_000)}` },
		{ name: "headers past what is read", says: get("/", { X: "x".repeat(40_000) }) },
		{ name: "a file", says: get("/assets/") + get("/publications/feed.xml") + get("/typefaces/none.woff2") },
		{ name: "a download", says: get("/imports/templates/templates.xlsx") + get("/coverage.xlsx") },
		{ name: "a question for parts", says: get("/", { Range: "bytes=0-5,7-9", "If-None-Match": "*" }) },
		{ name: "a post", says: post("/sign-in", "email=x&password=y") },
		{ name: "half a post", says: post("/sign-in", "email=x", { "Content-Length": "900000" }) },
		{ name: "a post, other Origin", says: post("/preferences", "locale=fi", { Origin: "https://elsewhere.example" }) },
		{ name: "a post that expects", says: post("/sign-in", "", { Expect: "100-continue", "Content-Length": "10" }) },
		{
			name: "a chunked post",
			says: post("/sign-in", "5\r\nhello\r\n", { "Transfer-Encoding": "chunked" }).replace(
				/Content-Length: \d+\r\n/u,
				"",
			),
		},
		{ name: "a post past the limit", says: post("/sign-in", "x".repeat(10_000), { "Content-Length": "99999999" }) },
		{
			name: "an upload",
			says: post("/imports", upload, {
				"Content-Type": "multipart/form-data; boundary=b",
				"Content-Length": String(upload.length),
			}),
		},
		{
			name: "half an upload",
			says: post("/imports", upload.slice(0, 120), {
				"Content-Type": "multipart/form-data; boundary=b",
				"Content-Length": "20000000",
			}),
		},
		{ name: "TLS", says: Buffer.concat([Buffer.from("16030100c8010000c40303", "hex"), randomBytes(190)]) },
		{ name: "noise", says: randomBytes(2_000) },
		{ name: "HTTP/2", says: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
		{ name: "HTTP/0.9", says: "GET /\r\n" },
		{
			name: "TRACE and CONNECT",
			says: get("/").replace("GET", "TRACE") + get("/").replace("GET /", `CONNECT ${host}`),
		},
		{ name: "an address that cannot be read", says: get("/%E0%A4%A") + get("//[") + get("/\\..\\x") },
	];
}

const upload = [
	"--b",
	'Content-Disposition: form-data; name="files"; filename="people.csv"',
	"Content-Type: text/csv",
	"",
	"code;site\n".repeat(200),
	"--b--",
	"",
].join(crlf);

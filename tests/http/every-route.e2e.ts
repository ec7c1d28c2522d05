// Every address there is, read from the routes themselves: a route added tomorrow is asked the same questions.
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#db/id.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { demoPassword } from "#tests/support/demo.ts";

const folder = join(import.meta.dirname, "../../app/routes");
type Route = { name: string; parts: string[]; reads: boolean; writes: boolean };

/** `documents.$slug_.writers.ts` → documents/$slug/writers */
const routes: Route[] = readdirSync(folder).map((file) => {
	const name = file.replace(/\.tsx?$/, "");
	const parts = name
		.replaceAll("[.]", "\u0000")
		.split(".")
		.filter((part) => part !== "_index")
		.map((part) => part.replaceAll("\u0000", ".").replace(/_$/, ""));
	const source = readFileSync(join(folder, file), "utf8");
	const has = (what: string) =>
		new RegExp(`export (?:async function|const) ${what}\\b|export \\{[^}]*\\b${what}\\b`).test(source);
	const leadsOn = /loader = [^;]*=>\s*redirect\(/.test(source);
	return { name, parts, reads: has("loader") && !leadsOn, writes: has("action") };
});
const readable = routes.filter((route) => route.reads);
const writable = routes.filter((route) => route.writes);
const withParameter = routes.filter(({ parts }) => parts.some((part) => part.startsWith("$")));

const open =
	/^(?:_index|healthz|publications\..*|sign-in|sign-out|invitations\.\$secret|forgotten|passwords\.\$secret|preferences|typefaces\.\$file)$/;
const guarded = ({ name }: Route) => !open.test(name);

let server: TestServer;
const cookies: Record<string, string> = {};
let real: Record<string, string>;

const at = ({ parts }: Route, value: (parameter: string) => string) =>
	`/${parts.map((part) => (part.startsWith("$") ? value(part.slice(1)) : part)).join("/")}`;
const realOf = (parameter: string) => real[parameter] ?? newId();

type Ask = { as?: string; origin?: string; body?: string; type?: string; redirect?: "follow" | "manual" };

const get = (path: string, { as = "" }: Ask = {}) =>
	fetch(server.url + path, { redirect: "manual", headers: { cookie: cookies[as] ?? "" } });

const post = (path: string, { as = "", origin = server.url, body = "x=1", type, redirect = "manual" }: Ask = {}) =>
	fetch(server.url + path, {
		method: "POST",
		redirect,
		body,
		headers: { cookie: cookies[as] ?? "", origin, "content-type": type ?? "application/x-www-form-urlencoded" },
	});

async function enter(role: string): Promise<void> {
	const body = new URLSearchParams({ email: `${role}@demo.example`, password: demoPassword }).toString();
	const answer = await post("/sign-in", { body });
	cookies[role] = answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
	expect({ role, status: answer.status, cookie: cookies[role] }).toMatchObject({
		cookie: expect.stringContaining("session"),
	});
}

/** What exists in the demo, one of each. */
async function oneOfEach(): Promise<Record<string, string>> {
	const [row] = await server.db.execute<Record<string, string>>(sql`select
		(select code from recommendations order by code limit 1) as code,
		(select text_id from recommendations order by code limit 1) as "textId",
		(select id from citations order by id limit 1) as "citationId",
		(select id from threads order by id limit 1) as id,
		(select slug from documents limit 1) as slug,
		(select code from sites order by code limit 1) as site`);
	return row ?? {};
}

/** Asks one thing of each address, and lists where the answer is another than allowed. */
async function wrong(asked: Route[], ask: (route: Route) => Promise<Response>, allowed: (status: number) => boolean) {
	const found: string[] = [];
	for (const route of asked) {
		const { status } = await ask(route);
		if (!allowed(status)) found.push(`${route.name}: ${status}`);
	}
	return found;
}

/** How many acts were recorded so far. */
async function deeds(): Promise<string> {
	const [row] = await server.db.execute<{ count: string }>(sql`select count(*) from audit_events`);
	return row?.count ?? "";
}

const among =
	(...statuses: number[]) =>
	(status: number) =>
		statuses.includes(status);
const refuses = (status: number) => status >= 400 && status < 500;

beforeAll(async () => {
	server = await aServer({ demo: true });
	for (const role of ["coordinator", "reviewer", "observer", "writer2"]) await enter(role);
	real = await oneOfEach();
});

describe("every address", () => {
	it("there are some to ask", () => {
		expect(readable.length).toBeGreaterThan(30);
		expect(writable.length).toBeGreaterThan(30);
		expect(Object.keys(real)).toHaveLength(6);
	});

	it("shows nothing and takes nothing without a session, unless it is public", async () => {
		const closed = among(302, 401, 403, 404, 405);
		expect(await wrong(readable.filter(guarded), (route) => get(at(route, realOf)), closed)).toEqual([]);
		expect(await wrong(writable.filter(guarded), (route) => post(at(route, realOf)), closed)).toEqual([]);
	});

	it("is kept by nobody on the way and is what it says it is, as page, as data and as file", async () => {
		const loose: string[] = [];
		for (const route of readable)
			for (const query of ["", `?_data=${encodeURIComponent(`routes/${route.name}`)}`]) {
				const { headers } = await get(at(route, realOf) + query, { as: "coordinator" });
				const kept = headers.get("cache-control") ?? "";
				const isPublic = /^(?:publications\..*|typefaces\.\$file|_index)$/u.test(route.name);
				if (headers.get("x-content-type-options") !== "nosniff") loose.push(`${route.name}${query}: sniffed`);
				if (isPublic ? kept === "" : kept !== "no-store") loose.push(`${route.name}${query}: ${kept}`);
			}
		expect(loose).toEqual([]);
	});

	it("answers a method nobody has and an address that does not read with a refusal", async () => {
		const { hostname, port } = new URL(server.url);
		const raw = (method: string, path: string) =>
			new Promise<number>((done, fail) => {
				const asking = request({ hostname, port, method, path }, (answer) => {
					answer.resume();
					done(answer.statusCode ?? 0);
				});
				asking.on("error", fail);
				asking.end();
			});
		for (const method of ["TRACE", "PROPFIND", "M-SEARCH", "PURGE", "LOCK"])
			expect({ method, status: await raw(method, "/") }).toEqual({ method, status: 405 });
		for (const path of ["/%zz", "/%ff", "/%c3%28", "http://elsewhere.example/", "*", "/%"])
			expect({ path, status: await raw("GET", path) }).toEqual({ path, status: 400 });
		for (const path of ["//", "///evil", "/..;/", "/a/../../b", "/?%zz=1", `/${"a".repeat(9_000)}`])
			expect({ path, refused: (await raw("GET", path)) < 500 }).toEqual({ path, refused: true });
		expect((await get("/healthz")).status).toBe(200);
	});

	it("refuses every write that comes from another address", async () => {
		for (const origin of ["https://evil.example", "null", `${server.url}.evil.example`])
			expect(
				await wrong(routes, (route) => post(at(route, realOf), { as: "coordinator", origin }), among(403)),
			).toEqual([]);
	});

	it("does nothing of what comes from another address, and says where the workspace is, to pages and to scripts", async () => {
		const before = await deeds();
		const origin = "http://localhost:1";
		const page = await post("/account/name", { as: "coordinator", origin, body: "name=Someone" });
		expect(page.headers.get("content-type")).toContain("text/html");
		const html = await page.text();
		expect(html).toContain("This workspace runs at another address");
		expect(html).toContain(`href="${server.url}"`);
		expect(html).not.toContain('type="module"');

		const ask = "/account/name?_data=routes%2Faccount_.name";
		const data = await post(ask, { as: "coordinator", origin, body: "name=Someone" });
		expect(data).toMatchObject({ status: 403 });
		expect(data.headers.get("x-remix-catch")).toBe("yes");
		expect(await data.json()).toEqual({ origin: server.url });
		expect(await deeds()).toBe(before);
	});

	it("answers ids that are foreign or nonsense with a refusal, never with an error or a page", async () => {
		const nonsense = [
			newId(),
			"nonsense",
			"0",
			"%00",
			"%ff",
			"'; drop table persons --",
			"..%2f..%2fnonsense",
			"E-9999999999999",
			"x".repeat(3000),
		];
		for (const id of nonsense) {
			const value = () => (id.startsWith("%") || id.includes("%") ? id : encodeURIComponent(id));
			const asked = withParameter.filter(({ name }) => name !== "imports.$batch.progress");
			const reading = asked.filter((route) => route.reads);
			const writing = asked.filter((route) => route.writes);
			const read = await wrong(reading, (route) => get(at(route, value), { as: "coordinator" }), refuses);
			const written = await wrong(
				writing,
				(route) => post(at(route, value), { as: "coordinator", redirect: "follow" }),
				refuses,
			);
			expect({ id, read, written }).toEqual({ id, read: [], written: [] });
		}
		expect((await get("/evidence/new?indicator=nonsense", { as: "coordinator" })).status).toBe(404);
	});

	it("answers a body that is no form with a refusal, never with an error", async () => {
		for (const type of ["text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"]) {
			const ask = (route: Route) => post(at(route, realOf), { as: "coordinator", type, body: "{nonsense" });
			expect({ type, wrong: await wrong(writable, ask, (status) => status < 500) }).toEqual({ type, wrong: [] });
		}
	});

	it("lets nobody write who may only read or comment", async () => {
		const own = /^(?:account.*|notifications\._index|preferences|sign-in|sign-out|invitations\..*)$/;
		const commenting = /^(?:texts\.\$textId\.threads|threads\.\$id\.comments)$/;
		const others = writable.filter(({ name }) => !own.test(name));
		// A form may be looked at before its writer is: 422 too is a refusal. What counts is that no deed was done.
		const shut = among(403, 404, 422);
		const before = await deeds();
		expect(await wrong(others, (route) => post(at(route, realOf), { as: "observer" }), shut)).toEqual([]);
		const notCommenting = others.filter(({ name }) => !commenting.test(name));
		expect(await wrong(notCommenting, (route) => post(at(route, realOf), { as: "reviewer" }), shut)).toEqual([]);
		expect(await deeds()).toBe(before);
	});

	it("keeps settings, people, documents and audit to the coordinator", async () => {
		const governing =
			/^(?:settings|people|people_.*|groups|audit|documents\._index|documents\..*\.editions|documents\.\$slug_.*)$/;
		const asked = writable.filter(({ name }) => governing.test(name));
		expect(asked.length).toBeGreaterThan(8);
		expect(await wrong(asked, (route) => post(at(route, realOf), { as: "writer2" }), among(403, 404))).toEqual([]);
		expect((await get("/audit", { as: "writer2" })).status).toBe(403);
		expect((await get("/settings", { as: "writer2" })).status).toBe(403);
	});
});

describe("an address", () => {
	it.each(['evil"<script>', "evil:99999", "a b", "", "evil.example"])(
		"is Accord's own, whatever Host says (%j)",
		async (host) => {
			for (const header of ["host", "x-forwarded-host"]) {
				const { status, body } = await called({ host: "x", [header]: host });
				expect({ header, status }).toEqual({ header, status: 200 });
				expect(body).not.toContain("evil");
			}
		},
	);
});

function called(headers: Record<string, string>): Promise<{ status: number | undefined; body: string }> {
	return new Promise((done, fail) => {
		const asking = request(`${server.url}/`, { headers }, (answer) => {
			let body = "";
			answer.on("data", (part) => (body += String(part)));
			answer.on("end", () => done({ status: answer.statusCode, body }));
		});
		asking.on("error", fail).end();
	});
}

// Files attached to evidence, over HTTP: who may send and fetch them, and how they are handed out.
import { Buffer } from "node:buffer";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "#tests/support/axe.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { demoPassword } from "#tests/support/demo.ts";
import { enterDemo } from "#tests/support/deeds.ts";
import { aBrowser, aSeat, calm } from "#tests/support/seats.ts";
import { aPdf } from "../evidence/attachments/some-files.ts";

let server: TestServer;
let code = "";
const cookies: Record<string, string> = {};

async function enter(role: string): Promise<void> {
	const answer = await fetch(`${server.url}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: server.url },
		body: new URLSearchParams({ email: `${role}@demo.example`, password: demoPassword }),
	});
	cookies[role] = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function send(as: string, bytes: Uint8Array, name = "report.pdf") {
	const form = new FormData();
	form.append("files", new Blob([new Uint8Array(bytes)], { type: "application/pdf" }), name);
	const headers = { cookie: cookies[as] ?? "", origin: server.url };
	const asked = { method: "POST", redirect: "manual", headers, body: form } as const;
	const answer = await fetch(`${server.url}/evidence/${code}/attachments`, asked);
	return { status: answer.status, said: await answer.text() };
}

const fetchAs = (as: string, path: string) =>
	fetch(server.url + path, { redirect: "manual", headers: { cookie: cookies[as] ?? "" } });

/** The sentence a file of somebody who may send is refused with. */
async function said(bytes: Uint8Array): Promise<string> {
	const answer = await send("writer", bytes);
	expect(answer.status).toBe(422);
	return answer.said;
}

async function newest(): Promise<string> {
	const [row] = await server.db.execute<{ id: string }>(sql`select id from attachments order by id desc limit 1`);
	return row?.id ?? "";
}

beforeAll(async () => {
	server = await aServer({ demo: true });
	for (const role of ["coordinator", "writer", "observer"]) await enter(role);
	await server.db.execute(sql`update persons set locale = 'en'`);
	const [row] = await server.db.execute<{ code: string }>(sql`select code from evidence_items order by code limit 1`);
	code = row?.code ?? "";
});

describe("attached files", () => {
	it("are handed out to be kept, never shown in the page, whatever they are called", async () => {
		expect(await send("writer", aPdf("first"), "../Ääni 'x'.html")).toMatchObject({ status: 200 });
		const answer = await fetchAs("observer", `/evidence/${code}/attachments/${await newest()}`);
		expect(answer.status).toBe(200);
		expect(Buffer.from(await answer.arrayBuffer())).toEqual(aPdf("first"));
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			"content-type": "application/pdf",
			"content-disposition": expect.stringMatching(
				/^attachment; filename="[\w. -]+\.pdf"; filename\*=UTF-8''[\w.%-]+\.pdf$/u,
			),
			"content-security-policy": "sandbox; default-src 'none'",
			"cross-origin-resource-policy": "same-origin",
			"cache-control": "private, no-store",
			"x-content-type-options": "nosniff",
		});
	});

	it("are neither taken from nor given to people who may not", async () => {
		const before = await newest();
		expect((await send("observer", aPdf("observer"))).status).toBe(403);
		expect((await send("nobody", aPdf("nobody"))).status).toBe(302);
		expect(await newest()).toBe(before);
		expect((await fetchAs("nobody", `/evidence/${code}/attachments/${before}`)).status).toBe(302);
	});

	it("that are no documents are refused in a sentence, and nothing is kept", async () => {
		const before = await newest();
		expect(await said(Buffer.from("<html><script>alert(1)</script>"))).toContain("save it as PDF");
		expect(await said(Buffer.from("MZ"))).toContain("is a program");
		expect(await said(new Uint8Array())).toMatch(/empty|choose a file/u);
		expect(await said(Buffer.concat([aPdf(), Buffer.alloc(21 * 1024 * 1024)]))).toContain("larger than 20 MB");
		expect(await newest()).toBe(before);
	});

	it("are attached, listed and withdrawn on the page of the evidence, on which axe finds nothing", async () => {
		const browser = await aBrowser();
		const seat = await aSeat(browser, server, { width: 390, colorScheme: "dark" });
		const { page } = seat;
		await enterDemo(page, "writer");
		await page.goto(`/evidence/${code}`);
		await page.getByText("Attach a file").click();
		const choose = page.getByLabel("File");
		await choose.setInputFiles({ name: "page.pdf", mimeType: "application/pdf", buffer: Buffer.from("<svg/>") });
		await page.getByRole("button", { name: "Attach" }).click();
		await page.getByRole("alert").getByText("HTML, SVG").waitFor();
		await choose.setInputFiles({ name: "notes.pdf", mimeType: "application/pdf", buffer: Buffer.from(aPdf("notes")) });
		await page.getByRole("button", { name: "Attach" }).click();
		await page.getByRole("link", { name: "notes.pdf" }).waitFor();
		await page.getByText("Withdraw notes.pdf").click();
		expect(await axeFindings(page)).toEqual([]);
		await page.getByLabel("Why it is withdrawn").last().fill("It is a draft.");
		await page.getByRole("button", { name: "Withdraw the file" }).last().click();
		await page.getByText("It is a draft.").waitFor();
		expect(await page.getByRole("link", { name: "notes.pdf" }).count()).toBe(0);
		await page.goto("/evidence/new/source");
		await page.getByLabel("What is it?").selectOption("document");
		await page.getByLabel("Who wrote it").waitFor();
		expect(await axeFindings(page)).toEqual([]);
		calm(seat);
		await seat.context.close();
	});
});

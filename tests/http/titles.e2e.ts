// Every screen says in its title what it is: read from the routes themselves, so that a screen added tomorrow is asked too.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { parseHTML } from "linkedom";
import { persons } from "#db/schema/index.ts";
import { aKeptSheet } from "#tests/support/a-kept-sheet.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { demoPassword } from "#tests/support/demo.ts";

const folder = join(import.meta.dirname, "../../app/routes");

/** Around a document's screens; it is none of them. */
const frame = "documents.$slug.tsx";

/** Where one ends without having gone there: from nowhere, which is asked on its own, and from another address. */
const noScreens = ["$.tsx", "elsewhere.tsx"];

/** The screens: routes that show something. */
const screens = readdirSync(folder)
	.filter((file) => file.endsWith(".tsx") && ![...noScreens, frame].includes(file))
	.filter((file) => /export default/.test(readFileSync(join(folder, file), "utf8")))
	.map((file) => file.replace(/\.tsx$/, ""));

let server: TestServer;
let cookie = "";
let real: Record<string, string>;
const workspace = "Green skills demo";

/** What exists in the demo, by the parameter's name, in the folder it stands in. */
async function oneOfEach(): Promise<Record<string, string>> {
	const [row] = await server.db.execute<Record<string, string>>(sql`select
		(select code from recommendations order by code limit 1) as "recommendations.$code",
		(select code from evidence_items order by code limit 1) as "evidence.$code",
		'completion_rate' as "evidence.$key",
		(select code from micro_credentials order by code, version limit 1) as "micro-credentials.$code",
		(select version from micro_credentials order by code, version limit 1) as "micro-credentials.$version",
		(select slug from documents limit 1) as "documents.$slug",
		(select slug from documents limit 1) as "publications.$slug",
		(select number from editions limit 1) as "publications.$edition",
		(select code from sites order by code limit 1) as "pilots.$site",
		(select r.code from runs r join sites s on s.id = r.site_id order by s.code, r.code limit 1) as "pilots.$run"`);
	const [coordinator] = await server.db
		.select({ id: persons.id })
		.from(persons)
		.where(sql`email like 'coordinator@%'`);
	const batch = await aKeptSheet(server.db, coordinator?.id ?? "");
	return {
		...row,
		"imports.$batch": batch,
		"imports.$template": "T01_pilot_sites",
		"imports.$row": row?.["pilots.$site"] ?? "",
		"invitations.$secret": "nonsense",
		"passwords.$secret": "nonsense",
		"people_.$id": coordinator?.id ?? "",
	};
}

const addressOf = (screen: string): string => {
	const parts = screen.split(".").filter((part) => part !== "_index");
	const room = parts[0] ?? "";
	return `/${parts
		.map((part) => part.replace(/_$/, ""))
		.map((part) => (part.startsWith("$") ? (real[`${room}.${part}`] ?? "") : part))
		.join("/")}`;
};

async function read(path: string, headers: Record<string, string>) {
	const answer = await fetch(server.url + path, { headers, redirect: "manual" });
	const { document } = parseHTML(await answer.text());
	return {
		path,
		lang: document.documentElement?.getAttribute("lang"),
		title: document.querySelector("title")?.textContent ?? "",
		heading: document.querySelector("h1")?.textContent ?? "",
	};
}

/** These are for those who are not signed in. */
const beforeSignIn = ["sign-in", "forgotten", "passwords.$secret"];
const headersFor = (screen: string, locale: string): Record<string, string> =>
	beforeSignIn.includes(screen) ? { "accept-language": locale } : { cookie };

beforeAll(async () => {
	server = await aServer({ demo: true });
	const answer = await fetch(`${server.url}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: server.url },
		body: new URLSearchParams({ email: "coordinator@demo.example", password: demoPassword }),
	});
	cookie = answer.headers
		.getSetCookie()
		.map((one) => one.split(";")[0])
		.join("; ");
	real = await oneOfEach();
});

/** The home greets by name: its title says where one is instead. */
const greets = "home";

describe.each(["en", "fi"])("in %s", (locale) => {
	beforeAll(async () => {
		await server.db.update(persons).set({ locale });
	});

	it("every screen has a title of its own: what it is, then the workspace's name", async () => {
		expect(screens.length).toBeGreaterThan(25);
		const pages = await Promise.all(screens.map((screen) => read(addressOf(screen), headersFor(screen, locale))));
		expect(pages.filter(({ lang }) => lang !== locale)).toEqual([]);
		expect(pages.filter(({ title }) => !title.endsWith(` · ${workspace}`))).toEqual([]);
		const named = pages.filter(({ path }) => path !== `/${greets}`);
		expect(named.filter(({ title, heading }) => heading === "" || !title.includes(heading))).toEqual([]);
		expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
	});

	it("an address where nothing is says so in its title", async () => {
		const { title, heading } = await read("/no/such/page", { cookie });
		expect(title).toBe(`${heading} · ${workspace}`);
		expect(heading).not.toBe("");
	});
});

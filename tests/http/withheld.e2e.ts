// What pages say of people comes from told cells and from nowhere else: when all rows of persons become other ones and nothing is
// counted anew, every page, picture and file stays as it was for whoever is not the steward of the rows.
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { peopleIndicators } from "#app/evidence/indicators/definitions.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { demoPassword } from "#tests/support/demo.ts";

let server: TestServer;
const roles = ["observer", "coordinator"] as const;
const cookies = new Map<string, string>();

async function enter(role: string): Promise<void> {
	const answer = await fetch(`${server.url}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: server.url, "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({ email: `${role}@demo.example`, password: demoPassword }).toString(),
	});
	const set = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
	cookies.set(role, set.join("; "));
}

async function list(query: ReturnType<typeof sql>): Promise<string[]> {
	return (await server.db.execute<{ path: string }>(query)).map(({ path }) => path);
}

/** They say besides which green skills somebody passed in a sector: that is no count of people and is read as it is. */
const withSkills = ["/evidence/targets"];

/** Every page on which figures stand, with each site, run, sector and item there is; of green skills, none. */
async function paths(): Promise<string[]> {
	const sites = await list(sql`select code as path from sites order by 1`);
	const figures = peopleIndicators.flatMap((key) => [
		`/evidence/new?indicator=${key}&split=sectors&across=roles`,
		`/evidence/new?indicator=${key}&sites=${sites[0] ?? ""}&split=microCredentials`,
	]);
	const others = await list(sql`
		select '/pilots/' || code as path from sites
		union select '/pilots/' || s.code || '/runs/' || r.code from runs r join sites s on s.id = r.site_id
		union select '/evidence/' || code from evidence_items where indicator is distinct from 'green_skills_per_sector'
		union select '/micro-credentials/' || code from micro_credentials
		union select '/recommendations/' || code from recommendations order by 1`);
	const editions = (
		await list(sql`select '/publications/' || d.slug || '/' || e.number as path
		from editions e join documents d on d.id = e.document_id order by 1`)
	).flatMap((path) => [path, `${path}.json`]);
	return ["/evidence", "/pilots", "/publications", ...figures, ...others, ...editions];
}

/** What differs from answer to answer whatever it says. */
const still = (body: string) => body.replaceAll(/nonce="[^"]*"/g, "").replaceAll(/"nonce":"[^"]*"/g, "");

async function answers(all: readonly string[]): Promise<Map<string, { status: number; body: string }>> {
	const found = new Map<string, { status: number; body: string }>();
	for (const role of roles)
		for (const path of all) {
			const answer = await fetch(server.url + path, { headers: { cookie: cookies.get(role) ?? "" } });
			found.set(`${role} ${path}`, { status: answer.status, body: still(await answer.text()) });
		}
	return found;
}

async function changedIn(pages: readonly string[], before: ReadonlyMap<string, { body: string }>): Promise<string[]> {
	const after = await answers(pages);
	return [...after.keys()].filter((path) => after.get(path)?.body !== before.get(path)?.body);
}

beforeAll(async () => {
	server = await aServer({ demo: true });
	for (const role of roles) await enter(role);
});

test("no page of figures reads rows of persons: what it says follows from told cells", async () => {
	const all = await paths();
	const before = await answers([...all, ...withSkills]);
	const shown = [...before.values()].filter(({ status }) => status === 200);
	expect(shown.length).toBeGreaterThan(90);
	await server.db.execute(sql`set session_replication_role = replica`);
	await server.db.execute(sql`update enrolments set completed_on = null, hours_logged = 1
		where id in (select id from enrolments order by id limit (select count(*) * 9 / 10 from enrolments))`);
	await server.db.execute(sql`update self_assessments set value = 1`);
	await server.db.execute(sql`update survey_answers set value = 1 where value is not null`);
	await server.db.execute(sql`update participants set gender = 'other', role = 'student'`);
	expect(await changedIn(withSkills, before)).toEqual([]);
	await server.db.execute(sql`update assessments set result = 'fail'
		where id in (select id from assessments order by id limit (select count(*) * 9 / 10 from assessments))`);
	expect(await changedIn(all, before)).toEqual([]);
});

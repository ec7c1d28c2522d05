// Every form there is, each field once with what nobody would write: the answer is a refusal or the deed, never an error.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { invite } from "#app/identity/invitations.server.ts";
import { systemClock } from "#app/clock.ts";
import { noFields } from "#app/recommendations/fields.ts";
import { newId } from "#db/id.ts";
import { aKeptSheet } from "#tests/support/a-kept-sheet.ts";
import { aServer, type TestServer } from "#tests/support/a-workspace.ts";
import { demoPassword } from "#tests/support/demo.ts";
import { evidenceForms } from "./evidence-forms.ts";
import { settings, strange } from "./form-values.ts";
import { type Form, importForms } from "./import-forms.ts";

let server: TestServer;
let cookie = "";
let real: Record<string, string>;

const send = (path: string, fields: [string, string][]) =>
	fetch(server.url + path, {
		method: "POST",
		redirect: "manual",
		headers: { cookie, origin: server.url },
		body: new URLSearchParams(fields),
	});

const of = (key: string) => real[key] ?? "";
const passage = '{"section":"problem","from":{},"to":{},"quote":"x"}';

/** What an honest person would send, by route. */
const honest: Record<string, () => Form | Promise<Form>> = {
	account: () => ({ path: "/account", fields: { session: newId() } }),
	"account_.name": () => ({ path: "/account/name", fields: { name: "Carla Conti" } }),
	"account_.password": () => ({ path: "/account/password", fields: { current: "not it", chosen: "a longer one" } }),
	"documents.$slug.details": async () => ({
		path: `/documents/${of("slug")}/details`,
		fields: {
			title: "Skills",
			subtitle: "",
			language: "en",
			kind: "policy",
			licence: "",
			revision: await one(sql`select fields_revision as one from documents where slug = ${of("slug")}`),
		},
	}),
	"documents.$slug.editions": async () => ({
		path: `/documents/${of("slug")}/editions`,
		fields: {
			stage: "final",
			after: await one(sql`select e.number as one from editions e join documents d on d.id = e.document_id
				where d.slug = ${of("slug")} order by e.published_at desc limit 1`),
		},
	}),
	"documents.$slug_.contributors._index": () => ({
		path: `/documents/${of("slug")}/contributors`,
		fields: { name: "Ada", organisation: "", part: "author" },
	}),
	"documents.$slug_.recommendations.$code.place": () => ({
		path: `/documents/${of("slug")}/recommendations/${of("code")}/place`,
		fields: { direction: "later" },
	}),
	"documents.$slug_.recommendations._index": () => ({
		path: `/documents/${of("slug")}/recommendations`,
		fields: { code: of("unplaced") },
	}),
	"documents.$slug_.writers": () => ({ path: `/documents/${of("slug")}/writers`, fields: { groups: of("group") } }),
	"documents._index": () => ({ path: "/documents", fields: { title: "New", language: "en", kind: "policy" } }),
	...evidenceForms(of, one),
	forgotten: () => ({ path: "/forgotten", fields: { email: "nobody@demo.example" } }),
	groups: () => ({
		path: "/groups",
		fields: { name: "New", code: newId().slice(-12), country: "FI", sector: "", convenorId: of("org"), mandate: "" },
	}),
	"groups_.$id.members": () => ({
		path: `/groups/${of("group")}/members`,
		fields: { personId: of("person"), role: "reviewer" },
	}),
	...importForms(of),
	"invitations.$secret": async () => ({
		path: `/invitations/${await aSecret()}`,
		fields: { name: "Ada", email: "", password: "long enough to pass" },
	}),
	"passwords.$secret": () => ({ path: `/passwords/${newId()}`, fields: { password: "long enough to pass" } }),
	people: () => ({
		path: "/people",
		fields: { list: `${newId()}@example.org`, boxes: "writes", groupId: of("group"), organisationId: "", locale: "fi" },
	}),
	"people_.$id._index": () => ({
		path: `/people/${of("person")}`,
		fields: { organisationId: of("org"), roles: "observer" },
	}),
	"people_.$id.account": () => ({ path: `/people/${of("person")}/account`, fields: { open: "yes" } }),
	"pilots.$site.agreement": () => ({ path: `/pilots/${of("site")}/agreement`, fields: { agreed: "yes" } }),
	preferences: () => ({ path: "/preferences", fields: { locale: "en", theme: "dark", back: "/home" } }),
	"recommendations.$code.fields": async () => ({
		path: `/recommendations/${of("code")}/fields`,
		fields: {
			revision: await one(sql`select fields_revision as one from recommendations where code = ${of("code")}`),
			fields: JSON.stringify(noFields),
		},
	}),
	"recommendations.$code.history": () => ({ path: `/recommendations/${of("code")}/history`, fields: { name: "v" } }),
	"recommendations.$code.movements": () => ({
		path: `/recommendations/${of("code")}/movements`,
		fields: { [`answer:${of("citation")}`]: `take:${of("reading")}` },
	}),
	"recommendations.$code.moves": () => ({
		path: `/recommendations/${of("code")}/moves`,
		fields: { from: "draft", to: "draft" },
	}),
	"recommendations.$code.main-evidence": () => ({
		path: `/recommendations/${of("code")}/main-evidence`,
		fields: { evidence: of("evidence") },
	}),
	"recommendations.$code.strength": () => ({
		path: `/recommendations/${of("code")}/strength`,
		fields: { reason: "It is asked for." },
	}),
	"recommendations.$code.title": () => ({ path: `/recommendations/${of("code")}/title`, fields: { title: "New" } }),
	"recommendations.new": () => ({
		path: "/recommendations/new",
		fields: { title: "New", leadGroupId: of("group"), groupIds: of("group"), language: "en" },
	}),
	settings: () => ({ path: "/settings", fields: settings }),
	"sign-in": () => ({
		path: "/sign-in",
		fields: { email: "observer@demo.example", password: demoPassword, next: "/home" },
	}),
	"texts.$textId.citations": () => ({
		path: `/texts/${of("text")}/citations`,
		fields: { code: of("evidence"), section: "problem", stance: "supports" },
	}),
	"texts.$textId.citations_.$citationId.acknowledgements": () => ({
		path: `/texts/${of("citing")}/citations/${of("citation")}/acknowledgements`,
		fields: { readingId: of("reading") },
	}),
	"texts.$textId.citations_.$citationId.kept": () => ({
		path: `/texts/${of("citing")}/citations/${of("citation")}/kept`,
		fields: { readingId: of("reading"), reason: "It stands." },
	}),
	"texts.$textId.citations_.adopted": () => ({
		path: `/texts/${of("text")}/citations/adopted`,
		fields: { section: "problem", citationIds: of("citation") },
	}),
	"texts.$textId.restorations": async () => ({
		path: `/texts/${of("text")}/restorations`,
		fields: { version: await one(sql`select id as one from versions where text_id = ${of("text")} limit 1`) },
	}),
	"texts.$textId.threads": () => ({
		path: `/texts/${of("text")}/threads`,
		fields: { body: "Why?", kind: "question", passage },
	}),
	"threads.$id.comments": () => ({ path: `/threads/${of("thread")}/comments`, fields: { body: "Because." } }),
	"threads.$id.dispositions": () => ({
		path: `/threads/${of("thread")}/dispositions`,
		fields: { outcome: "not_taken_up", reason: "" },
	}),
};

async function one(query: ReturnType<typeof sql>): Promise<string> {
	const [row] = await server.db.execute<{ one: unknown }>(query);
	return String(row?.one);
}

async function aSecret(): Promise<string> {
	const { invited } = await invite(server.db, {
		by: null,
		invitees: [{ email: `${newId()}@example.org`, name: null }],
		grants: { workspace: ["observer"], groups: [] },
		organisationId: null,
		locale: "en",
		clock: systemClock,
	});
	return invited[0]?.secret ?? "";
}

beforeAll(async () => {
	server = await aServer({ demo: true });
	const entered = await send("/sign-in", Object.entries({ email: "coordinator@demo.example", password: demoPassword }));
	cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
	const [row] = await server.db.execute<Record<string, string>>(sql`select
		(select code from recommendations where state = 'draft' order by code limit 1) as code,
		(select text_id from recommendations where state = 'draft' order by code limit 1) as text,
		(select code from recommendations r where not exists
			(select from document_recommendations d where d.recommendation_id = r.id) order by code limit 1) as unplaced,
		(select id from citations order by id limit 1) as citation,
		(select text_id from citations order by id limit 1) as citing,
		(select id from readings order by id limit 1) as reading,
		(select code from evidence_items order by code limit 1) as evidence,
		(select id from threads order by id limit 1) as thread,
		(select slug from documents limit 1) as slug,
		(select id from groups order by id limit 1) as group,
		(select id from organisations order by id limit 1) as org,
		(select id from persons where email = 'reviewer@demo.example') as person,
		(select code from sites order by code limit 1) as site`);
	const coordinator = await one(sql`select id as one from persons where email like 'coordinator@%'`);
	real = { ...row, batch: await aKeptSheet(server.db, coordinator) };
});

/** These take a file: tried in attachments.e2e.ts, and with what a pack may hold in the tests of credentials. */
const forAFile = ["evidence.$code_.attachments._index", "imports.esco"];

describe("every form", () => {
	it("is among those that are tried here", () => {
		const folder = join(import.meta.dirname, "../../app/routes");
		const withForm = readdirSync(folder).filter((file) =>
			/readForm|formOf|rowSaved/.test(readFileSync(join(folder, file), "utf8")),
		);
		const names = withForm.map((file) => file.replace(/\.tsx?$/, "")).filter((name) => !forAFile.includes(name));
		expect(names.toSorted()).toEqual(Object.keys(honest).toSorted());
	});

	it.each(Object.keys(honest))("%s takes what is meant for it, and refuses the rest in words", async (name) => {
		const found: string[] = [];
		const ask = async (what: string, { path, fields }: Form, more: [string, string][] = []) => {
			const answer = await send(path, [...Object.entries(fields), ...more]);
			const said = await answer.text();
			if (answer.status >= 500) found.push(`${what}: ${answer.status}`);
			if (/Invalid (?:input|option)|Too (?:big|small)|expected string/i.test(said)) found.push(`${what}: ${said}`);
			return answer.status;
		};
		const form = async () => (await honest[name]?.()) ?? { path: "/", fields: {} };
		await ask("honest", await form());
		for (const field of Object.keys((await form()).fields)) {
			for (const value of strange) {
				const { path, fields } = await form();
				await ask(`${field}=${value.slice(0, 60)}`, { path, fields: { ...fields, [field]: value } });
			}
			const { path, fields } = await form();
			const { [field]: left = "", ...without } = fields;
			await ask(`without ${field}`, { path, fields: without });
			await ask(`${field} twice`, { path, fields }, [[field, left]]);
		}
		expect(found).toEqual([]);
	});
});

it("a closed account is opened again", async () => {
	const path = `/people/${of("person")}/account`;
	const active = () => one(sql`select deactivated_at is null as one from persons where id = ${of("person")}`);
	expect((await send(path, [["open", "no"]])).status).toBe(302);
	expect(await active()).toBe("false");
	expect((await send(path, [["open", "yes"]])).status).toBe(302);
	expect(await active()).toBe("true");
});

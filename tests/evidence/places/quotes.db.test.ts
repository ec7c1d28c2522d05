import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { attachedAbout, withdrawAttachment } from "#app/evidence/attachments/attachments.server.ts";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { quotesFrom, sitesThatRan } from "#app/evidence/places/quotes.server.ts";
import { runsOfCourse } from "#app/evidence/places/run.server.ts";
import { keepSource } from "#app/evidence/sources/sources.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPdf } from "../attachments/some-files.ts";
import { aPilot, bringIn, clock, people, voices } from "../import/scene.ts";

const asked = { locale: "en", today: "2026-06-01" } as const;

/** A site with so many people, whose host agreed, and what was said there. */
const aHouse = async (many: number): Promise<{ db: Pool; coordinator: Person }> => {
	const db = await aDatabase();
	const { coordinator, steward } = await aPilot(db);
	await bringIn(db, steward, [...people(many), ...voices().filter(({ name }) => /^(?:sources|findings)/u.test(name))]);
	await db.execute(sql`update sites set single_site_publication_ok = true`);
	await renewCells(db, { clock });
	return { db, coordinator };
};

describe("words and documents about a place", () => {
	let large: Awaited<ReturnType<typeof aHouse>>;
	beforeAll(async () => {
		large = await aHouse(12);
	});

	test("of a site with fewer than ten people nothing is quoted, and the page says so", async () => {
		const { db } = await aHouse(6);
		expect(await quotesFrom(db, ["FI-9"], asked)).toEqual({ withheld: "small-site", quotes: [] });
	});

	test("of a larger one only what may be quoted is, with who spoke in the reader's language", async () => {
		const told = await quotesFrom(large.db, ["FI-9"], { ...asked, locale: "fi" });
		expect(told).toEqual({
			withheld: null,
			quotes: [
				{
					code: "Q-1-1",
					original: "Omasta työstä oppi.",
					language: "fi",
					english: "We learned from our own work.",
					actors: ["työntekijä", "kouluttaja"],
				},
			],
		});
	});

	test("a micro-credential has the words of the sites that ran it, and of no others", async () => {
		expect(await sitesThatRan(large.db, { code: "MC-DRY", version: "1" })).toEqual(["FI-9"]);
		expect(await sitesThatRan(large.db, { code: "MC-DRY", version: "2" })).toEqual([]);
		expect(await quotesFrom(large.db, [], asked)).toEqual({ withheld: null, quotes: [] });
	});

	test("a micro-credential tells where it was run, and one that was not is told as such", async () => {
		const held = await runsOfCourse(large.db, { code: "MC-DRY", version: "1" });
		expect(held.map(({ site }) => site.code)).toEqual(["FI-9"]);
		expect(await runsOfCourse(large.db, { code: "MC-DRY", version: "2" })).toEqual([]);
	});

	test("documents about a site or a micro-credential stand there until they are withdrawn", async () => {
		const { db, coordinator } = large;
		const keep = (about: string) =>
			keepSource(db, {
				source: { form: "document", claim: about, says: "x", publisher: "Host", year: null, about },
				file: { name: "a.pdf", bytes: aPdf(about), tooBig: false },
				person: coordinator,
				clock,
			});
		const [ofSite, ofCourse] = [await keep("sites:FI-9"), await keep("microCredentials:MC-DRY")];
		await keep("");
		if (!ofSite.ok || !ofCourse.ok) throw new Error("not kept");
		const about = async (sites: string[], microCredentials: string[]) =>
			(await attachedAbout(db, { sites, microCredentials })).map(({ code }) => code);
		expect(await about(["FI-9"], [])).toEqual([ofSite.code]);
		expect(await about([], ["MC-DRY"])).toEqual([ofCourse.code]);
		expect(await about(["FI-9"], ["MC-DRY"])).toEqual([ofSite.code, ofCourse.code]);
		expect(await about(["FI-'9"], [])).toEqual([]);
		expect(await about([], [])).toEqual([]);
		const [found] = await attachedAbout(db, { sites: ["FI-9"], microCredentials: [] });
		const id = found?.files[0]?.id ?? "";
		await withdrawAttachment(db, { code: ofSite.code, id, reason: "Old.", person: coordinator });
		expect(await about(["FI-9"], [])).toEqual([]);
	});
});

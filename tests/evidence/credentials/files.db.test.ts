// What other systems ask of a description: the fields the European Learning Model and Open Badges 3.0 require.
import { beforeAll, describe, expect, test } from "vitest";
import type { Described } from "#app/evidence/credentials/described.ts";
import { duration } from "#app/evidence/credentials/described.ts";
import { elmOf } from "#app/evidence/credentials/elm.ts";
import { achievementOf } from "#app/evidence/credentials/open-badge.ts";
import { catalogue, microCredential } from "#app/evidence/pilots/micro-credentials.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { findSkills } from "#app/evidence/credentials/skill-search.server.ts";
import { aDatabase } from "#tests/support/database.ts";

const origin = "https://accord.example";
const all: Described[] = [];

const db = await aDatabase();
beforeAll(async () => {
	await db.transaction(async (tx) => {
		await seedReference(tx);
		await seedDemoFacts(tx, new Date("2026-01-15T12:00:00Z"));
	});
	for (const { code, version } of await catalogue(db, "en")) {
		const found = await microCredential(db, { code, version, language: "en" });
		if (found) all.push(found);
	}
});

const by = (code: string): Described => {
	const found = all.find(({ microCredential: mc }) => mc.code === code);
	if (!found) throw new Error(`no ${code}`);
	return found;
};

/** Every object in a file, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
	if (typeof value !== "object" || value === null) return [];
	const inner = Object.values(value).flatMap(objectsIn);
	return Array.isArray(value) ? inner : [{ ...value }, ...inner];
}

describe("the European Learning Model", () => {
	test("everything in every file has an id and a type, and every id is an address or a URN", () => {
		expect(all).toHaveLength(12);
		for (const described of all) {
			const things = objectsIn(elmOf(described, origin)).filter((thing) => "type" in thing || "id" in thing);
			expect(things.length).toBeGreaterThan(10);
			for (const { id, type } of things) {
				expect(id).toMatch(/^(https?:\/\/|urn:)\S+$/u);
				expect(type).toMatch(/^[A-Z]/u);
			}
		}
	});

	test("a file says title by language, workload as a duration, level, language, outcomes with their skills, awarding body", () => {
		const file = elmOf(by("W-1"), origin);
		expect(file).toMatchObject({
			id: `${origin}/micro-credentials/W-1/${by("W-1").microCredential.version}`,
			type: "Qualification",
			title: { en: "Wood from well-managed forests", fi: "Puuta hyvin hoidetuista metsistä" },
			volumeOfLearning: "PT24H",
			eqfLevel: { id: "http://data.europa.eu/snb/eqf/4" },
			creditPoint: { point: "1", framework: { id: "http://data.europa.eu/snb/education-credit/6fcec5c5af" } },
			language: { id: "http://publications.europa.eu/resource/authority/language/FIN" },
			awardingOpportunity: {
				awardingBody: {
					location: {
						address: { countryCode: { id: "http://publications.europa.eu/resource/authority/country/FIN" } },
					},
				},
			},
		});
		expect(file.learningOutcome[0]?.relatedESCOSkill).toEqual([
			expect.objectContaining({ id: expect.stringMatching(/^http:\/\/data\.europa\.eu\/esco\/skill\/[\da-f-]{36}$/u) }),
		]);
	});

	test("what has no level of the EQF is no qualification, and says why", () => {
		const none = all.find(({ microCredential: mc }) => mc.eqfLevel === null);
		if (!none) throw new Error("the demo has one");
		const file = elmOf(none, origin);
		expect(file.type).toBe("LearningAchievementSpecification");
		expect(file).not.toHaveProperty("eqfLevel");
		expect(JSON.stringify(file)).toContain(none.microCredential.eqfNote ?? "no note");
	});

	test("a local skill is told with the reason why it is none of ESCO's", () => {
		const local = all.flatMap(({ outcomes }) => outcomes).flatMap(({ skills }) => skills);
		const reason = local.find(({ kind }) => kind === "local")?.whyNotEsco ?? "no reason";
		const told = all
			.map((described) => JSON.stringify(elmOf(described, origin)))
			.filter((text) => text.includes(reason));
		expect(told.length).toBeGreaterThan(0);
	});

	test("no file names a learner", () => {
		for (const described of all)
			expect(JSON.stringify(elmOf(described, origin))).not.toMatch(/credentialSubject|givenName|dateOfBirth/u);
	});
});

describe("Open Badges 3.0", () => {
	test("every achievement has what the standard requires: id, type, name, description, criteria", () => {
		for (const described of all) {
			const file = achievementOf(described, origin);
			expect(file.type).toContain("Achievement");
			expect(new URL(file.id).origin).toBe(origin);
			expect(file.name).toBe(described.microCredential.titleEn);
			expect(file.description).not.toBe("");
			expect(file.criteria.narrative).toContain(described.outcomes[0]?.text ?? "no outcome");
			for (const { type, targetUrl, targetName } of file.alignment) {
				expect(type).toEqual(["Alignment"]);
				expect(URL.canParse(targetUrl)).toBe(true);
				expect(targetName).not.toBe("");
			}
		}
	});
});

test("hours are written as ISO 8601 durations, halves included", () => {
	expect(duration(24)).toBe("PT24H");
	expect(duration(7.5)).toBe("PT7H30M");
	expect(duration(0.5)).toBe("PT30M");
});

const taught = async (words: string) => (await findSkills(db, { words, language: "en" }))[0]?.taughtIn;

test("a skill leads to the micro-credentials whose outcomes it is, one of ESCO and one of ours alike", async () => {
	expect(await taught("sustainable forest management")).toEqual([
		{ code: "W-1", version: "1.0", title: "Wood from well-managed forests" },
	]);
	expect((await taught("designing furniture for repair"))?.map(({ code }) => code)).toContain("M-1");
});

import { beforeAll, expect, test } from "vitest";
import type { Facts } from "#app/evidence/import/fact.ts";
import { bring, none, problemsOf } from "./harness.ts";
import { csv, definitions, participantRow, participants, people } from "./scene.ts";

let facts: Facts;

beforeAll(async () => {
	facts = await bring(people(3), await bring(definitions(), none()));
});

const sites = "site_code,site_name,host_org_code,country_code,nuts3_code,sector_key,data_origin";
const renamed = (code: string) => [participants([participantRow(9).replace("FI-9-009", code)])];

test("a new participant carries the code of the site, so that it can be nobody else's; one that stands keeps theirs", async () => {
	expect(await problemsOf(renamed("DEMO-FI-9-009"), facts)).toEqual([]);
	for (const code of ["FI-8-009", "FI-HALL-009", "FI-9-9-009"])
		expect(await problemsOf(renamed(code), facts)).toMatchObject([
			{ column: "participant_code", is: "code-of-another-site", words: { site: "FI-9" } },
		]);
	const known = new Map(facts.participants).set("fi-hall-009", {
		id: "p",
		values: { code: "FI-HALL-009", site: "fi-9", role: "worker" },
	});
	expect(await problemsOf(renamed("FI-HALL-009"), { ...facts, participants: known })).toEqual([]);
});

test("where a site's code does not begin with its country, that stands before it", async () => {
	const hall = csv("s.csv", `${sites}\nHALL-2,Hall,TRAIN,FI,FI196,wood,\n`);
	const run = csv(
		"r.csv",
		"run_code,site_code,mc_code,mc_version,start_date,delivery_mode,language,places_offered\nRUN-H,HALL-2,MC-DRY,1,2025-08-01,online,fi,9\n",
	);
	const row = participantRow(9, { run: "RUN-H" });
	expect(await problemsOf([hall, run, participants([row.replace("FI-9-", "FI-HALL-2-")])], facts)).toEqual([]);
	expect(await problemsOf([hall, run, participants([row])], facts)).toMatchObject([
		{ is: "code-of-another-site", words: { site: "FI-HALL-2" } },
	]);
});

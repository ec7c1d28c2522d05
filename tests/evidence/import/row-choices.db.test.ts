import { beforeAll, expect, test } from "vitest";
import { rowChoices } from "#app/evidence/import/row-choices.server.ts";
import type { TemplateKey } from "#app/evidence/import/template.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aMill, aPilot, bringIn, millParticipants, people, voices } from "./scene.ts";

let db: Pool;
let coordinator: Person;
let steward: Person;
let miller: Person;
const offered = async (template: TemplateKey, column: string, person = steward) =>
	(await rowChoices(db, { template, person }))[column] ?? [];
const codes = async (...asked: Parameters<typeof offered>) => (await offered(...asked)).map(({ value }) => value);

beforeAll(async () => {
	db = await aDatabase();
	({ coordinator, steward } = await aPilot(db));
	miller = await aMill(db, coordinator);
	await bringIn(db, steward, [...people(2), ...voices()]);
	await bringIn(db, miller, [millParticipants([1])]);
});

test("what is here is offered by its code and what it is called", async () => {
	expect(await offered("T04_pilot_runs", "site_code")).toEqual([
		{ value: "FI-8", label: "Mill" },
		{ value: "FI-9", label: "Drying hall" },
	]);
	expect(await offered("T01_pilot_sites", "host_org_code")).toContainEqual({ value: "TRAIN", label: "Training House" });
	expect(await offered("T04_pilot_runs", "mc_code")).toEqual([{ value: "MC-DRY", label: "Low-energy drying" }]);
	expect(await offered("T08_participant_survey_long", "item_key")).toEqual([
		{ value: "SAT", label: "How satisfied are you?" },
	]);
	const finnish = { ...steward, locale: "fi" } as const;
	expect(await offered("T07_self_assessment_long", "skill_ref", finnish)).toContainEqual({
		value: "LS-1",
		label: "Kuivata puuta vähemmällä lämmöllä",
	});
	expect(await offered("T01_pilot_sites", "country_code", finnish)).toContainEqual({ value: "FI", label: "Suomi" });
});

test("a code that a row makes new is not offered", async () => {
	expect(await offered("T01_pilot_sites", "site_code")).toEqual([]);
});

test("participants, and runs to bring them in, are those of the person's own sites", async () => {
	expect(await codes("T06_assessments", "participant_code")).toEqual(["FI-9-001", "FI-9-002"]);
	expect(await codes("T06_assessments", "participant_code", miller)).toEqual(["FI-8-001"]);
	expect(await codes("T06_assessments", "run_code")).toEqual(["RUN-9", "RUN-10"]);
	expect(await codes("T06_assessments", "run_code", miller)).toEqual(["RUN-8"]);
	for (const column of ["participant_code", "run_code"])
		expect(await codes("T06_assessments", column, coordinator)).toEqual([]);
});

test("interviews are offered to those who may read them", async () => {
	expect(await codes("T11_qualitative_findings", "source_code", coordinator)).toEqual(["FI-9-S-1", "S-2"]);
	expect(await codes("T11_qualitative_findings", "source_code", miller)).not.toContain("FI-9-S-1");
});

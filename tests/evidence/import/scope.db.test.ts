import { beforeAll, describe, expect, test } from "vitest";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { exportCsv, exportWorkbook, siteRows } from "#app/evidence/import/export.server.ts";
import { saveRow, rowKnownBy } from "#app/evidence/import/save-row.server.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import type { Cells } from "#app/evidence/import/row-form.ts";
import { templateKeys, type TemplateKey } from "#app/evidence/import/template.ts";
import { peopleTemplateKeys, templates } from "#app/evidence/import/templates.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import {
	aMill,
	aPerson,
	aPilot,
	bringIn,
	clock,
	csv,
	millParticipants,
	participantRow,
	participants,
	people,
	stage,
	voices,
} from "./scene.ts";

let db: Pool;
let coordinator: Person;
let steward: Person;
let other: Person;
let observer: Person;

beforeAll(async () => {
	db = await aDatabase();
	({ coordinator, steward } = await aPilot(db));
	await bringIn(db, steward, [...people(4), ...voices()]);
	other = await aMill(db, coordinator);
	observer = await aPerson(db, { observer: true });
	await bringIn(db, other, [millParticipants([1])]);
});

const exported = (template: TemplateKey, person: Person) => exportCsv(db, { template, person });
const lines = async (template: TemplateKey, person: Person) =>
	(await exported(template, person)).split("\r\n").filter(Boolean).length - 1;

describe("exports", () => {
	test("rows of persons, firms and few people go to the steward of their site, and to nobody else", async () => {
		for (const template of peopleTemplateKeys) {
			expect([template, await lines(template, steward)]).not.toEqual([template, 0]);
			for (const person of [coordinator, observer])
				expect([template, await lines(template, person)]).toEqual([template, 0]);
		}
		expect(await lines("T05_participants_enrolments", steward)).toBe(4);
		expect(await exported("T05_participants_enrolments", other)).toContain("FI-8-001");
		expect(await lines("T05_participants_enrolments", other)).toBe(1);
		expect(await lines("T09_employer_feedback", other)).toBe(0);
	});

	test("a workbook holds the same rows as the file, and comes in again changing nothing", async () => {
		const template = "T05_participants_enrolments";
		const upload = async (person: Person) => ({
			name: `${template}.xlsx`,
			bytes: await exportWorkbook(db, { template, person }),
			tooBig: false,
		});
		const staged = await stage(db, steward, [await upload(steward)]);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		const preview = await batchPreview(db, { batch: staged.batch, person: steward });
		expect(preview?.report.files).toMatchObject([{ new: 0, changed: 0, unchanged: 4, refused: 0 }]);
		expect(preview?.report.changeCount).toBe(0);
		const empty = await stage(db, steward, [await upload(observer)]);
		expect(empty).toMatchObject({ ok: false });
	});

	test("interviews and what was said in them go to the steward of the site and the coordinator, not to everyone", async () => {
		expect(await lines("T11_qualitative_findings", observer)).toBe(0);
		expect(await lines("T11_qualitative_findings", coordinator)).toBe(2);
		expect(await exported("T11_qualitative_findings", steward)).not.toContain("There is no time");
		expect(await lines("T11_qualitative_findings", steward)).toBe(1);
	});

	test("definitions and meetings go to everyone who works here", async () => {
		for (const template of templateKeys.filter((key) => templates[key].readers === "everyone"))
			expect([template, await lines(template, observer)]).toEqual([template, await lines(template, coordinator)]);
		expect(await lines("T13_multi_actor_meetings", observer)).toBe(2);
	});

	test("what a steward exports comes in again and changes nothing, with formulas that cannot run", async () => {
		expect(await exported("T09_employer_feedback", steward)).toContain("'=time");
		const files: Upload[] = [];
		for (const template of templateKeys) files.push(csv(`${template}.csv`, await exported(template, steward)));
		const staged = await stage(
			db,
			steward,
			files.filter(({ bytes }) => new TextDecoder().decode(bytes).trim().split("\n").length > 1),
		);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		const [batch] = await db.query.importBatches.findMany({ where: (row, { eq }) => eq(row.id, staged.batch) });
		expect(batch?.report).toMatchObject({ problemCount: 0, changeCount: 0 });
	});

	test("an interview of no site, and what was said in it, is nobody's to take over by naming one's own site", async () => {
		const sources = "source_code,kind,site_code,held_on,n_people,actor_types,language,anonymised";
		const excerpts = "finding_code,statement,excerpt_code,source_code,language,excerpt_original,theme,stance";
		const taken = [
			csv("sources.csv", `${sources}\nS-2,interview,FI-9,2025-10-11,1,worker,en,no\n`),
			csv("findings.csv", `${excerpts}\nQ-2,There is time.,Q-1-2,S-1,en,There is plenty.,time,supports\n`),
		];
		for (const file of taken) {
			const staged = await stage(db, steward, [file]);
			if (!staged.ok) throw new Error(JSON.stringify(staged));
			const preview = await batchPreview(db, { batch: staged.batch, person: steward });
			expect(preview?.report.problems).toMatchObject([{ is: "not-yours" }]);
		}
	});

	test("a participant of two sites: each site's page shows the rows of its own runs only", async () => {
		await bringIn(db, { ...steward, stewardOf: [...steward.stewardOf, ...other.stewardOf] }, [
			participants([participantRow(1, { run: "RUN-8" })]),
		]);
		const template = "T05_participants_enrolments";
		expect((await siteRows(db, { site: "FI-9", template })).flat()).not.toContain("RUN-8");
		expect(await exported(template, other)).not.toContain("RUN-9");
	});
});

const batches = () => db.$count(tables.importBatches);

describe("a row saved in a form", () => {
	const template = "T05_participants_enrolments";
	const known = (code: string): Promise<Cells | null> =>
		rowKnownBy(db, { template, person: steward, key: { participant_code: code, run_code: "RUN-9" } });
	const save = (cells: Cells, seen: Cells | null, person = steward, of: TemplateKey = template) =>
		saveRow(db, { template: of, cells, seen, notPhones: false, person, clock });

	test("is a batch of its own, in use at once, and can be seen as one", async () => {
		const seen = await known("fi-9-001");
		const saved = await save({ ...seen, hours_logged: "9" }, seen);
		expect(saved).toMatchObject({ ok: true });
		expect(await known("FI-9-001")).toEqual({ ...seen, hours_logged: "9" });
		const [batch] = await db.query.importBatches.findMany({
			where: (row, { eq }) => eq(row.id, saved.ok ? saved.batch : ""),
		});
		expect(batch).toMatchObject({ state: "accepted", acceptedRows: 1, files: [{ template, rows: 1 }] });
	});

	test("is refused at the field, by the same checks as a file, and nothing is kept", async () => {
		const seen = await known("FI-9-002");
		const count = await batches();
		expect(await save({ ...seen, status: "completed", status_date: "" }, seen)).toMatchObject({
			because: "wrong",
			fields: { status_date: { is: "status-needs-day" } },
		});
		expect(await save({ ...seen, employment_status: "maria@example.org" }, seen)).toMatchObject({
			because: "wrong",
			fields: { employment_status: { is: "personal", what: "e-mail" } },
		});
		expect(await save({ ...seen, employment_status: "+358 40 123 4567" }, seen)).toMatchObject({
			fields: { employment_status: { is: "phone" } },
		});
		expect(await save({ ...seen }, seen)).toMatchObject({ because: "changes-nothing" });
		expect(await batches()).toBe(count);
	});

	test("on top of somebody else's change is not saved: it says what stands now", async () => {
		const seen = await known("FI-9-003");
		await save({ ...seen, hours_logged: "7" }, seen);
		const late = await save({ ...seen, hours_logged: "8" }, seen);
		expect(late).toMatchObject({ ok: false, because: "stale", now: { hours_logged: "7" } });
		expect(await known("FI-9-003")).toMatchObject({ hours_logged: "7" });
	});

	test("that is new says so when its codes are here already", async () => {
		const seen = await known("FI-9-004");
		expect(await save({ ...seen, hours_logged: "1" }, null)).toEqual({ ok: false, because: "already-here" });
		expect(await save({ ...seen, participant_code: "FI-9-099" }, seen)).toEqual({ ok: false, because: "gone" });
		expect(await save({ ...seen, participant_code: "FI-9-050" }, null)).toMatchObject({ ok: true });
	});

	test("of persons is saved by the steward of their site alone", async () => {
		const seen = await known("FI-9-002");
		expect(await save({ ...seen, hours_logged: "1" }, seen, coordinator)).toEqual({
			ok: false,
			because: "not-for-you",
		});
		expect(await save({ ...seen, hours_logged: "1" }, seen, other)).toEqual({ ok: false, because: "gone" });
		expect(await save({ ...seen, participant_code: "FI-9-051" }, null, other)).toMatchObject({
			because: "wrong",
			fields: { run_code: { is: "unknown", words: { context: "runs" } } },
		});
	});

	test("of an outcome leaves its other skills as they are", async () => {
		const of = "T03_learning_outcomes";
		const esco = "http://data.europa.eu/esco/skill/d2c81ad1-2439-43cf-9c63-204187b8f771";
		const row = { mc_code: "MC-DRY", mc_version: "1", lo_no: "2", lo_text_en: "Dries with less heat" };
		expect(await save({ ...row, esco_uri: esco, local_skill_code: "" }, null, coordinator, of)).toMatchObject({
			ok: true,
		});
		const key = { ...row, esco_uri: "", local_skill_code: "LS-1" };
		const local = await rowKnownBy(db, { template: of, person: coordinator, key });
		expect(await save({ ...local, greencomp_code: "1.1" }, local, coordinator, of)).toMatchObject({ ok: true });
		expect(await db.$count(tables.outcomeSkills)).toBe(3);
	});
});

// What a course cost is its host's: the rest of the row is for everyone who works here.
import { beforeAll, expect, test } from "vitest";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { exportCsv, rowsFor } from "#app/evidence/import/export.server.ts";
import { rowKnownBy, saveRow } from "#app/evidence/import/save-row.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aMill, aPerson, aPilot, clock, csv, stage } from "./scene.ts";

const template = "T04_pilot_runs";
let db: Pool;
let coordinator: Person;
let steward: Person;
let miller: Person;
let observer: Person;

beforeAll(async () => {
	db = await aDatabase();
	({ coordinator, steward } = await aPilot(db));
	miller = await aMill(db, coordinator);
	observer = await aPerson(db, { observer: true });
});

const costsOf = async (person: Person) => {
	const { header, rows } = await rowsFor(db, { template, person });
	const [code, cost] = ["run_code", "cost_total_eur"].map((column) => header.indexOf(column));
	return Object.fromEntries(rows.map((row) => [row[code ?? -1], row[cost ?? -1]]));
};

test("is read by the steward of its site and the coordinator, and by nobody else", async () => {
	expect(await costsOf(coordinator)).toEqual({ "RUN-8": "2460", "RUN-9": "1500" });
	expect(await costsOf(steward)).toEqual({ "RUN-8": "", "RUN-9": "1500" });
	expect(await costsOf(miller)).toEqual({ "RUN-8": "2460", "RUN-9": "" });
	const file = await exportCsv(db, { template, person: observer });
	expect(file).toContain("RUN-8");
	expect(file).not.toMatch(/cost|2460|1500|full|direct/);
});

const brought = async (text: string) => {
	const staged = await stage(db, steward, [csv("runs.csv", text)]);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const preview = await batchPreview(db, { batch: staged.batch, person: steward });
	return preview?.report;
};

test("is not emptied by a file in which it was left out for its reader", async () => {
	const report = await brought(await exportCsv(db, { template, person: steward }));
	expect(report).toMatchObject({ problemCount: 0, changeCount: 0 });
});

test("cannot be guessed: another host's is refused whether it is right or wrong", async () => {
	const own = await exportCsv(db, { template, person: steward });
	const file = (cost: string) => own.replace(/(RUN-8,.*),,,/u, `$1,${cost},,`);
	expect(file("2460")).toMatch(/RUN-8,.*,2460,/u);
	const [right, wrong] = [await brought(file("2460")), await brought(file("2461"))];
	for (const report of [right, wrong])
		expect(report?.problems).toMatchObject([{ column: "cost_total_eur", is: "not-yours" }]);
});

test("stands as empty in the form of another host's steward, and is neither changed nor guessed there", async () => {
	const seen = await rowKnownBy(db, { template, person: steward, key: { run_code: "RUN-8" } });
	expect(seen).toMatchObject({ places_offered: "12", cost_total_eur: "" });
	const save = (cost: string) =>
		saveRow(db, {
			template,
			cells: { ...seen, cost_total_eur: cost },
			seen,
			notPhones: false,
			person: steward,
			clock,
		});
	expect(await save("")).toMatchObject({ because: "changes-nothing" });
	expect(await save("2460")).toMatchObject({ because: "wrong", fields: { cost_total_eur: { is: "not-yours" } } });
});

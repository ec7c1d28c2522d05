import { beforeAll, describe, expect, test } from "vitest";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { foreseenBy } from "#app/evidence/import/foreseen.server.ts";
import { startsTogether } from "#app/evidence/import/starts.ts";
import { crowdedRuns } from "#app/evidence/places/crowded.server.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPerson, aPilot, clock, csv, organisationId, participantRow, participants, stage } from "../import/scene.ts";

const rows = (from: number, to: number, started = "1.9.2025") =>
	participants(Array.from({ length: to - from + 1 }, (_, at) => participantRow(from + at, { started })));
const runs = (places: number, run = "RUN-9") =>
	csv(
		"runs.csv",
		`run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered\n${run},FI-9,MC-DRY,1,2025-09-01,2025-09-30,blended,fi,${places}\n`,
	);

describe("a run in which more people started than it has places", () => {
	let db: Pool;
	let steward: Person;
	let coordinator: Person;
	beforeAll(async () => {
		db = await aDatabase();
		({ steward, coordinator } = await aPilot(db)); // RUN-9 has 12 places
	});

	const upload = async (uploads: Upload[]) => {
		const staged = await stage(db, steward, uploads);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		const preview = await batchPreview(db, { batch: staged.batch, person: steward });
		if (!preview) throw new Error("no preview");
		expect(preview.report.problems).toEqual([]);
		const use = () => acceptBatch(db, { batch: staged.batch, person: steward, clock });
		return { preview, use, crowded: (await foreseenBy(db, preview, steward)).crowded };
	};
	const asItStands = { run: "RUN-9", site: "FI-9", places: 12, more: 0 };

	test("is remarked on before an upload is used, with those who are there already, and refuses nothing", async () => {
		const twelve = await upload([rows(1, 12)]);
		expect(twelve.crowded).toEqual([]);
		expect(await twelve.use()).toMatchObject({ ok: true });
		const one = await upload([rows(13, 13)]);
		expect(one.crowded).toEqual([{ run: "RUN-9", started: 13, places: 12 }]);
		expect(await one.use()).toMatchObject({ ok: true });
		expect(await crowdedRuns(db, steward, [asItStands])).toEqual([{ run: "RUN-9", started: 13, places: 12 }]);
	});

	test("counts only who started, and the places as the upload says them", async () => {
		const enrolledOnly = participants([participantRow(14, { started: "", status: "enrolled", day: "" })]);
		expect((await upload([enrolledOnly, runs(13)])).crowded).toEqual([]);
		expect((await upload([runs(9)])).crowded).toEqual([{ run: "RUN-9", started: 13, places: 9 }]);
		const others = participants([21, 22, 23].map((n) => participantRow(n, { run: "RUN-11" })));
		expect((await upload([runs(2, "RUN-11"), others])).crowded).toEqual([{ run: "RUN-11", started: 3, places: 2 }]);
	});

	test("is told to those who read the rows of its site, and to nobody else", async () => {
		const elsewhere = { organisationId: await organisationId(db, "MILL"), siteCode: null };
		const another = await aPerson(db, { stewardOf: [elsewhere] });
		for (const person of [coordinator, another, await aPerson(db, { observer: true })])
			expect(await crowdedRuns(db, person, [asItStands])).toEqual([]);
		const { preview } = await upload([runs(8)]);
		expect((await foreseenBy(db, preview, coordinator)).crowded).toEqual([]);
	});
});

const of = (places: number, more: number) => ({ run: "RUN-1", site: "FI-9", places, more });

test("what two portions of a batch say of a run is added, with the places the later one knows", () => {
	expect(startsTogether([of(12, 0)], [of(8, 3), { ...of(5, 1), run: "RUN-2" }])).toEqual([
		of(8, 3),
		{ ...of(5, 1), run: "RUN-2" },
	]);
	expect(startsTogether([of(8, 2)], [of(8, -1)])).toEqual([of(8, 1)]);
});

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { batchPreview } from "#app/evidence/import/batches.server.ts";
import type { Upload } from "#app/evidence/import/file.ts";
import { consequencesOf } from "#app/evidence/import/withdraw.server.ts";
import type { IndicatorKey } from "#app/evidence/indicators/definitions.ts";
import type { EvidenceFilter } from "#app/evidence/filter.ts";
import { keepEvidence } from "#app/evidence/items.server.ts";
import { mayMove } from "#app/evidence/may-move.server.ts";
import { takeDueReadings } from "#app/evidence/readings.server.ts";
import { keepFinding } from "#app/evidence/voices/keep-finding.server.ts";
import type { Person } from "#app/identity/person.ts";
import { readCitingTexts } from "#app/recommendations/citing-texts.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import type { Pool } from "#db/connect.ts";
import { citations, evidenceItems, groups, readings } from "#db/schema/index.ts";
import { citing, paragraph, written } from "#tests/recommendations/a-recommendation.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, bringIn, clock, csv, participantRow, participants, people, stage, voices } from "./scene.ts";

const assessment = csv(
	"assessments.csv",
	"participant_code,run_code,lo_no,attempt_no,assessment_type,assessed_on,score,score_max,result\nFI-9-005,RUN-9,,2,practical,1.10.2025,9,10,pass\n",
);

describe("before an upload is used, it is told which citations it may move", () => {
	let db: Pool;
	let coordinator: Person;
	let steward: Person;
	let batch: string;
	const codes: Record<string, string> = {};
	const moving = async (uploads: Upload[], person = steward) => {
		const staged = await stage(db, person, uploads);
		if (!staged.ok) throw new Error(JSON.stringify(staged));
		const preview = await batchPreview(db, { batch: staged.batch, person });
		expect(preview?.report.problems).toEqual([]);
		return mayMove(db, preview?.report.touched ?? []);
	};
	const named = async (uploads: Upload[], person?: Person) =>
		(await moving(uploads, person)).map(({ code }) => Object.keys(codes).find((name) => codes[name] === code));

	beforeAll(async () => {
		db = await aDatabase();
		({ coordinator, steward } = await aPilot(db));
		batch = await bringIn(db, steward, [...people(12), ...voices()]);
		const keep = async (name: string, indicator: IndicatorKey, filter: EvidenceFilter = {}) => {
			const kept = await keepEvidence(db, { indicator, filter, claim: name, person: coordinator, clock });
			codes[name] = kept.code;
		};
		await keep("completion", "completion_rate", { sectors: ["wood"] });
		await keep("passed", "pass_rate_final", { sites: ["FI-9"], microCredentials: ["MC-DRY"] });
		await keep("passed in food", "pass_rate_final", { sectors: ["food"] });
		await keep("passed in Spain", "pass_rate_final", { countries: ["ES"] });
		await keep("satisfied", "satisfaction_top2");
		await keep("ESCO", "esco_coverage");
		await keep("ESCO in food", "esco_coverage", { sectors: ["food"] });
		await keep("recommendations", "evidence_coverage");
		await keep("cost", "cost_per_completer");
		codes["finding"] = (await keepFinding(db, { code: "Q-1", person: coordinator, clock }))?.code ?? "";
		await takeDueReadings(db, { clock, onMoved: async () => {} });
		await citeAll();
		await keep("cited nowhere", "pass_rate_final");
	});

	/** Every item once in one recommendation, and completion twice more in another. */
	async function citeAll() {
		const [group] = await db.select().from(groups);
		const items = await db
			.select({ id: evidenceItems.id, code: evidenceItems.code, reading: readings.id })
			.from(evidenceItems)
			.innerJoin(readings, eq(readings.evidenceItemId, evidenceItems.id));
		const again = codes["completion"] ?? "";
		for (const cited of [Object.values(codes), [again, again]]) {
			const asked = { person: coordinator, title: "Recognise", leadGroupId: group?.id ?? "" };
			const { textId } = await createRecommendation(db, asked);
			// one site alone may tell nothing: what may not be cited now may have been cited before
			const made = await db
				.insert(citations)
				.values(
					cited.flatMap((code) => {
						const found = items.find((item) => item.code === code);
						if (!found) return [];
						const { id: evidenceItemId, reading: acknowledgedReadingId } = found;
						return [{ textId, fragment: "problem", evidenceItemId, acknowledgedReadingId }];
					}),
				)
				.returning();
			const nodes = made.map(({ id }) => citing(id));
			await written(db, textId, coordinator.id, "problem", paragraph(...nodes));
		}
		await readCitingTexts(
			db,
			items.map(({ id }) => id),
		);
	}

	test("those that count what the rows say, at the site and in the course the rows are of", async () => {
		expect(await named([assessment])).toEqual(["passed"]);
	});

	test("new people move who started and completed, not what others answered", async () => {
		expect(await named([participants([participantRow(13)])])).toEqual(["completion", "passed", "cost"]);
	});

	test("a row that changes where or when somebody took part may move everything about people there", async () => {
		const runs = csv(
			"runs.csv",
			"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered\nRUN-9,FI-9,MC-DRY,1,1.9.2025,1.10.2025,blended,fi,12\n",
		);
		expect(await named([runs])).toEqual(["completion", "passed", "satisfied", "cost"]);
	});

	test("a row that changes what no figure is made of moves nothing, and what it cost only what counts costs", async () => {
		const header =
			"run_code,site_code,mc_code,mc_version,start_date,end_date,delivery_mode,language,places_offered,cost_total_eur,cost_basis";
		const run = "RUN-9,FI-9,MC-DRY,1,1.9.2025,30.9.2025";
		expect(await named([csv("runs.csv", `${header}\n${run},online,en,30,1500,direct\n`)])).toEqual([]);
		expect(await named([csv("runs.csv", `${header}\n${run},blended,fi,12,1700,full\n`)])).toEqual(["cost"]);
	});

	test("a new voice moves its finding, and a new outcome what counts outcomes", async () => {
		const finding = csv(
			"findings.csv",
			"finding_code,statement,excerpt_code,source_code,language,excerpt_original,excerpt_en,theme,stance,quotable\n" +
				"Q-1,Skills are used when the task is one's own.,Q-1-9,S-2,en,There is no time.,,time,supports,\n",
		);
		expect(await named([finding])).toEqual(["finding"]);
		const outcome = csv(
			"outcomes.csv",
			"mc_code,mc_version,lo_no,lo_text_en,esco_uri,local_skill_code,greencomp_code\nMC-DRY,1,3,Measures moisture,,LS-1,\n",
		);
		expect(await named([outcome], coordinator)).toEqual(["ESCO"]);
	});

	test("with how often they stand in which texts, and no figure", async () => {
		const [completion] = await moving([participants([participantRow(14)])]);
		expect(completion).toEqual({
			code: codes["completion"],
			claim: "completion",
			cited: 3,
			texts: [
				{ kind: "recommendation", code: "R-01", title: "Recognise" },
				{ kind: "recommendation", code: "R-02", title: "Recognise" },
			],
		});
	});

	test("rows that are here already move nothing", async () => {
		const staged = await stage(db, steward, people(12));
		if (!staged.ok) throw new Error("not staged");
		const preview = await batchPreview(db, { batch: staged.batch, person: steward });
		expect(preview?.report.touched).toEqual([]);
	});

	test("taking an upload back tells the same", async () => {
		const foreseen = await consequencesOf(db, { batch, person: steward });
		if (!foreseen.ok) throw new Error(JSON.stringify(foreseen));
		expect(foreseen.consequences.moving.map(({ claim }) => claim)).toEqual(
			expect.arrayContaining(["completion", "passed", "satisfied"]),
		);
	});
});

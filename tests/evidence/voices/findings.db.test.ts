import { beforeAll, describe, expect, test } from "vitest";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { evidenceItem } from "#app/evidence/items.server.ts";
import { readingsOf, takeDueReadings } from "#app/evidence/readings.server.ts";
import { findingOf } from "#app/evidence/voices/findings.server.ts";
import { keepFinding } from "#app/evidence/voices/keep-finding.server.ts";
import type { Person } from "#app/identity/person.ts";
import { citationRowsOf, cite } from "#app/recommendations/citations.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import type { Pool } from "#db/connect.ts";
import { groups } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, bringIn, clock, csv, people, voices } from "../import/scene.ts";

const more = (stance: string) =>
	csv(
		"more-findings.csv",
		"finding_code,statement,excerpt_code,source_code,language,excerpt_original,excerpt_en,theme,stance,quotable\n" +
			`Q-1,Skills are used when the task is one's own.,Q-1-2,S-2,en,There is no time.,,time,${stance},\n`,
	);

describe("findings", () => {
	let db: Pool;
	let coordinator: Person;
	let steward: Person;
	let item: { code: string };
	let textId: string;
	const read = () => takeDueReadings(db, { clock, onMoved: async () => {} });
	const newest = async () => {
		const found = await evidenceItem(db, item.code);
		return (await readingsOf(db, found?.id ?? ""))[0];
	};

	beforeAll(async () => {
		db = await aDatabase();
		({ coordinator, steward } = await aPilot(db));
		await bringIn(db, steward, [...people(6), ...voices()]);
		const kept = await keepFinding(db, { code: "Q-1", person: coordinator, clock });
		if (!kept) throw new Error("The finding was not kept.");
		item = kept;
		const [group] = await db.select().from(groups);
		({ textId } = await createRecommendation(db, {
			person: coordinator,
			title: "Tasks from work",
			leadGroupId: group?.id ?? "",
		}));
		await cite(db, {
			person: coordinator,
			textId,
			fragment: "problem",
			evidenceCode: item.code,
			stance: "supports",
		});
	});

	test("words that were not released never leave the server, and a small site is not named", async () => {
		const finding = await findingOf(db, "Q-1", "en");
		expect(finding?.excerpts).toMatchObject([
			{ code: "Q-1-1", language: "fi", quote: { original: "Omasta työstä oppi." }, site: null },
			{ code: "Q-1-2", quote: null },
		]);
		expect(JSON.stringify(finding)).not.toMatch(/There is no time|FI-9|Drying hall|S-1/u);
	});

	test("a finding kept twice is one evidence item", async () => {
		expect(await keepFinding(db, { code: "Q-1", person: steward, clock })).toEqual(item);
		expect(await keepFinding(db, { code: "Q-404", person: steward, clock })).toBeNull();
	});

	test("its reading counts sources and stances, without a value", async () => {
		expect(await newest()).toMatchObject({
			n: 2,
			value: null,
			synthetic: false,
			detail: { voices: { supports: 1, qualifies: 0, contradicts: 1, context: 0 } },
		});
	});

	test("a batch that changes a stance moves the citation, though as many sources stand behind it", async () => {
		const batch = await bringIn(db, coordinator, [more("qualifies")]);
		await read();
		expect(await newest()).toMatchObject({ n: 2, detail: { voices: { qualifies: 1, contradicts: 0 } } });
		expect(await citationRowsOf(db, textId)).toMatchObject([{ moved: true }]);

		await withdrawBatch(db, { batch, person: coordinator, clock });
		await read();
		expect(await citationRowsOf(db, textId)).toMatchObject([{ moved: false }]);
	});
});

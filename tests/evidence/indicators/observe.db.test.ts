// Every indicator against a pilot counted by hand (a-pilot.ts says who did what).
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { countsOf } from "#app/evidence/indicators/counts.ts";
import {
	indicatorKeys,
	isOpen,
	type OpenIndicator,
	type PeopleIndicator,
} from "#app/evidence/indicators/definitions.ts";
import { observe } from "#app/evidence/indicators/observations.server.ts";
import { openFigure } from "#app/evidence/indicators/open-figure.server.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import type { Pool } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import * as tables from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aSmallPilot } from "./a-pilot.ts";

const today = "2025-12-31";
let db: Pool;

beforeAll(async () => {
	db = await aDatabase();
	await db.transaction(seedReference);
	await aSmallPilot(db);
});

type Expected = { n: number; x: number | null; ongoing?: number; tally?: Record<string, number> };

const expected: Record<PeopleIndicator, Expected> = {
	// A, B, E, F; A once though she started twice; C never started, D withdrew consent.
	participants: { n: 4, x: null },
	// A, B, C, E, F enrolled; A, B, E are workers.
	role_mix: { n: 5, x: 3 },
	// A twice, B, C, E, F enrolled; all but C started.
	start_rate: { n: 6, x: 5 },
	// Ended: A, B, E, F; B left. A's second run goes on.
	completion_rate: { n: 4, x: 3, ongoing: 1 },
	// B, "Work " tidied.
	withdrawal_reasons: { n: 1, x: null, tally: { work: 1 } },
	// A, E, F completed; F was not assessed.
	assessed_rate: { n: 3, x: 2 },
	// A at the second attempt, E. Of all who started in ended runs (A, B, E, F) two attained it.
	pass_rate_final: { n: 2, x: 2, tally: { started: 4, attained: 2 } },
	// A failed the first time.
	pass_rate_first: { n: 2, x: 1 },
	// A's two outcomes, one passed at last; E's one.
	outcome_achieved: { n: 3, x: 2 },
	// Five starts; A's certificate stands, E's was revoked.
	certificates_issued: { n: 5, x: 1 },
	// A: 5 to 15 March.
	issue_lag: { n: 1, x: null, tally: { "10": 1 } },
	// A: run 1 (2 and 3 → 4 and 3) is 2.5 → 3.5, run 3 is 1 → 2, together 1.75 → 2.75. E: 3 → 3, looking back. F has no after.
	sa_change: { n: 2, x: null, tally: { "1.75>2.75 pre": 1, "3>3 retro_pre": 1 } },
	sa_dz: { n: 2, x: null, tally: { "1.75>2.75 pre": 1, "3>3 retro_pre": 1 } },
	sa_improved: { n: 2, x: 1 },
	// Completed: A, E, F; F did not rate himself after.
	pair_rate: { n: 3, x: 2 },
	// A 5, B 4, E 3; F's "does not apply" is no rating.
	satisfaction_top2: { n: 3, x: 2, tally: { "3": 1, "4": 1, "5": 1 } },
	relevance_top2: { n: 1, x: 1, tally: { "4": 1 } },
	// The first employer said 5 and later 3: the last counts.
	employer_relevance_top2: { n: 2, x: 1, tally: { "3": 1, "4": 1 } },
	// The first one's last answer to this question was yes.
	employer_repeat: { n: 2, x: 1 },
	// Workers who completed: A says 4, E says no. F is a student.
	transfer_self: { n: 2, x: 1, tally: { asked: 2, answered: 2 } },
	// Completed: A, E, F; A and E answered.
	follow_up_response: { n: 3, x: 2 },
	// A 28 days, E 30, F 31.
	time_to_complete: { n: 3, x: null, tally: { "28": 1, "30": 1, "31": 1 } },
	// A 20/20, B 5/20, E 12/10, F 10/10.
	hours_ratio: { n: 4, x: null, tally: { "1": 2, "0.25": 1, "1.2": 1 } },
	// In ended runs: A and E completed, F completed, B left.
	gender_gap_completion: { n: 4, x: 3, tally: { "woman completed": 2, "man completed": 1, "man left": 1 } },
};

const isPeople = (key: string): key is PeopleIndicator => Object.hasOwn(expected, key);

describe("counted by hand", () => {
	test.each(Object.keys(expected).filter(isPeople))("%s", async (indicator) => {
		const counts = countsOf(await observe(db, indicator, { today }));
		expect(counts).toMatchObject({ ongoing: 0, tally: {}, ...expected[indicator] });
		expect(counts.tally).toEqual(expected[indicator].tally ?? {});
	});

	test("every indicator about people is in the list", () => {
		expect(indicatorKeys.filter((key) => !isOpen(key)).toSorted()).toEqual(Object.keys(expected).toSorted());
	});

	test("an observation says where, what and when, and a person counted once has all their courses", async () => {
		const [first] = (await observe(db, "participants", { today })).filter(({ periods }) => periods.length > 1);
		expect(first).toMatchObject({
			site: "FI-1",
			country: "FI",
			nuts: "FI196",
			sector: "wood",
			microCredentials: ["W-1"],
			periods: ["2025-H1", "2025-H2"],
			role: "worker",
		});
	});

	test("a run ends on its day, not before", async () => {
		const counts = countsOf(await observe(db, "completion_rate", { today: "2025-10-01" }));
		// R2 ends on 2 October: only A and B are in runs that have ended; E and F are at it.
		expect(counts).toMatchObject({ n: 2, x: 1, ongoing: 3 });
	});
});

const open = async (indicator: OpenIndicator, split: "sectors" | null = null) =>
	openFigure(db, { indicator, filter: {}, split, today });

describe("what is not about people", () => {
	test("sites are active when someone started there: two of the thirteen promised", async () => {
		expect((await open("sites_active")).values).toMatchObject({ n: 13, numerator: 2 });
		const { values } = await openFigure(db, {
			indicator: "sites_active",
			filter: { sectors: ["food"] },
			split: null,
			today,
		});
		expect(values).toMatchObject({ n: 2, numerator: 1 });
	});

	test("a dash is no quality assurance: 17 of 18 elements, and the gap has a name", async () => {
		const { values, split } = await open("annex1_completeness", "sectors");
		expect(values).toMatchObject({ n: 18, numerator: 17, detail: { missing: ["quality"] } });
		expect(split?.rows.map(({ key }) => key)).toEqual(["F-1", "W-1"]);
	});

	test("one of three outcomes is tied to ESCO", async () => {
		expect((await open("esco_coverage")).values).toMatchObject({ n: 3, numerator: 1 });
	});

	test("two green skills are designed; whether someone passed them is not told where so few people have passed anything", async () => {
		expect((await open("green_skills_per_sector")).values).toEqual(expect.objectContaining({ value: 2, detail: {} }));
	});

	test("of one site it is not told which skills were passed: that would tell of single people", async () => {
		const asked = { indicator: "green_skills_per_sector", split: null, today } as const;
		const { values } = await openFigure(db, { ...asked, filter: { sites: ["FI-1"] } });
		expect(values).toHaveProperty("value", 1);
		expect(values).toHaveProperty("detail", {});
	});

	test("the cost of one host is withheld", async () => {
		expect((await open("cost_per_completer")).values).toEqual({ withheld: "few-hosts" });
	});

	test("kinds of actors are those who sit in a group or came to its meetings", async () => {
		const [groupId, meetingId, batchId] = [keyOf("group", "G-1"), keyOf("meeting", "M-1"), keyOf("batch", "small")];
		await db.insert(tables.groups).values({ id: groupId, code: "G-1", name: "Group", country: "FI" });
		await db
			.insert(tables.groupMeetings)
			.values({ id: meetingId, code: "M-1", groupId, heldOn: "2025-05-01", mode: "online", topic: "First", batchId });
		const came = { meetingId, organisations: 1, people: 2, batchId };
		await db.insert(tables.meetingActors).values([
			{ ...came, id: keyOf("came", "1"), kind: "employer" },
			{ ...came, id: keyOf("came", "2"), kind: "ngo" },
		]);
		const { values, split } = await open("actor_diversity", "sectors");
		expect(values).toMatchObject({ n: 1, value: 2, detail: { kinds: ["employer", "ngo"] } });
		expect(split).toMatchObject({ by: "groups", rows: [{ key: "G-1" }] });
	});

	test("a recommendation is covered by evidence that supports it, contested by evidence that contradicts it", async () => {
		await recommendation("One", "supports");
		await recommendation("Two", "contradicts");
		await recommendation("Three", null);
		expect((await open("evidence_coverage")).values).toMatchObject({ n: 3, numerator: 1 });
		expect((await open("contested")).values).toMatchObject({ n: 3, numerator: 1 });
	});
});

/** A recommendation with one standing citation of a stance, or none. */
async function recommendation(title: string, stance: "supports" | "contradicts" | null): Promise<void> {
	await db.execute(sql`insert into groups (id, code, name) values (gen_random_uuid(), ${title}, ${title})`);
	const [text] = await db.execute<{ id: string }>(
		sql`insert into texts (id, kind) values (gen_random_uuid(), 'recommendation') returning id`,
	);
	await db.execute(sql`insert into recommendations (id, title, text_id, lead_group_id)
		select gen_random_uuid(), ${title}, ${text?.id ?? null}, id from groups where code = ${title}`);
	if (stance === null) return;
	await db.execute(sql`with i as (
			insert into evidence_items (id, kind, indicator, indicator_version, claim) values (gen_random_uuid(), 'indicator', 'participants', 1, ${title}) returning id
		), r as (
			insert into readings (id, evidence_item_id, data_revision, confirmed_through, n, method, synthetic)
			select gen_random_uuid(), id, 1, 1, 10, 'none', false from i returning id, evidence_item_id
		)
		insert into citations (id, text_id, fragment, evidence_item_id, stance, acknowledged_reading_id, standing)
		select gen_random_uuid(), ${text?.id ?? null}, 'statement', evidence_item_id, ${stance}, id, true from r`);
}

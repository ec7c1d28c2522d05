// The matrix of the demo: told from its rows, in step with the indicators, and never more than figures tell themselves.
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { seedDemo } from "#app/demo.server.ts";
import { coverageWorkbook, coveragePage } from "#app/evidence/coverage/coverage-page.server.ts";
import { coverageOf } from "#app/evidence/coverage/coverage.server.ts";
import { cellOf, type CoverageRow, restsOnPilots } from "#app/evidence/coverage/coverage.ts";
import { kindsOf } from "#app/evidence/coverage/kinds.ts";
import { figureOf } from "#app/evidence/figure.server.ts";
import { openArchive } from "#app/evidence/import/workbook/archive.server.ts";
import { openFigure } from "#app/evidence/indicators/open-figure.server.ts";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { seedReference } from "#app/evidence/pilots/reference.server.ts";
import { keepEvidence } from "#app/evidence/items.server.ts";
import { keepFinding } from "#app/evidence/voices/keep-finding.server.ts";
import { makeAuth } from "#app/identity/auth.server.ts";
import { personById } from "#app/identity/person.server.ts";
import {
	citations,
	evidenceItems,
	interviewSources,
	persons,
	readings,
	recommendations,
	sites,
} from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";

const db = await aDatabase();
const origin = "http://127.0.0.1:3000";
const clock = () => new Date("2026-03-14T09:30:00Z");
const today = "2026-03-14";

beforeAll(async () => {
	await db.transaction(seedReference);
	const auth = makeAuth({ db, origin, secret: "a secret of at least thirty-two letters" });
	await seedDemo({ db, auth, clock, origin }, () => "green skills 2026");
});

const rowOf = async (code: string): Promise<CoverageRow> => {
	const { rows } = await coverageOf(db, { locale: "en" });
	const row = rows.find((one) => one.code === code);
	if (!row) throw new Error(`There is no ${code}.`);
	return row;
};

/** Cites an item in a recommendation, as the text that is folded says it stands. */
async function cited(code: string, itemId: string, stance: "supports" | "contradicts" = "supports"): Promise<void> {
	const [recommendation] = await db.select().from(recommendations).where(eq(recommendations.code, code));
	const [reading] = await db.select().from(readings).where(eq(readings.evidenceItemId, itemId));
	await db.insert(citations).values({
		textId: recommendation?.textId ?? "",
		fragment: "problem",
		evidenceItemId: itemId,
		stance,
		acknowledgedReadingId: reading?.id ?? "",
		standing: true,
	});
}

async function coordinator() {
	const [found] = await db.select().from(persons).where(eq(persons.email, "coordinator@demo.example"));
	const person = await personById(db, found?.id ?? "");
	if (!person) throw new Error("There is no coordinator.");
	return person;
}

async function aFinding(code: string): Promise<string> {
	await keepFinding(db, { code, person: await coordinator(), clock });
	const [item] = await db.select().from(evidenceItems).where(eq(evidenceItems.finding, code));
	return item?.id ?? "";
}

describe("the matrix and the indicators say the same", () => {
	test("recommendations that rest on the pilots, in the whole and about one country", async () => {
		const { rows } = await coverageOf(db, { locale: "en" });
		for (const filter of [{}, { countries: ["FI"] }, { sectors: ["wood"] }]) {
			const asked = { indicator: "evidence_coverage", filter, split: null, today } as const;
			const { values } = await openFigure(db, asked);
			const about = rows.filter(
				({ aims }) =>
					(filter.countries ?? []).every((one) => aims.countries.includes(one)) &&
					(filter.sectors ?? []).every((one) => aims.sectors.includes(one)),
			);
			const numerator = about.filter(({ evidence }) => restsOnPilots(evidence)).length;
			expect({ filter, values }).toMatchObject({ values: { n: about.length, numerator } });
			expect(about.length).toBeGreaterThan(0);
		}
	});

	test("kinds of actors that sit in a group", async () => {
		const { split } = await openFigure(db, { indicator: "actor_diversity", filter: {}, split: "groups", today });
		const { groups } = await rowOf("R-06");
		const told = split?.rows.map(({ values }) => kindsOf(values.withheld === null ? (values.detail.kinds ?? []) : []));
		expect(groups.length).toBeGreaterThan(3);
		for (const { kinds } of groups) expect(told).toContainEqual(kinds);
	});
});

describe("where evidence comes from", () => {
	test("a figure of one sector comes from that sector, and only from countries with somebody in it", async () => {
		const row = await rowOf("R-04");
		const wood = row.evidence.find(({ tellings }) => tellings.every(({ sectors }) => sectors.join() === "wood"));
		const there = await db.select().from(sites).where(eq(sites.sector, "wood"));
		expect(wood?.tellings[0]?.countries).toEqual([...new Set(there.map(({ country }) => country))].toSorted());
	});

	test("a figure that is told of the whole pilot only does not tell in which places it happened to somebody", async () => {
		const kept = { indicator: "withdrawal_reasons", claim: "Why people leave", filter: {} } as const;
		const { code: made } = await keepEvidence(db, { ...kept, person: await coordinator(), clock });
		const [item] = await db.select().from(evidenceItems).where(eq(evidenceItems.code, made));
		await cited("R-08", item?.id ?? "");
		const { evidence } = await rowOf("R-08");
		const own = evidence.find(({ code }) => code === made);
		const all = await db.select().from(sites);
		const used = (of: (site: (typeof all)[number]) => string) => [...new Set(all.map(of))].toSorted();
		expect(own?.says).toBe("something");
		expect(own?.tellings).toEqual([
			{
				stance: "supports",
				sectors: used(({ sector }) => sector),
				countries: used(({ country }) => country),
				kinds: ["workers", "students"],
			},
		]);
		expect(own?.nOf).toEqual({ sectors: {}, countries: {} });
	});

	test("no part has a denominator that the figure's own page would withhold", async () => {
		const { rows } = await coverageOf(db, { locale: "en" });
		const items = new Map((await db.select().from(evidenceItems)).map((item) => [item.code, item]));
		let told = 0;
		for (const { code, nOf } of rows.flatMap(({ evidence }) => evidence)) {
			const item = items.get(code);
			if (!isIndicator(item?.indicator)) continue;
			for (const split of ["sectors", "countries"] as const) {
				const figure = await figureOf(db, { indicator: item.indicator, filter: item.filter, split, today });
				const withheld = figure.split?.rows.filter(({ values }) => values.withheld !== null) ?? [];
				for (const { key } of withheld) expect(nOf[split]?.[key]).toBeUndefined();
				told += Object.keys(nOf[split] ?? {}).length;
			}
		}
		expect(told).toBeGreaterThan(20);
	});

	test("a finding comes from its sources, each with what it says, and the kinds of people who spoke", async () => {
		await cited("R-02", await aFinding("Q-1"));
		const { evidence } = await rowOf("R-02");
		expect(cellOf(evidence, "countries", "BG")).toMatchObject({ contradicts: 1 });
		expect(cellOf(evidence, "kinds", "employers")).toMatchObject({ supports: 0, contradicts: 1, sources: 1 });
		expect(cellOf(evidence, "kinds", "providers")).toMatchObject({ supports: 1, contradicts: 0, sources: 1 });
	});

	test("the country of a source is not told where its site is so small that it would give away who spoke", async () => {
		const [small] = await db.select().from(sites).where(eq(sites.code, "BE-1"));
		await db
			.update(interviewSources)
			.set({ siteId: small?.id ?? null })
			.where(eq(interviewSources.code, "S-ES-1"));
		await cited("R-05", await aFinding("Q-2"));
		const { evidence } = await rowOf("R-05");
		const finding = evidence.find(({ untold }) => untold > 0);
		expect(finding?.tellings.flatMap(({ countries }) => countries)).toEqual(["FI"]);
		expect(finding?.untold).toBe(1);
	});

	test("what is withheld comes from nowhere", async () => {
		const [item] = await db
			.insert(evidenceItems)
			.values({ kind: "indicator", indicator: "completion_rate", indicatorVersion: 1, claim: "Small", filter: {} })
			.returning();
		await db.insert(readings).values({
			evidenceItemId: item?.id ?? "",
			dataRevision: 1,
			confirmedThrough: 1,
			method: "none",
			suppressed: true,
			suppressedBecause: "too-few",
			synthetic: true,
		});
		await cited("R-07", item?.id ?? "");
		const { evidence } = await rowOf("R-07");
		expect(evidence.find(({ code }) => code === item?.code)).toMatchObject({ says: "withheld", tellings: [], n: null });
	});
});

test("withdrawn recommendations are left out, and every other has its place", async () => {
	const { rows } = await coverageOf(db, { locale: "en" });
	const all = await db.select().from(recommendations);
	expect(rows.map(({ code }) => code)).toEqual(
		all.flatMap(({ code, state }) => (state === "withdrawn" ? [] : [code])).toSorted(),
	);
});

test("the spreadsheet holds what the page shows, and nothing in it is run", async () => {
	await db
		.update(recommendations)
		.set({ title: '=HYPERLINK("https://example.org")' })
		.where(eq(recommendations.code, "R-06"));
	const page = await coveragePage(db, await coordinator());
	const archive = openArchive(await coverageWorkbook(db, "en"));
	const sheets = archive.names.filter((name) => name.includes("worksheets/sheet"));
	const text = (await Promise.all(sheets.map((name) => archive.part(name)))).join("");
	expect(sheets).toHaveLength(5);
	expect(text).toContain(">'=HYPERLINK");
	expect(text).not.toMatch(/<f>|>=HYPERLINK/u);
	for (const { gaps } of page.rows) for (const { says } of gaps) expect(text).toContain(says);
});

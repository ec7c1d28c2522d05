import { beforeAll, describe, expect, test } from "vitest";
import { withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { evidenceItem, evidenceList } from "#app/evidence/items.server.ts";
import { readingsOf, takeDueReadings } from "#app/evidence/readings.server.ts";
import { readingWords } from "#app/evidence/reading-words.ts";
import { sourceShown } from "#app/evidence/sources/source-shown.server.ts";
import { keepSource } from "#app/evidence/sources/sources.server.ts";
import type { GivenSource } from "#app/evidence/sources/source-form.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, bringIn, clock, people, voices } from "../import/scene.ts";

const said = { claim: "Micro-credentials name their workload.", says: "Workload is a mandatory element." };
const law: GivenSource = { form: "legal", ...said, title: "On micro-credentials", celex: "32022H0627(02)" };
const article: GivenSource = {
	form: "literature",
	...said,
	title: "Skills in firms",
	publisher: "Cedefop",
	year: 2023,
	doi: "10.2801/671358",
};

describe("evidence from outside the pilots", () => {
	let db: Pool;
	let coordinator: Person;
	let batch: string;
	const keep = async (source: GivenSource) => {
		const kept = await keepSource(db, { source, person: coordinator, clock });
		if (!kept.ok) throw new Error(kept.because);
		return kept.code;
	};
	const words = async (code: string) => {
		const item = await evidenceItem(db, code);
		const [reading] = await readingsOf(db, item?.id ?? "");
		return reading && readingWords(reading, null, "en");
	};

	beforeAll(async () => {
		db = await aDatabase();
		const { coordinator: found, steward } = await aPilot(db);
		coordinator = found;
		await bringIn(db, steward, people(6));
		batch = await bringIn(
			db,
			coordinator,
			voices().filter(({ name }) => name === "meetings.csv"),
		);
	});

	test("gets a code and reads as a sentence names it", async () => {
		expect(await words(await keep(law))).toBe("32022H0627(02)");
		expect(await words(await keep(article))).toBe("Cedefop, 2023");
	});

	test("names its authors as the publication does, and is found by them", async () => {
		const authors = "Virtanen, A. & Rossi, B.";
		const item = await evidenceItem(db, await keep({ ...article, authors }));
		if (!item) throw new Error("not kept");
		expect(await sourceShown(db, item, "en")).toMatchObject({ authors });
		const found = await evidenceList(db, { words: "rossi", locale: "en" });
		expect(found.map(({ code }) => code)).toEqual([item.code]);
	});

	test("is listed by its kind", async () => {
		const kinds = (await evidenceList(db, { kind: "legal", locale: "en" })).map(({ kind, title, celex }) => [
			kind,
			title,
			celex,
		]);
		expect(kinds).toEqual([["legal", "On micro-credentials", "32022H0627(02)"]]);
	});

	test("the outcome of a meeting is evidence only while the meeting is in the data", async () => {
		const unknown: GivenSource = { form: "position", ...said, meeting: "M-404" };
		expect(await keepSource(db, { source: unknown, person: coordinator, clock })).toMatchObject({
			because: "no-such-meeting",
		});
		const code = await keep({ form: "position", ...said, meeting: "M-1" });
		expect(await words(code)).toBe("Multi-actor group Finland, 20 May 2025");
		await withdrawBatch(db, { batch, person: coordinator, clock });
		await takeDueReadings(db, { clock, onMoved: async () => {} });
		expect(await words(code)).toBe("no data");
	});
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
	attach,
	attachedFile,
	attachmentsOf,
	withdrawAttachment,
} from "#app/evidence/attachments/attachments.server.ts";
import { evidenceItem } from "#app/evidence/items.server.ts";
import { keepSource } from "#app/evidence/sources/sources.server.ts";
import type { GivenSource } from "#app/evidence/sources/source-form.ts";
import type { Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { aDatabase } from "#tests/support/database.ts";
import { aPilot, clock } from "../import/scene.ts";
import { aPdf } from "./some-files.ts";

const law: GivenSource = {
	form: "legal",
	claim: "It is law.",
	title: "On micro-credentials",
	says: "Workload.",
	celex: "32022H0627(02)",
};
const report: GivenSource = {
	form: "document",
	claim: "The host counted it.",
	says: "Most came.",
	publisher: "Demo host",
	year: 2025,
	about: "sites:FI-1",
};
const aFile = (words: string, name = "report.pdf") => ({ name, bytes: aPdf(words), tooBig: false });

describe("files attached to evidence", () => {
	let db: Pool;
	let coordinator: Person;
	let steward: Person;
	const keep = async (source: GivenSource = law, file: ReturnType<typeof aFile> | null = null) => {
		const kept = await keepSource(db, { source, file, person: coordinator, clock });
		if (!kept.ok) throw new Error(kept.because);
		return kept.code;
	};
	const listed = async (code: string) => attachmentsOf(db, (await evidenceItem(db, code))?.id ?? "");
	const put = (code: string, words: string, person = coordinator) => attach(db, { code, file: aFile(words), person });
	const count = async (table: "files" | "evidence_items") =>
		(await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]?.n;

	beforeAll(async () => {
		db = await aDatabase();
		({ coordinator, steward } = await aPilot(db));
	});

	test("are listed with their hash, size, sender and day, and handed out as they came", async () => {
		const code = await keep();
		expect(await put(code, "one")).toEqual({ ok: true });
		const [one] = await listed(code);
		expect(one).toMatchObject({
			name: "report.pdf",
			kind: "pdf",
			size: aPdf("one").length,
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
			addedBy: { id: coordinator.id, name: coordinator.name },
			withdrawn: null,
		});
		const file = await attachedFile(db, { code, id: one?.id ?? "" });
		expect(file?.content).toEqual(new Uint8Array(aPdf("one")));
	});

	test("are kept once, wherever they are attached, and once at the same item", async () => {
		const [here, there] = [await keep(), await keep()];
		await put(here, "twice");
		const before = await count("files");
		expect(await put(there, "twice")).toEqual({ ok: true });
		expect(await count("files")).toBe(before);
		expect(await put(here, "twice")).toEqual({ ok: false, because: "already-there" });
	});

	test("that two send at the same moment are kept once", async () => {
		const codes = await Promise.all([keep(), keep(), keep()]);
		const before = await count("files");
		await Promise.all(codes.map((code) => put(code, "at once")));
		expect(await count("files")).toBe((before ?? 0) + 1);
	});

	test("are of no other item", async () => {
		const [mine, other] = [await keep(), await keep()];
		await put(mine, "mine");
		const id = (await listed(mine))[0]?.id ?? "";
		expect(await attachedFile(db, { code: other, id })).toBeNull();
		expect(await withdrawAttachment(db, { code: other, id, reason: "x", person: coordinator })).toMatchObject({
			because: "no-such-attachment",
		});
	});

	test("are withdrawn with a reason: listed still, handed out no more, their content gone with the last of them", async () => {
		const [here, there] = [await keep(), await keep()];
		await put(here, "names somebody");
		await put(there, "names somebody");
		const [one] = await listed(here);
		const taking = { code: here, id: one?.id ?? "", reason: "It names somebody.", person: coordinator };
		const kept = async () =>
			(
				await db.execute<{ here: boolean }>(
					sql`select content is not null as here from files where sha256 = ${one?.sha256}`,
				)
			)[0]?.here;
		expect(await withdrawAttachment(db, taking)).toEqual({ ok: true });
		expect((await listed(here))[0]).toMatchObject({
			sha256: one?.sha256,
			withdrawn: { reason: "It names somebody.", by: coordinator.name },
		});
		expect(await attachedFile(db, taking)).toBeNull();
		expect(await withdrawAttachment(db, taking)).toMatchObject({ because: "withdrawn-before" });
		expect(await kept()).toBe(true);
		await withdrawAttachment(db, { ...taking, code: there, id: (await listed(there))[0]?.id ?? "" });
		expect(await kept()).toBe(false);

		expect(await put(here, "names somebody")).toEqual({ ok: true });
		expect(await kept()).toBe(true);
	});

	test("are withdrawn by who attached them or the coordinator, by nobody else", async () => {
		const code = await keep();
		await put(code, "of the coordinator");
		await put(code, "of the steward", steward);
		const [first, second] = await listed(code);
		const by = (id: string | undefined, person: Person) =>
			withdrawAttachment(db, { code, id: id ?? "", reason: "Old.", person });
		expect(await by(first?.id, steward)).toMatchObject({ because: "not-yours" });
		expect(await by(second?.id, steward)).toEqual({ ok: true });
		expect(await by(first?.id, coordinator)).toEqual({ ok: true });
	});

	test("a document becomes evidence together with its file, about the site it names; without one nothing is kept", async () => {
		const before = await count("evidence_items");
		const wrong = { ...aFile("x"), bytes: Buffer.from("<svg/>") };
		const asked = { source: report, person: coordinator, clock };
		expect(await keepSource(db, asked)).toEqual({ ok: false, because: "file-missing" });
		expect(await keepSource(db, { ...asked, file: wrong })).toEqual({ ok: false, because: "page" });
		expect(await keepSource(db, { ...asked, file: { ...aFile("x"), tooBig: true } })).toMatchObject({
			because: "too-large",
		});
		expect(await count("evidence_items")).toBe(before);
		const code = await keep(report, aFile("a report"));
		expect(await evidenceItem(db, code)).toMatchObject({ kind: "external", filter: { sites: ["FI-1"] } });
		expect(await listed(code)).toHaveLength(1);
	});

	test("the database keeps no content under another hash, and lets no row of theirs be changed", async () => {
		const hash = "0".repeat(64);
		const wrong = db.execute(sql`insert into files (sha256, size, content) values (${hash}, 1, '\\x00')`);
		await expect(wrong).rejects.toMatchObject({ cause: { message: expect.stringContaining("file_is_its_hash") } });
		for (const deed of [sql`update attachments set name = 'x'`, sql`delete from attachment_withdrawals`])
			await expect(db.execute(deed)).rejects.toMatchObject({
				cause: { message: expect.stringContaining("append-only") },
			});
	});
});

// A partner's own sheet is matched to a template: looked at, said by a person, remembered, and read again by it.
import { eq } from "drizzle-orm";
import type { Db, Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { batchUploads, importBatches, sheetMatchings } from "#db/schema/index.ts";
import { recordAct } from "../../../identity/audit.server.ts";
import type { Person } from "../../../identity/person.ts";
import { mayDecide } from "../decide.ts";
import { isEncoding } from "../encoding.ts";
import type { BatchRow } from "../examine.server.ts";
import { isKey } from "../key.ts";
import { tableNamed } from "../read-file.server.ts";
import { fingerprintOf, type Table } from "../read-rows.server.ts";
import { readAgain, reading } from "../stage.server.ts";
import { templateKeys, type TemplateKey } from "../template.ts";
import { mayUpload } from "../scope.ts";
import { readUnread } from "../unread.ts";
import { knownFor } from "./known.server.ts";
import type { Matching } from "./matching.ts";
import { rememberedFor } from "./remembered.server.ts";
import type { Known } from "./suggest.ts";
import { type Sheet, sheetOf, titlesOfTable } from "./unfamiliar.ts";

type Asked = { batch: string; person: Person; file: string };
export type Unmatched = {
	sheet: Sheet;
	/** How it is matched now, or was the last time. */
	inUse: Matching | null;
	/** The templates this person may bring rows of. */
	templates: TemplateKey[];
	known: Known;
};

/** A kept sheet as it came; null where there is none that is this person's to match. */
export async function sheetToMatch(db: Db, { batch: id, person, file }: Asked): Promise<Unmatched | null> {
	const batch = await ownBatch(db, id, person);
	const table = batch && (await keptTable(db, batch, file || firstToMatch(batch)));
	if (!table) return null;
	const [known, remembered] = await Promise.all([knownFor(db, person), rememberedFor(db, person)]);
	const inUse = remembered.get(fingerprintOf(titlesOfTable(table)))?.matching ?? null;
	const may = templateKeys.filter((template) => mayUpload(person, template));
	return { sheet: sheetOf(table), inUse, templates: may, known };
}

const firstToMatch = ({ unread, files }: BatchRow): string => {
	const asked = readUnread(unread)?.questions.find(({ is }) => is === "sheet");
	return asked?.file ?? files.find(({ matched }) => matched)?.name ?? "";
};

/** Its raw cells are for who brought it alone, whatever they turn out to be. */
async function ownBatch(db: Db, id: string, person: Person): Promise<BatchRow | null> {
	if (!isKey(id)) return null;
	const [batch] = await db.select().from(importBatches).where(eq(importBatches.id, id));
	const theirs = batch?.state === "staged" && batch.byId === person.id && mayDecide(person, batch);
	return batch && theirs ? batch : null;
}

/** A kept sheet as it came, with all its rows; null where there is none that is this person's. */
export async function keptSheet(db: Db, { batch: id, person, file }: Asked): Promise<Table | null> {
	const batch = await ownBatch(db, id, person);
	return batch && keptTable(db, batch, file);
}

/** A sheet of a kept file, if it is one that needs a matching. */
async function keptTable(db: Db, { id, answers, unread, files }: BatchRow, file: string): Promise<Table | null> {
	const asked = readUnread(unread)?.questions.some((one) => one.is === "sheet" && one.file === file);
	if (!asked && !files.some(({ name, matched }) => matched && name === file)) return null;
	const kept = await db.select().from(batchUploads).where(eq(batchUploads.batchId, id)).orderBy(batchUploads.position);
	const upload = kept.find(({ name }) => file === name || file.startsWith(`${name} › `));
	if (!upload) return null;
	const encoding = answers?.encodings[upload.name];
	const { name, content: bytes } = upload;
	return tableNamed({ name, bytes, tooBig: false }, file, isEncoding(encoding) ? encoding : null);
}

/** Remembers what the person said and reads the files by it. False where there is no such sheet to match. */
export async function matchSheet(
	db: Pool,
	{ batch: id, person, file, matching }: Asked & { matching: Matching },
): Promise<boolean> {
	if (!isKey(id) || !mayUpload(person, matching.template)) return false;
	return reading(db, { batch: id, by: person }, async (tx, tell) => {
		await tx.select({ id: importBatches.id }).from(importBatches).where(eq(importBatches.id, id)).for("update");
		const batch = await ownBatch(tx, id, person);
		const table = batch && (await keptTable(tx, batch, file));
		if (!batch || !table) return false;
		await tx.insert(sheetMatchings).values({
			id: newId(),
			organisationId: person.organisationId,
			byId: person.id,
			fingerprint: fingerprintOf(titlesOfTable(table)),
			template: matching.template,
			mapping: matching,
		});
		await recordAct(tx, {
			person,
			act: "sheet.match",
			subject: { kind: "batch", id },
			detail: { template: matching.template },
		});
		await readAgain(tx, batch, { person, tell });
		return true;
	});
}

// A form for one row is a small batch: the same checks, the same log, in use at once because the person has seen all of it.
import { createHash } from "node:crypto";
import type { Pool, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { importBatches, workspaces } from "#db/schema/index.ts";
import type { Clock } from "../../clock.ts";
import type { Person } from "../../identity/person.ts";
import { inTurn } from "../turns.ts";
import { isConflict, settle, writeExamined } from "./accept.server.ts";
import type { StagedRow } from "./check.ts";
import { examine, workspaceOf, type Examined } from "./examine.server.ts";
import { cellsOfRow } from "./export.ts";
import { rowsFor } from "./export.server.ts";
import { pace } from "./pace.ts";
import { looksLikePhone, personalDataIn } from "./personal-data.ts";
import { wrong } from "./problem.ts";
import { reportOf } from "./report.ts";
import { sameCells, sameRow, type Cells, type FieldWrong, type RowForm, type RowRefusal } from "./row-form.ts";
import { lookIn, mayUpload } from "./scope.ts";
import { sourceCodeOf } from "./source-code.ts";
import type { TemplateKey } from "./template.ts";
import { templates } from "./templates.ts";

type Of = { template: TemplateKey; person: Person };
type Saving = Of & RowForm & { clock: Clock };
export type Saved = { ok: true; batch: string } | ({ ok: false } & RowRefusal);

const maySave = pace({ most: 120, span: 10 * 60_000 });

/** The row known by these codes, if this person may read it. */
export async function rowKnownBy(db: Pool | Tx, { template, person, key }: Of & { key: Cells }): Promise<Cells | null> {
	const { header, rows, facts } = await rowsFor(db, { template, person });
	const all = rows.map((row) => cellsOfRow(header, row));
	const code = template === "T10_qualitative_sources" ? sourceCodeOf(key, lookIn(facts)) : undefined;
	const kept = typeof code === "string" ? { ...key, source_code: code } : key;
	return all.find((cells) => sameRow(template, cells, kept)) ?? null;
}

export async function saveRow(db: Pool, saving: Saving): Promise<Saved> {
	const { template, person } = saving;
	if (!mayUpload(person, template)) return { ok: false, because: "not-for-you" };
	if (!maySave(person.id, saving.clock().getTime())) return { ok: false, because: "too-often" };
	const personal = personalFields(saving);
	if (Object.keys(personal).length > 0) return { ok: false, because: "wrong", fields: personal, elsewhere: null };
	try {
		return await inTurn(() => db.transaction((tx) => save(tx, saving)));
	} catch (error) {
		if (isConflict(error)) return { ok: false, because: "conflict" };
		throw error;
	}
}

function personalFields({ template, cells, notPhones }: Saving): Record<string, FieldWrong> {
	const fields: Record<string, FieldWrong> = {};
	for (const { key, kind } of templates[template].columns) {
		const cell = cells[key] ?? "";
		const what = personalDataIn(cell);
		if (what) fields[key] = { is: "personal", what };
		else if (!notPhones && (kind === "text" || kind === "code") && looksLikePhone(cell)) fields[key] = { is: "phone" };
	}
	return fields;
}

async function save(tx: Tx, { template, cells, seen, person, clock }: Saving): Promise<Saved> {
	// One batch at a time, as when files are accepted.
	await tx.select({ id: workspaces.id }).from(workspaces).for("update");
	const now = await rowKnownBy(tx, { template, person, key: cells });
	if (!seen && now) return { ok: false, because: "already-here" };
	if (seen && !now) return { ok: false, because: "gone" };
	if (seen && now && !sameCells(seen, now)) return { ok: false, because: "stale", now };

	const { origin, revision } = await workspaceOf(tx);
	const sha256 = createHash("sha256")
		.update(JSON.stringify([template, cells]))
		.digest("hex");
	const files = [{ name: "", template, templateVersion: templates[template].version, sha256, rows: 1 }];
	const rows = await withSiblings(tx, { template, person, cells });
	const examined = await examine(tx, { rows, files, origin, person });
	const refused = refusalOf(examined, rows[0]);
	if (refused) return { ok: false, ...refused };

	const batch = {
		id: newId(),
		dataOrigin: origin,
		sha256,
		files,
		byId: person.id,
		organisationId: person.organisationId,
	};
	const [kept] = await tx.insert(importBatches).values(batch).returning();
	if (!kept) throw new Error("The batch of a form was not kept.");
	const report = {
		...reportOf([""], examined, revision),
		files: [{ name: "", ...countsOf(examined, rows[0]) }],
	};
	await writeExamined(tx, kept.id, examined);
	await settle(tx, { batch: kept, person, clock, report });
	return { ok: true, batch: kept.id };
}

/** The skills of an outcome are those its rows name: the others stay beside the one that is saved. */
async function withSiblings(tx: Tx, { template, person, cells }: Of & { cells: Cells }): Promise<StagedRow[]> {
	const row = { template, file: "", row: 1, cells };
	if (template !== "T03_learning_outcomes") return [row];
	const { header, rows } = await rowsFor(tx, { template, person });
	const outcome = ["mc_code", "mc_version", "lo_no"];
	const siblings = rows
		.map((one) => cellsOfRow(header, one))
		.filter((one) => outcome.every((column) => one[column]?.toLowerCase() === cells[column]?.toLowerCase()))
		.filter((one) => !sameRow(template, one, cells) && (one["esco_uri"] || one["local_skill_code"]))
		.map((one) => ({ ...one, lo_text_en: cells["lo_text_en"] ?? "", lo_text_local: cells["lo_text_local"] ?? "" }));
	return [row, ...siblings.map((one, at) => ({ ...row, row: at + 2, cells: one }))];
}

function refusalOf({ checked }: Examined, row: StagedRow | undefined): RowRefusal | null {
	const fields: Record<string, FieldWrong> = {};
	for (const { row: line, column, is, words } of checked.problems)
		if (line === row?.row && column && !fields[column]) fields[column] = wrong(is, words);
	const other = checked.problems.find(({ row: line, column }) => line !== row?.row || !column);
	if (checked.problems.length > 0)
		return { because: "wrong", fields, elsewhere: other ? wrong(other.is, other.words) : null };
	return checked.changes.length === 0 ? { because: "changes-nothing" } : null;
}

function countsOf({ checked }: Examined, row: StagedRow | undefined) {
	const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
	const state = row && checked.states.get(row);
	return { ...counts, [state === "new" ? "new" : "changed"]: 1 };
}

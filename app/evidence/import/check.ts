// Checks a batch row by row against the facts that stand, the facts it brings itself, and the rules between them; and
// says what accepting it would change. Nothing is written here: the same check runs for the preview and, under lock,
// when the batch is accepted.
import type { Person } from "../../identity/person.ts";
import { readCell, type Reading } from "./cells.ts";
import { dayOrderOf, type DayOrder } from "./dates.ts";
import { factKey, factTables, keyOf } from "./fact.ts";
import type { Change, Restated } from "./change.ts";
import type { Draft, Facts, Lists, Value, Values } from "./fact.ts";
import { beyondLast } from "./file.ts";
import { type Complaint, shortened, wrong, type Problem } from "./problem.ts";
import { brokenAcross } from "./rules-across.ts";
import { brokenInRow, brokenRules, notOfSite } from "./rules.ts";
import { keepersOnly, mayBring, whose } from "./scope.ts";
import { withKeptCode } from "./source-code.ts";
import { after, changes, disagreement, standingOn, type Standing } from "./standing.ts";
import { unknownIn } from "./unknown.ts";
import { templateKeys, type TemplateKey } from "./template.ts";
import { askedColumns } from "./matching/matching.ts";
import { askedUnder } from "./matching/unfamiliar.ts";
import { templates } from "./templates.ts";

export type StagedRow = { template: TemplateKey; file: string; row: number; cells: Readonly<Record<string, string>> };

export type Batch = {
	rows: readonly StagedRow[];
	/** What the person answered for a file whose days could be read both ways. */
	dayOrders: Readonly<Record<string, DayOrder>>;
	origin: "real" | "synthetic";
	person: Person;
	/** Facts of rows refused in an earlier portion of the same batch. */
	attempted?: ReadonlySet<string>;
};

export type RowState = "new" | "changed" | "unchanged" | "refused";
type Repeat = { row: StagedRow; of: StagedRow };
export type Checked = {
	states: ReadonlyMap<StagedRow, RowState>;
	problems: Problem[];
	/** Rows about the very thing an earlier row of the batch is about. */
	repeats: Repeat[];
	changes: Change[];
	/** What the batch says again of facts that stand as it says: it counts when an earlier batch is withdrawn. */
	restated: Restated[];
	attempted: ReadonlySet<string>;
};

type Check = {
	batch: Batch;
	lists: Lists;
	readings: ReadonlyMap<string, Reading>;
	standing: Standing<StagedRow>;
	/** Facts of refused rows: what refers to them is not refused a second time. */
	attempted: Set<string>;
	states: Map<StagedRow, RowState>;
	problems: Problem[];
	repeats: Repeat[];
};

/** `breathe` is awaited every few hundred rows with how many are done. */
export async function checkBatch(
	batch: Batch,
	{ facts, lists }: { facts: Facts; lists: Lists },
	breathe: (done: number) => Promise<void>,
): Promise<Checked> {
	const check: Check = {
		batch,
		lists,
		readings: readingsOf(batch, lists),
		standing: standingOn(facts),
		attempted: new Set(batch.attempted),
		states: new Map(),
		problems: [],
		repeats: [],
	};
	const inOrder = batch.rows.toSorted((a, b) => templateKeys.indexOf(a.template) - templateKeys.indexOf(b.template));
	for (const [done, row] of inOrder.entries()) {
		if (done % 250 === 0) await breathe(done);
		check.states.set(row, checkRow(check, row));
	}
	for (const { by, column, why } of brokenAcross(check.standing, lists)) refuse(check, by, [{ column, why }]);
	const { states, problems, repeats, attempted } = check;
	return {
		changes: [...changesOf(check), ...droppedSkills(check)],
		restated: [...restatedBy(check)],
		states,
		problems,
		repeats,
		attempted,
	};
}

function readingsOf({ rows, dayOrders }: Batch, lists: Lists): Map<string, Reading> {
	const days = new Map<string, string[]>();
	for (const { template, file, cells } of rows) {
		const written = days.get(file) ?? [];
		days.set(file, written);
		for (const { key, kind } of templates[template].columns)
			if (kind === "date") written.push((cells[key] ?? "").trim());
	}
	return new Map([...days].map(([file, cells]) => [file, { order: dayOrders[file] ?? dayOrderOf(cells), lists }]));
}

function checkRow(check: Check, row: StagedRow): RowState {
	const template = templates[row.template];
	const { values: read, complaints } = readRow(check, row);
	const { values: seen, guesses } = withoutUnseen(check, row.template, read);
	const values = withKeptCode(row.template, seen, check.standing);
	const keyRead = template.key.every((key) => values[key] !== undefined || !row.cells[key]?.trim());
	const drafts = keyRead ? template.drafts(values, check.standing.look) : [];
	const unread = complaints.length > 0 ? complaints : guesses;
	const found = unread.length > 0 ? unread : checkAsWhole(check, row, values, drafts);
	if (found.length === 0) return keep(check, row, drafts);

	refuse(check, row, found);
	for (const draft of drafts) check.attempted.add(nameOf(draft));
	return "refused";
}

function refuse({ states, problems }: Check, row: StagedRow, found: readonly Complaint[]): void {
	states.set(row, "refused");
	for (const { column, why } of found) {
		const value = shortened((row.cells[column] ?? "").trim()) || null;
		problems.push({ file: row.file, row: row.row, column, value, ...askedUnderOf(row, column), ...why });
	}
}

/** Where one row of a partner's sheet holds many, the title its answer stands under. */
function askedUnderOf({ template, cells }: StagedRow, column: string): { under?: string } {
	const under = cells[askedUnder];
	return under !== undefined && askedColumns(template).includes(column) ? { under } : {};
}

const nameOf = ({ table, values }: Draft) => `${table} ${factKey(table, values)}`;

function readRow({ readings, lists }: Check, row: StagedRow): { values: Values; complaints: Complaint[] } {
	const values: Record<string, Value> = {};
	const complaints: Complaint[] = [];
	const reading = readings.get(row.file) ?? { order: "unknown", lists };
	for (const column of templates[row.template].columns) {
		const written = row.cells[column.key];
		if (written === undefined) continue;
		const read = readCell(written, column, reading);
		if (read.ok) values[column.key] = read.value;
		else complaints.push({ column: column.key, why: read.wrong });
	}
	if (row.cells[beyondLast] !== undefined) complaints.push({ column: beyondLast, why: wrong("more-cells") });
	return { values, complaints };
}

/** What a person may not see is not emptied by their leaving it out, and not guessed by writing it in. */
function withoutUnseen({ batch, standing }: Check, template: TemplateKey, values: Values) {
	const hidden = keepersOnly(template);
	if (hidden.length === 0 || mayBring(batch.person, template, whose(template, values, standing)))
		return { values, guesses: [] };
	const written = hidden.filter((column) => (values[column] ?? null) !== null);
	return {
		values: Object.fromEntries(Object.entries(values).filter(([column]) => !hidden.includes(column))),
		guesses: written.map((column) => ({ column, why: wrong("not-yours") })),
	};
}

/** The cells are readable: may this person bring the row, and does it hold as a whole? The right comes first, so that
 *  a refusal tells nothing about rows of another scope. */
function checkAsWhole(check: Check, row: StagedRow, values: Values, drafts: readonly Draft[]): Complaint[] {
	const stranger = strangerIn(check, row.template, values);
	if (stranger) return [stranger];
	const theirs = mayBring(check.batch.person, row.template, whose(row.template, values, check.standing));

	const { origin } = check.batch;
	if (values.data_origin && values.data_origin !== origin)
		return [{ column: "data_origin", why: wrong("other-origin", { origin }) }];
	const inRow = brokenInRow(values);
	if (inRow) return [{ column: inRow.column, why: inRow.wrong }];

	const complaints = drafts.flatMap((draft) => checkDraft(check, row, draft, new Set(drafts.map(nameOf))));
	const speaksUp = drafts.some((draft) => changes(after(check.standing, draft, row)));
	if (theirs || !speaksUp || complaints.length > 0) return complaints;
	return [{ column: templates[row.template].key[0] ?? "", why: wrong("not-yours") }];
}

/** A code in a row about people that is not of the person's sites. It is answered alike whether another site has it or nobody
 *  does: else every upload would count other sites' people. */
function strangerIn({ batch: { person }, standing, attempted }: Check, template: TemplateKey, values: Values) {
	if (!templates[template].aboutPeople) return null;
	const known = standing.look("runs", keyOf(values.run_code));
	const inRun = mayBring(person, template, whose("T14_run_totals", values, standing));
	const isTheirs = known ? inRun : attempted.has(`runs ${keyOf(values.run_code)}`);
	if (!isTheirs) return { column: "run_code", why: wrong("unknown", { context: "runs" }) };
	if (mayBring(person, template, whose(template, values, standing))) return null;
	return { column: "participant_code", why: notOfSite(standing.look("sites", keyOf(known?.site))) };
}

/** `beside`: the facts of the same row, which may refer to each other. */
function checkDraft(check: Check, row: StagedRow, draft: Draft, beside: ReadonlySet<string>): Complaint[] {
	const column = (field: string) => draft.at[field] ?? field;
	const unknown = unknownIn(check, draft, beside);
	if (unknown) return [unknown];
	const apart = disagreement(check.standing, draft);
	if (apart)
		return [{ column: column(apart.field), why: wrong("differs", { file: apart.by.file, row: apart.by.row }) }];
	return brokenRules(draft.table, after(check.standing, draft, row).values, check.standing.look).map(
		({ field, wrong: why }) => ({
			column: column(field),
			why,
		}),
	);
}

/** Keeps what the row says, and tells what it changes: the fact it is mainly about is the last draft. */
function keep({ standing, repeats }: Check, row: StagedRow, drafts: readonly Draft[]): RowState {
	const main = drafts.at(-1);
	const earlier = main && standing.said[main.table].get(factKey(main.table, main.values));
	if (earlier) repeats.push({ row, of: earlier.by });
	const states = drafts.map((draft): RowState => {
		const key = factKey(draft.table, draft.values);
		const repeated = standing.said[draft.table].has(key);
		const said = after(standing, draft, row);
		standing.said[draft.table].set(key, said);
		if (said.before) return changes(said) ? "changed" : "unchanged";
		return repeated ? "unchanged" : "new";
	});
	if (states.at(-1) === "new") return "new";
	return states.every((state) => state === "unchanged") ? "unchanged" : "changed";
}

function* changesOf({ standing }: Check): Iterable<Change> {
	for (const table of factTables)
		for (const [key, said] of standing.said[table])
			if (changes(said))
				yield {
					table,
					key,
					id: said.id,
					before: said.before ?? null,
					after: said.values,
					said: said.before ? said.given : null,
				};
}

function* restatedBy({ standing }: Check): Iterable<Restated> {
	for (const table of factTables)
		for (const [key, said] of standing.said[table]) if (!changes(said)) yield { table, key, said: said.given };
}

/** The skills of an outcome are those its file names: one that is no longer named goes. */
function* droppedSkills({ standing: { said, facts }, states }: Check): Iterable<Change> {
	for (const [key, { id, values }] of facts.outcomeSkills) {
		const outcome = said.learningOutcomes.get(keyOf(values.outcome));
		if (!outcome || said.outcomeSkills.has(key) || !namesSkills(outcome.by)) continue;
		if (states.get(outcome.by) === "unchanged") states.set(outcome.by, "changed");
		yield { table: "outcomeSkills", key, id, before: values, after: null, said: null };
	}
}

const namesSkills = ({ cells }: StagedRow) => "esco_uri" in cells && "local_skill_code" in cells;

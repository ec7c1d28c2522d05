// What a preview shows of a checked batch: counts for each file, what is wrong where, and some of what would change.
import { z } from "zod";
import type { Checked, RowState } from "./check.ts";
import { type Facts, same, type Value } from "./fact.ts";
import { problemKinds, shortened } from "./problem.ts";
import { startsIn, startsShape, startsTogether } from "./starts.ts";
import { lookAfter, partsTouched, touchedShape, touchedTogether } from "./touched.ts";

export type Counts = Record<RowState, number>;

const counts = { new: z.number(), changed: z.number(), unchanged: z.number(), refused: z.number() };
const shift = z.object({
	table: z.string(),
	key: z.string(),
	field: z.string(),
	before: z.string(),
	after: z.string(),
});

const place = z.object({ file: z.string(), row: z.number() });

const reportSchema = z.object({
	files: z.array(z.object({ name: z.string(), ...counts })),
	problems: z.array(
		z.object({
			file: z.string(),
			row: z.number(),
			column: z.string().nullable(),
			value: z.string().nullable(),
			under: z.string().optional(),
			is: z.enum(problemKinds),
			words: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
		}),
	),
	/** How many there are; no more than `mostShown` are kept. */
	problemCount: z.number(),
	/** Rows that are about the same thing as an earlier one: some of them, and how many there are. */
	repeats: z.array(place.extend({ of: place })).default([]),
	repeatCount: z.number().default(0),
	/** Some of what would change, before and after, as words. */
	shifts: z.array(shift),
	/** How many facts would be new, changed or dropped. */
	changeCount: z.number(),
	/** What its changes are about; null in reports from before this was asked, which are made anew. */
	touched: z.array(touchedShape).nullable().default(null),
	/** In which runs it changes how many started, or how many places there are. */
	starts: z.array(startsShape).default([]),
	/** The data revision it was checked against. */
	revision: z.number(),
});
type Shift = z.infer<typeof shift>;
export type Report = z.infer<typeof reportSchema>;

/** The report kept with a batch; one from before this shape counts as none, and the batch is checked again. */
export function readReport(kept: unknown): Report {
	const read = reportSchema.safeParse(kept);
	return read.success ? read.data : { ...nothingFound, files: [], revision: -1 };
}

const nothingFound = {
	problems: [],
	problemCount: 0,
	repeats: [],
	repeatCount: 0,
	shifts: [],
	changeCount: 0,
	touched: [],
	starts: [],
};

const mostShown = 200;
const mostRepeats = 20;
const mostShifts = 20;

type Examined = { checked: Checked; facts: Facts };

export function reportOf(files: readonly string[], { checked, facts }: Examined, revision: number): Report {
	const byFile = new Map(files.map((name) => [name, noRows()]));
	for (const [{ file }, state] of checked.states) {
		const count = byFile.get(file);
		if (count) count[state]++;
	}
	const look = lookAfter(checked.changes, facts);
	return {
		files: [...byFile].map(([name, count]) => ({ name, ...count })),
		problems: checked.problems.slice(0, mostShown),
		problemCount: checked.problems.length,
		repeats: checked.repeats.slice(0, mostRepeats).map(({ row, of }) => ({ ...placeOf(row), of: placeOf(of) })),
		repeatCount: checked.repeats.length,
		shifts: [...shiftsOf(checked)],
		changeCount: checked.changes.length,
		touched: partsTouched(checked.changes, look),
		starts: startsIn(checked.changes, look),
		revision,
	};
}

const placeOf = ({ file, row }: { file: string; row: number }) => ({ file, row });

export function emptyReport(files: readonly string[], revision: number): Report {
	const counted = files.map((name) => ({ name, ...noRows() }));
	return { ...nothingFound, files: counted, revision };
}

/** What two portions of one batch say together; of problems and shifts the first ones are kept. */
export function addReports(one: Report, other: Report): Report {
	return {
		files: one.files.map((file, at) => ({
			name: file.name,
			...total({ files: [file, ...other.files.slice(at, at + 1)] }),
		})),
		problems: [...one.problems, ...other.problems].slice(0, mostShown),
		problemCount: one.problemCount + other.problemCount,
		repeats: [...one.repeats, ...other.repeats].slice(0, mostRepeats),
		repeatCount: one.repeatCount + other.repeatCount,
		shifts: [...one.shifts, ...other.shifts].slice(0, mostShifts),
		changeCount: one.changeCount + other.changeCount,
		touched: touchedTogether(one.touched ?? [], other.touched ?? []),
		starts: startsTogether(one.starts, other.starts),
		revision: other.revision,
	};
}

const noRows = (): Counts => ({ new: 0, changed: 0, unchanged: 0, refused: 0 });

function* shiftsOf({ changes }: Checked): Iterable<Shift> {
	let shown = 0;
	for (const { table, key, before, after } of changes) {
		if (!before || shown >= mostShifts) continue;
		for (const field of Object.keys(before)) {
			const [old, now] = [before[field] ?? null, after?.[field] ?? null];
			if (same(old, now)) continue;
			yield { table, key, field, before: inWords(old), after: inWords(now) };
			shown++;
		}
	}
}

function inWords(value: Value): string {
	if (value === null) return "";
	if (typeof value !== "object") return shortened(String(value));
	const words: readonly (string | null)[] = Array.isArray(value) ? value : Object.values(value);
	return shortened(words.filter(Boolean).join(", "));
}

/** What stays when a batch was decided: how many, not what. */
export const onlyCounts = (report: Report): Report => ({
	...report,
	problems: [],
	repeats: [],
	shifts: [],
	touched: [],
	starts: [],
});

export const total = (report: Pick<Report, "files">): Counts =>
	report.files.reduce(
		(sum, file) => ({
			new: sum.new + file.new,
			changed: sum.changed + file.changed,
			unchanged: sum.unchanged + file.unchanged,
			refused: sum.refused + file.refused,
		}),
		noRows(),
	);

/** The report as a page needs it: what was foreseen by it is told beside it. */
export const withoutGrounds = (report: Report): Report => ({ ...report, touched: null, starts: [] });

// Cells kept for figures: what the data said when it was counted, as far as it may be told. Every page, reading and picture
// is made of these rows alone. All three are append-only: what was told once stays known.
import { sql } from "drizzle-orm";
import { check, date, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bornAt } from "./columns.ts";

/** One count of all indicators, in one transaction: the data of a revision as it stood on a day. */
export const countings = pgTable(
	"countings",
	{
		no: integer("no").primaryKey(),
		dataRevision: integer("data_revision").notNull(),
		/** runs that ended by then have ended */
		day: date("day").notNull(),
		/** the smallest group that may be told, as it was set then */
		smallestCell: integer("smallest_cell").notNull(),
		at: bornAt("at"),
	},
	(t) => [check("smallest_cell_at_least_3", sql`${t.smallestCell} >= 3`)],
);

/** The cells of one indicator at a counting; without a row, they are those of the counting before. */
export const answeredCells = pgTable(
	"answered_cells",
	{
		countingNo: integer("counting_no")
			.notNull()
			.references(() => countings.no),
		indicator: text("indicator").notNull(),
		indicatorVersion: integer("indicator_version").notNull(),
		plan: jsonb("plan").$type<AnsweredPlan>().notNull(),
	},
	(t) => [primaryKey({ columns: [t.indicator, t.indicatorVersion, t.countingNo] })],
);

/** What is counted with the cells and told to nobody by itself: it is held until cells of the same people are told. Without a
 *  row, as at the counting before. */
export const heldCounts = pgTable("held_counts", {
	countingNo: integer("counting_no")
		.primaryKey()
		.references(() => countings.no),
	/** run → people who completed it; runs without any are left out */
	completers: jsonb("completers").$type<Record<string, number>>().notNull(),
	/** sector → green skills that someone passed; without sectors in which too few have passed anything */
	passedSkills: jsonb("passed_skills").$type<Record<string, string[]>>().notNull(),
});

/** What an indicator may tell. Leaves are sorted; ranges are of their places, the last one included. */
export type AnsweredPlan = {
	/** site × micro-credentials × periods with somebody in it */
	leaves: string[];
	/** Places of those of whom nobody is counted: all who are there stand beside, still under way. */
	uncounted?: number[];
	/** Exact cells, each of leaves next to each other; all leaves or, when nothing new may be told, none. */
	cells: KeptCell[];
	/** Exact cells of workers and students, each of whole sectors next to each other. */
	roles: KeptRoles[];
	/** The finest cells that rules of one moment allow. */
	safe: LeafRange[];
	/** Why a finer part is not one of them. */
	unsafe: (LeafRange & { because: string })[];
	/** Sectors whose roles the rules of one moment allow to tell apart, or why not. */
	safeRoles: RolesThere[];
	/** Of each site, and of its workers and students, a mark that is another one when their data is; told to nobody. */
	marks: Record<"all" | "worker" | "student", Readonly<Record<string, string>>>;
	/** Each site's own cell, and that of its workers and students, which its steward knows; told to nobody. */
	sites?: Record<"all" | "worker" | "student", Readonly<Record<string, Cell>>>;
};

export type LeafRange = { from: number; to: number };
export type KeptCell = LeafRange & { cell: Cell };
export type RolesThere = { sectors: string[]; because: string | null };
export type KeptRoles = { sectors: string[]; worker: Cell; student: Cell };

/** What some people, or employers, say together. */
export type Cell = {
	/** sorted */
	sites: readonly string[];
	units: number;
	/** denominator and, where there is one, numerator */
	n: number;
	x: number | null;
	/** in runs that have not ended; 0 unless it may be told */
	ongoing: number;
	/** Units with the result, and without it. Who has both counts in both. */
	with: number;
	without: number;
	/** the most that one unit adds to `n`, and to the tally */
	most: number;
	mostValues: number;
	/** how often each value occurs */
	tally: Readonly<Record<string, number>>;
	/** Whether `ongoing` may be told. */
	tellsOngoing: boolean;
	/** Whether it may be told how often a value occurs, where that is not one or two people; what follows from all values
	 *  together always may. */
	tellsTally: boolean;
};

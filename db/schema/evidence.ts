// Evidence made from facts: items people cite, their readings over time, and where they are cited.
import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	date,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgEnum,
	pgSequence,
	pgTable,
	text,
	uuid,
} from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, id, moment } from "./columns.ts";
import { texts } from "./texts.ts";

/** Codes people say are given once by the database and never reused. */
export const evidenceCode = pgSequence("evidence_code");

export const evidenceKind = pgEnum("evidence_kind", [
	"indicator",
	"finding",
	"site_case",
	"external",
	"legal",
	"position",
]);

const partedBy = ["sectors", "countries", "regions", "sites", "microCredentials", "periods", "roles"] as const;

export const evidenceItems = pgTable(
	"evidence_items",
	{
		id: id(),
		code: text("code")
			.notNull()
			.unique()
			.default(sql`'E-' || to_char(nextval('evidence_code'), 'FM999999000')`),
		kind: evidenceKind("kind").notNull(),
		/** key and version of the indicator's definition, which lives in code */
		indicator: text("indicator"),
		indicatorVersion: integer("indicator_version"),
		filter: jsonb("filter").$type<EvidenceFilter>().notNull().default({}),
		/** What its picture shows: the parts of one kind, and a picture for each part of another. Null: as its indicator does. */
		split: text("split", { enum: [...partedBy, "groups"] }),
		across: text("across", { enum: partedBy }),
		/** The code of a finding. No reference: withdrawing a batch may take the finding, and the item then says so. */
		finding: text("finding"),
		claim: text("claim").notNull(),
		/** What a source is called. Sources from before titles were asked for have none. */
		title: text("title"),
		/** what a source says, in the words of who kept it */
		says: text("says"),
		/** of literature, in one line as the publication names them */
		authors: text("authors"),
		publisher: text("publisher"),
		year: integer("year"),
		/** the day a page of the web was seen: it may say something else by now */
		seenOn: date("seen_on"),
		/** The code of a meeting. No reference, for the same reason as with findings. */
		meeting: text("meeting"),
		celex: text("celex"),
		doi: text("doi"),
		url: text("url"),
		/** Goes up with every correction. */
		revision: integer("revision").notNull().default(1),
		/** Goes up when what it claims, or what that rests on, is corrected: a grade given before is of the earlier claim. */
		claimRevision: integer("claim_revision").notNull().default(1),
		madeBy: uuid("made_by").references(() => persons.id),
		createdAt: bornAt(),
	},
	(t) => [
		check("indicator_items_name_one", sql`(${t.kind} = 'indicator') = (${t.indicator} is not null)`),
		check("finding_items_name_one", sql`(${t.kind} = 'finding') = (${t.finding} is not null)`),
		index("evidence_items_indicator").on(t.indicator),
		index("evidence_items_finding").on(t.finding),
	],
);

/** What stood in an item before it was corrected: only the columns that were changed. Only grows, a trigger sees to it. */
export const evidenceCorrections = pgTable(
	"evidence_corrections",
	{
		id: id(),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		before: jsonb("before").$type<Record<string, string | number | null>>().notNull(),
		by: uuid("by")
			.notNull()
			.references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [index("evidence_corrections_item").on(t.evidenceItemId)],
);

/** An item that was taken back: it stays at its address with the reason, and nobody cites it any more. */
export const evidenceWithdrawals = pgTable(
	"evidence_withdrawals",
	{
		evidenceItemId: uuid("evidence_item_id")
			.primaryKey()
			.references(() => evidenceItems.id),
		reason: text("reason").notNull(),
		by: uuid("by")
			.notNull()
			.references(() => persons.id),
		at: bornAt("at"),
	},
	(t) => [check("evidence_withdrawal_has_a_reason", sql`length(trim(${t.reason})) > 0`)],
);

/** Empty or absent means all. */
export type EvidenceFilter = {
	sectors?: string[];
	countries?: string[];
	/** NUTS codes */
	regions?: string[];
	sites?: string[];
	microCredentials?: string[];
	roles?: ("worker" | "student")[];
	/** Half-years in which runs began: "2025-H1". */
	periods?: string[];
};

/** What an evidence item said at a data revision. Immutable, but for `confirmedThrough` (a trigger sees to it). */
export const readings = pgTable(
	"readings",
	{
		id: id(),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		dataRevision: integer("data_revision").notNull(),
		/** The same figures were found again up to this revision. */
		confirmedThrough: integer("confirmed_through").notNull(),
		n: integer("n"),
		numerator: integer("numerator"),
		value: doublePrecision("value"),
		low: doublePrecision("low"),
		high: doublePrecision("high"),
		method: text("method", {
			enum: ["wilson", "bca", "cluster_bootstrap", "newcombe", "normal", "quartiles", "none"],
		}).notNull(),
		suppressed: boolean("suppressed").notNull().default(false),
		suppressedBecause: text("suppressed_because"),
		/** what the figure shows beside its value: median, up/same/down, groups of a split */
		detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
		/** What its picture is drawn from: the same figure for each part. Null with readings from before parts were kept. */
		parts: jsonb("parts").$type<{ split: unknown }>(),
		synthetic: boolean("synthetic").notNull(),
		at: bornAt("at"),
	},
	(t) => [
		index("readings_item").on(t.evidenceItemId, t.dataRevision),
		check(
			"withheld_says_nothing",
			sql`not ${t.suppressed} or (${t.numerator} is null and ${t.value} is null and ${t.n} is null and ${t.suppressedBecause} is not null)`,
		),
	],
);

export const stance = pgEnum("stance", ["supports", "qualifies", "contradicts", "context"]);

/** Made by the server before its node goes into the text. Whether it stands in the text is read from the text. */
export const citations = pgTable(
	"citations",
	{
		id: id(),
		textId: uuid("text_id")
			.notNull()
			.references(() => texts.id),
		fragment: text("fragment").notNull(),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		stance: stance("stance").notNull().default("supports"),
		acknowledgedReadingId: uuid("acknowledged_reading_id")
			.notNull()
			.references(() => readings.id),
		acknowledgedBy: uuid("acknowledged_by").references(() => persons.id),
		acknowledgedAt: moment("acknowledged_at").notNull().defaultNow(),
		/** Set when a writer kept an older reading though a newer one (`keptAgainstId`) says otherwise. */
		keptWithReason: text("kept_with_reason"),
		keptAgainstId: uuid("kept_against_id").references(() => readings.id),
		/** Derived when the text is folded or versioned: the citation stands in the text. */
		standing: boolean("standing").notNull().default(false),
		madeBy: uuid("made_by").references(() => persons.id),
		createdAt: bornAt(),
	},
	(t) => [
		index("citations_text").on(t.textId),
		index("citations_item").on(t.evidenceItemId),
		check("kept_says_against_what", sql`(${t.keptWithReason} is null) = (${t.keptAgainstId} is null)`),
	],
);

/** Readings that are due after a batch: written in the batch's transaction, done by a worker that survives restarts. */
export const dueReadings = pgTable(
	"due_readings",
	{
		id: id(),
		evidenceItemId: uuid("evidence_item_id")
			.notNull()
			.references(() => evidenceItems.id),
		dataRevision: integer("data_revision").notNull(),
		at: bornAt("at"),
	},
	(t) => [index("due_readings_at").on(t.at)],
);

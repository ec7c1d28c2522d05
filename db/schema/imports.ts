// How facts come in: batches, staged, accepted, and the log of what each changed.
import { sql } from "drizzle-orm";
import { bigserial, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, bytes, id, moment } from "./columns.ts";
import { dataOrigin, organisations } from "./organisations.ts";

/** lapsed: nobody decided in time */
export const batchState = pgEnum("batch_state", ["staged", "accepted", "discarded", "lapsed", "withdrawn"]);

/** One upload: several files that are accepted or discarded as one. */
export const importBatches = pgTable(
	"import_batches",
	{
		id: id(),
		state: batchState("state").notNull().default("staged"),
		dataOrigin: dataOrigin("data_origin").notNull(),
		/** Hash over the files' hashes, sorted: the same batch twice is recognised, in whatever order its files came. */
		sha256: text("sha256").notNull(),
		files: jsonb("files").$type<BatchFile[]>().notNull(),
		acceptedRows: integer("accepted_rows").notNull().default(0),
		rejectedRows: integer("rejected_rows").notNull().default(0),
		/** What the preview shows: counts and every error by file, row and column. */
		report: jsonb("report").$type<unknown>().notNull().default({}),
		/** What the person said of files that had to be kept to ask about them; null where none had to. */
		answers: jsonb("answers").$type<BatchAnswers>(),
		/** What still stands between those files and their rows; null when all of them are read. */
		unread: jsonb("unread").$type<unknown>(),
		byId: uuid("by_id").references(() => persons.id),
		organisationId: uuid("organisation_id").references(() => organisations.id),
		dataRevision: integer("data_revision"),
		createdAt: bornAt(),
		decidedAt: moment("decided_at"),
		withdrawnAt: moment("withdrawn_at"),
	},
	(t) => [
		index("import_batches_sha256").on(t.sha256),
		index("import_batches_created").on(t.createdAt),
		check("accepted_has_revision", sql`${t.state} not in ('accepted', 'withdrawn') or ${t.dataRevision} is not null`),
	],
);

/** What is kept of an uploaded file beside its rows. `dates` is the person's answer where the file did not say. */
export type BatchFile = {
	name: string;
	template: string;
	templateVersion: number;
	sha256: string;
	rows: number;
	dates?: "dmy" | "mdy";
	/** What its days tell about their order. */
	dayOrder?: "dmy" | "mdy" | "unknown";
	/** The letters of its columns, where it is a sheet of a workbook. */
	letters?: Record<string, string> | undefined;
	/** How it was matched to its template, where it is a partner's own sheet. */
	matched?: { titles: Record<string, string>; saidAt: string; by: string } | undefined;
	/** Sheets of the same workbook that are of no template. */
	passedOver?: string[] | undefined;
};

/** How files are to be read, by name. */
export type BatchAnswers = { encodings: Record<string, string>; phones: boolean };

/** The files of a batch about which something had to be asked, as they came. Removed when the batch is decided. */
export const batchUploads = pgTable(
	"batch_uploads",
	{
		batchId: uuid("batch_id")
			.notNull()
			.references(() => importBatches.id, { onDelete: "cascade" }),
		position: integer("position").notNull(),
		name: text("name").notNull(),
		content: bytes("content").notNull(),
	},
	(t) => [primaryKey({ columns: [t.batchId, t.position] })],
);

/** How a partner's own sheet becomes rows of a template, as a person said it: the last one for its titles counts. It is
 *  remembered for their organisation, or for themselves where they have none. */
export const sheetMatchings = pgTable(
	"sheet_matchings",
	{
		id: id(),
		organisationId: uuid("organisation_id").references(() => organisations.id),
		byId: uuid("by_id")
			.notNull()
			.references(() => persons.id),
		/** Of the sheet's titles, whatever their order. */
		fingerprint: text("fingerprint").notNull(),
		template: text("template").notNull(),
		mapping: jsonb("mapping").$type<unknown>().notNull(),
		createdAt: bornAt(),
	},
	(t) => [index("sheet_matchings_fingerprint").on(t.organisationId, t.fingerprint)],
);

/** The rows of a staged batch, checked, waiting for a person. Removed when the batch is decided. */
export const stagedRows = pgTable(
	"staged_rows",
	{
		batchId: uuid("batch_id")
			.notNull()
			.references(() => importBatches.id, { onDelete: "cascade" }),
		position: integer("position").notNull(),
		template: text("template").notNull(),
		/** Whose row it is, by code; empty where it is nobody's. Batches are checked a few participants at a time. */
		participant: text("participant").notNull().default(""),
		fileName: text("file_name").notNull(),
		line: integer("line").notNull(),
		/** The cells as they were written, by column; checked again when the batch is accepted. */
		row: jsonb("row").$type<Record<string, string>>().notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.batchId, t.position] }),
		index("staged_rows_participant").on(t.batchId, t.participant, t.position),
	],
);

/** What a batch changed, row by row, append-only: key, before, after. Removed when the batch is withdrawn. */
export const batchRows = pgTable(
	"batch_rows",
	{
		seq: bigserial("seq", { mode: "number" }).primaryKey(),
		batchId: uuid("batch_id")
			.notNull()
			.references(() => importBatches.id),
		tableName: text("table_name").notNull(),
		key: text("key").notNull(),
		before: jsonb("before").$type<Record<string, unknown>>(),
		after: jsonb("after").$type<Record<string, unknown>>(),
		/** What the batch itself said of a fact that stood already; it is said again when an earlier batch is withdrawn. */
		said: jsonb("said").$type<Record<string, unknown>>(),
	},
	(t) => [index("batch_rows_batch").on(t.batchId), index("batch_rows_key").on(t.tableName, t.key)],
);

// Lists of the world outside: countries, regions, sectors, skills, principles.
import { sql } from "drizzle-orm";
import { boolean, check, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id } from "./columns.ts";

/** Words by language: `{ en: "wood", fi: "puu" }` */
export type ByLanguage = Partial<Record<string, string>>;

export const countries = pgTable("countries", {
	code: text("code").primaryKey(),
	names: jsonb("names").$type<ByLanguage>().notNull(),
});

export const regions = pgTable(
	"regions",
	{
		nuts: text("nuts").notNull(),
		nutsVersion: text("nuts_version").notNull(),
		country: text("country")
			.notNull()
			.references(() => countries.code),
		name: text("name").notNull(),
	},
	(t) => [primaryKey({ columns: [t.nuts, t.nutsVersion] })],
);

export const sectors = pgTable("sectors", {
	key: text("key").primaryKey(),
	names: jsonb("names").$type<ByLanguage>().notNull(),
	nace: text("nace").array().notNull(),
	naceRevision: text("nace_revision").notNull(),
});

export const escoSkills = pgTable("esco_skills", {
	uri: text("uri").primaryKey(),
	label: text("label").notNull(),
	type: text("type").notNull(),
	reuseLevel: text("reuse_level"),
	isGreen: boolean("is_green").notNull(),
	version: text("version").notNull(),
});

export const escoLabels = pgTable(
	"esco_labels",
	{
		uri: text("uri")
			.notNull()
			.references(() => escoSkills.uri),
		language: text("language").notNull(),
		label: text("label").notNull(),
		/** Other words for the same, which a search finds as well. */
		alternatives: text("alternatives")
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** official: from ESCO's own packs; ours: our translation, shown as such */
		source: text("source").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.uri, t.language] }),
		check("label_source", sql`${t.source} in ('official', 'ours')`),
	],
);

export const localSkills = pgTable(
	"local_skills",
	{
		id: id(),
		code: text("code").notNull().unique(),
		names: jsonb("names").$type<ByLanguage>().notNull(),
		sector: text("sector").references(() => sectors.key),
		isGreen: boolean("is_green").notNull(),
		greenReason: text("green_reason"),
		whyNotEsco: text("why_not_esco").notNull(),
		batchId: uuid("batch_id"),
	},
	(t) => [check("green_has_reason", sql`not ${t.isGreen} or ${t.greenReason} is not null`)],
);

export const greencompArea = pgEnum("greencomp_area", ["values", "complexity", "futures", "action"]);

export const greencomp = pgTable("greencomp", {
	code: text("code").primaryKey(),
	area: greencompArea("area").notNull(),
	names: jsonb("names").$type<ByLanguage>().notNull(),
});

/** The ten principles of the Council Recommendation of 16 June 2022, used as tags. */
export const principles = pgTable("principles", {
	key: text("key").primaryKey(),
	names: jsonb("names").$type<ByLanguage>().notNull(),
});

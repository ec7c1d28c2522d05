// The organisations people and results belong to.
import { boolean, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { bornAt, id } from "./columns.ts";
import { countries } from "./reference.ts";

export const dataOrigin = pgEnum("data_origin", ["real", "synthetic"]);

export const organisationKind = pgEnum("organisation_kind", [
	"vet_provider",
	"university",
	"employer",
	"employer_association",
	"trade_union",
	"public_authority",
	"research",
	"ngo",
	"other",
]);

export const organisations = pgTable("organisations", {
	id: id(),
	code: text("code").notNull().unique(),
	name: text("name").notNull(),
	kind: organisationKind("kind").notNull(),
	country: text("country")
		.notNull()
		.references(() => countries.code),
	isPartner: boolean("is_partner").notNull().default(false),
	createdAt: bornAt(),
});

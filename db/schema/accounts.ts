// Persons and their sign-in. The sign-in tables belong to better-auth; their shape follows it.
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bornAt, id, moment } from "./columns.ts";
import { organisations } from "./organisations.ts";

export const persons = pgTable("persons", {
	id: id(),
	name: text("name").notNull(),
	email: text("email").notNull().unique(),
	emailVerified: boolean("email_verified").notNull().default(false),
	image: text("image"),
	locale: text("locale").notNull().default("en"),
	organisationId: uuid("organisation_id").references(() => organisations.id),
	lastVisitAt: moment("last_visit_at"),
	deactivatedAt: moment("deactivated_at"),
	createdAt: bornAt(),
	updatedAt: bornAt("updated_at"),
});

export const sessions = pgTable(
	"sessions",
	{
		id: id(),
		personId: uuid("person_id")
			.notNull()
			.references(() => persons.id, { onDelete: "cascade" }),
		token: text("token").notNull().unique(),
		expiresAt: moment("expires_at").notNull(),
		ipAddress: text("ip_address"),
		userAgent: text("user_agent"),
		createdAt: bornAt(),
		updatedAt: bornAt("updated_at"),
	},
	(t) => [index("sessions_person").on(t.personId)],
);

export const accounts = pgTable(
	"accounts",
	{
		id: id(),
		personId: uuid("person_id")
			.notNull()
			.references(() => persons.id, { onDelete: "cascade" }),
		accountId: text("account_id").notNull(),
		providerId: text("provider_id").notNull(),
		accessToken: text("access_token"),
		refreshToken: text("refresh_token"),
		idToken: text("id_token"),
		accessTokenExpiresAt: moment("access_token_expires_at"),
		refreshTokenExpiresAt: moment("refresh_token_expires_at"),
		scope: text("scope"),
		password: text("password"),
		createdAt: bornAt(),
		updatedAt: bornAt("updated_at"),
	},
	(t) => [uniqueIndex("accounts_provider").on(t.providerId, t.accountId)],
);

export const verifications = pgTable("verifications", {
	id: id(),
	identifier: text("identifier").notNull(),
	value: text("value").notNull(),
	expiresAt: moment("expires_at").notNull(),
	createdAt: bornAt(),
	updatedAt: bornAt("updated_at"),
});

export const rateLimits = pgTable("rate_limits", {
	id: id(),
	key: text("key").notNull().unique(),
	count: integer("count").notNull(),
	lastRequest: bigint("last_request", { mode: "number" }).notNull(),
});

// The workspace, its groups, who sits where, who was asked in, and what was done.
import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	date,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { persons } from "./accounts.ts";
import { bornAt, id, moment } from "./columns.ts";
import { dataOrigin, organisations } from "./organisations.ts";
import { countries, sectors } from "./reference.ts";

/** One row: the workspace itself. Its data revision goes up by one with every accepted or withdrawn batch. */
export const workspaces = pgTable(
	"workspaces",
	{
		id: integer("id").primaryKey().default(1),
		name: text("name").notNull(),
		dataOrigin: dataOrigin("data_origin").notNull().default("real"),
		dataRevision: integer("data_revision").notNull().default(0),
		timeZone: text("time_zone").notNull().default("Europe/Brussels"),
		fundingLine: text("funding_line"),
		grantingAuthority: text("granting_authority"),
		grantNumber: text("grant_number"),
		disclaimer: text("disclaimer"),
		smallestCell: integer("smallest_cell").notNull().default(5),
		siteTarget: integer("site_target").notNull().default(13),
		participantTarget: integer("participant_target").notNull().default(100),
		submissionOn: date("submission_on"),
		/** Whether anyone, without signing in, may ask what became of a certificate's identifier. */
		certificatesCheckedByAll: boolean("certificates_checked_by_all").notNull().default(false),
		createdAt: bornAt(),
	},
	(t) => [check("one_workspace", sql`${t.id} = 1`), check("smallest_cell_at_least_3", sql`${t.smallestCell} >= 3`)],
);

export const groups = pgTable("groups", {
	id: id(),
	code: text("code").notNull().unique(),
	name: text("name").notNull(),
	country: text("country").references(() => countries.code),
	sector: text("sector").references(() => sectors.key),
	convenorId: uuid("convenor_id").references(() => organisations.id),
	mandate: text("mandate"),
	createdAt: bornAt(),
});

export const groupRole = pgEnum("group_role", ["lead", "writer", "reviewer"]);

/** A person in a group, with a role. It ends by `until`, never by being deleted. */
export const memberships = pgTable(
	"memberships",
	{
		id: id(),
		groupId: uuid("group_id")
			.notNull()
			.references(() => groups.id),
		personId: uuid("person_id")
			.notNull()
			.references(() => persons.id),
		role: groupRole("role").notNull(),
		since: moment("since").notNull().defaultNow(),
		until: moment("until"),
	},
	(t) => [
		uniqueIndex("memberships_current")
			.on(t.groupId, t.personId)
			.where(sql`${t.until} is null`),
		index("memberships_person").on(t.personId),
	],
);

export const workspaceRole = pgEnum("workspace_role", ["coordinator", "steward", "observer"]);

/** A role in the whole workspace. A steward's scope is an organisation, or one site of it. */
export const mandates = pgTable(
	"mandates",
	{
		id: id(),
		personId: uuid("person_id")
			.notNull()
			.references(() => persons.id),
		role: workspaceRole("role").notNull(),
		organisationId: uuid("organisation_id").references(() => organisations.id),
		siteCode: text("site_code"),
		since: moment("since").notNull().defaultNow(),
		until: moment("until"),
	},
	(t) => [
		index("mandates_person").on(t.personId),
		check("stewards_have_scope", sql`${t.role} <> 'steward' or ${t.organisationId} is not null`),
	],
);

/** An invitation by link. Only the hash of the link's secret is kept. */
export const invitations = pgTable("invitations", {
	id: id(),
	secretHash: text("secret_hash").notNull().unique(),
	email: text("email").notNull(),
	name: text("name"),
	locale: text("locale").notNull().default("en"),
	organisationId: uuid("organisation_id").references(() => organisations.id),
	/** What the person will be: `{ workspace: ["steward"], groups: [{ groupId, role }] }` */
	grants: jsonb("grants").$type<InvitationGrants>().notNull(),
	invitedBy: uuid("invited_by").references(() => persons.id),
	expiresAt: moment("expires_at").notNull(),
	acceptedAt: moment("accepted_at"),
	acceptedBy: uuid("accepted_by").references(() => persons.id),
	withdrawnAt: moment("withdrawn_at"),
	createdAt: bornAt(),
});

export type InvitationGrants = {
	workspace: ("coordinator" | "steward" | "observer")[];
	groups: { groupId: string; role: "lead" | "writer" | "reviewer" }[];
};

export const interestDeclarations = pgTable("interest_declarations", {
	id: id(),
	personId: uuid("person_id")
		.notNull()
		.references(() => persons.id),
	statement: text("statement").notNull(),
	declaredAt: bornAt("declared_at"),
});

/** Every consequential act, append-only (a trigger refuses anything else). */
export const auditEvents = pgTable(
	"audit_events",
	{
		id: id(),
		at: bornAt("at"),
		personId: uuid("person_id").references(() => persons.id),
		act: text("act").notNull(),
		subjectKind: text("subject_kind").notNull(),
		subjectId: text("subject_id").notNull(),
		detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
	},
	(t) => [index("audit_events_at").on(t.at), index("audit_events_subject").on(t.subjectKind, t.subjectId)],
);

// Uploads that wait for somebody who can no longer decide about them: who keeps the rows' sites now, and the coordinator,
// learn that they are there and may discard them. What they hold is told to neither.
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { mandates } from "#db/schema/index.ts";
import { may } from "../../identity/permission.ts";
import { personById } from "../../identity/person.server.ts";
import type { Person, Scope } from "../../identity/person.ts";
import { mayDecide } from "./decide.ts";
import type { BatchRow } from "./examine.server.ts";

/** Those of these uploads that are left behind and that this person may discard, by key. */
export async function leftTo(db: Db, person: Person, batches: readonly BatchRow[]): Promise<Set<string>> {
	const left = new Set<string>();
	for (const batch of batches) if (await isLeftTo(db, person, batch)) left.add(batch.id);
	return left;
}

export async function isLeftTo(db: Db, person: Person, batch: BatchRow): Promise<boolean> {
	if (batch.state !== "staged" || mayDecide(person, batch)) return false;
	if (!may(person, "import", { kind: "workspace" })) return false;
	const sender = await stillDeciding(db, batch);
	const before = sender ? await keptBefore(db, sender) : [];
	// all its rows are looked through only where that may say something
	if (sender && before.length === 0) return false;
	const scopes = await scopesOf(db, batch.id);
	return mayClear(person, batch, scopes) && (!sender || hasMovedOn(sender, before, scopes));
}

async function stillDeciding(db: Db, batch: BatchRow): Promise<Person | null> {
	const sender = batch.byId === null ? null : await personById(db, batch.byId);
	return sender && mayDecide(sender, batch) ? sender : null;
}

/** Stewards of every site the rows are of; where no site is known yet, of the whole organisation they came from. */
function mayClear(person: Person, { organisationId: of }: BatchRow, scopes: readonly Scope[]): boolean {
	if (may(person, "govern", { kind: "workspace" })) return true;
	if (scopes.length > 0) return keepsAll(person, scopes);
	return person.stewardOf.some(({ organisationId, siteCode }) => organisationId === of && siteCode === null);
}

const keepsAll = (person: Person, scopes: readonly Scope[]): boolean =>
	scopes.every((scope) => may(person, "edit", { kind: "rows", scope }));

/** A steward of something else by now, who kept these sites before. */
function hasMovedOn(sender: Person, before: Person["stewardOf"], scopes: readonly Scope[]): boolean {
	if (scopes.length === 0 || scopes.some((scope) => keepsAll(sender, [scope]))) return false;
	return keepsAll({ ...sender, stewardOf: before }, scopes);
}

async function keptBefore(db: Db, { id }: Person): Promise<Person["stewardOf"]> {
	const ended = await db
		.select()
		.from(mandates)
		.where(and(eq(mandates.personId, id), eq(mandates.role, "steward"), isNotNull(mandates.until)));
	return ended.flatMap(({ organisationId, siteCode }) => (organisationId ? [{ organisationId, siteCode }] : []));
}

/** The sites its rows name, themselves or by their run, as those stand. */
async function scopesOf(db: Db, batch: string): Promise<Scope[]> {
	return db.execute<Scope>(sql`
		with named as (
			select distinct lower(trim(row ->> 'run_code')) as run, lower(trim(row ->> 'site_code')) as site
			from staged_rows where batch_id = ${batch})
		select distinct s.host_id as "organisationId", s.code as "siteCode"
		from named n left join runs r on lower(r.code) = n.run
			join sites s on s.id = r.site_id or lower(s.code) = n.site`);
}

// A host agrees that a figure resting on its site alone may be shown, or takes that back. It is a fact like others: a
// batch of its own, a new data revision, and everything that rests on it counted again.
import { eq, sql } from "drizzle-orm";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { batchRows, importBatches, sites, workspaces } from "#db/schema/index.ts";
import type { Clock } from "../../clock.ts";
import { recordAct } from "../../identity/audit.server.ts";
import { may } from "../../identity/permission.ts";
import type { Person } from "../../identity/person.ts";
import { markReadingsDue } from "../readings.server.ts";
import { inTurn } from "../turns.ts";

type Agreeing = { site: string; agreed: boolean; person: Person; clock: Clock };

/** False when there is no such site, or it is not this person's to answer for. Said again, it changes nothing. */
export async function agreeToShowAlone(db: Pool, { site: code, agreed, person, clock }: Agreeing): Promise<boolean> {
	return inTurn(() =>
		db.transaction(async (tx) => {
			await tx.select({ id: workspaces.id }).from(workspaces).for("update");
			const [site] = await tx.select().from(sites).where(eq(sites.code, code)).for("update");
			if (!site) return false;
			const scope = { organisationId: site.hostId, siteCode: site.code };
			if (!may(person, "edit", { kind: "rows", scope })) return false;
			if (site.singleSitePublicationOk === agreed) return true;

			const [workspace] = await tx
				.update(workspaces)
				.set({ dataRevision: sql`${workspaces.dataRevision} + 1` })
				.returning({ revision: workspaces.dataRevision, origin: workspaces.dataOrigin });
			const revision = workspace?.revision ?? 0;
			const batchId = newId();
			await tx.insert(importBatches).values({
				id: batchId,
				state: "accepted",
				dataOrigin: workspace?.origin ?? "real",
				sha256: batchId,
				files: [],
				acceptedRows: 1,
				byId: person.id,
				organisationId: site.hostId,
				dataRevision: revision,
				decidedAt: clock(),
			});
			await tx.update(sites).set({ singleSitePublicationOk: agreed, batchId }).where(eq(sites.id, site.id));
			await tx.insert(batchRows).values({
				batchId,
				tableName: "sites",
				key: code.toLowerCase(),
				before: { singleSitePublicationOk: site.singleSitePublicationOk },
				after: { singleSitePublicationOk: agreed },
			});
			await markReadingsDue(tx, revision);
			await recordAct(tx, {
				person,
				act: "site.agree",
				subject: { kind: "site", id: site.id },
				detail: { agreed, revision },
			});
			return true;
		}),
	);
}

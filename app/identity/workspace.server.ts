import { eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { workspaces } from "#db/schema/index.ts";
import { recordAct } from "./audit.server.ts";

export type WorkspaceRow = typeof workspaces.$inferSelect;

/** The workspace itself; null before the first coordinator has named it. */
export async function workspaceOf(db: Db): Promise<WorkspaceRow | null> {
	const [row] = await db.select().from(workspaces).where(eq(workspaces.id, 1));
	return row ?? null;
}

/** What the settings offer before anyone has saved them: the columns' own defaults. */
export const unnamedWorkspace = {
	name: "",
	timeZone: "Europe/Brussels",
	fundingLine: null,
	grantingAuthority: null,
	grantNumber: null,
	disclaimer: null,
	smallestCell: 5,
	siteTarget: 13,
	participantTarget: 100,
	submissionOn: null,
	certificatesCheckedByAll: false,
} satisfies WorkspaceFields;

export type WorkspaceFields = Pick<
	WorkspaceRow,
	| "name"
	| "timeZone"
	| "fundingLine"
	| "grantingAuthority"
	| "grantNumber"
	| "disclaimer"
	| "smallestCell"
	| "siteTarget"
	| "participantTarget"
	| "submissionOn"
	| "certificatesCheckedByAll"
>;

/** Names the workspace, or says anew what its documents carry. */
export async function setWorkspace(db: Db, fields: WorkspaceFields, by: { id: string }): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.insert(workspaces)
			.values({ id: 1, ...fields })
			.onConflictDoUpdate({ target: workspaces.id, set: fields });
		await recordAct(tx, { person: by, act: "workspace.set", subject: { kind: "workspace", id: "1" }, detail: fields });
	});
}

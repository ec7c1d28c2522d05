import { eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { workspaces } from "#db/schema/index.ts";

export type WorkspaceRow = typeof workspaces.$inferSelect;

/** The workspace itself; null before the first coordinator has named it. */
export async function workspaceOf(db: Db): Promise<WorkspaceRow | null> {
	const [row] = await db.select().from(workspaces).where(eq(workspaces.id, 1));
	return row ?? null;
}

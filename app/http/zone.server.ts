import { zoneIn } from "#app/i18n/zone.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import type { Db } from "#db/connect.ts";

/** The time zone a page is written in: the one the reader's browser told, else the workspace's. */
export const zoneOf = async (db: Db, request: Request): Promise<string> =>
	zoneIn(request.headers.get("Cookie") ?? "") ?? (await workspaceOf(db))?.timeZone ?? "UTC";

import { sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import type { SitePlace } from "../filter.ts";

type Place = SitePlace & { agreed: boolean };

/** Every site: where it is, and whether its host agreed to figures that rest on it alone. */
export async function sitePlaces(db: Db): Promise<Place[]> {
	return [
		...(await db.execute<Place>(sql`
		select code as site, country, nuts, sector, single_site_publication_ok as agreed from sites order by code`)),
	];
}

/** Whether any of the data is synthetic: one synthetic row makes a reading synthetic. */
export async function restsOnSynthetic(db: Db): Promise<boolean> {
	const [row] = await db.execute<{ synthetic: boolean }>(sql`
		select exists (select 1 from import_batches where state = 'accepted' and data_origin = 'synthetic') as synthetic`);
	return row?.synthetic ?? false;
}

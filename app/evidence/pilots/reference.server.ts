import { sql } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { escoSkills } from "./esco-skills.ts";
import { countries, greencomp, principles, regions, sectors } from "./reference.ts";

const names = { names: sql`excluded.names` };

/** Writes the reference lists into the workspace. Run again, it brings names up to date and removes nothing. */
export async function seedReference(tx: Db): Promise<void> {
	await tx
		.insert(tables.countries)
		.values([...countries])
		.onConflictDoUpdate({ target: tables.countries.code, set: names });
	await tx
		.insert(tables.regions)
		.values([...regions])
		.onConflictDoUpdate({
			target: [tables.regions.nuts, tables.regions.nutsVersion],
			set: { name: sql`excluded.name` },
		});
	await tx
		.insert(tables.sectors)
		.values(sectors.map((sector) => ({ ...sector, nace: [...sector.nace] })))
		.onConflictDoUpdate({ target: tables.sectors.key, set: names });
	await tx
		.insert(tables.greencomp)
		.values([...greencomp])
		.onConflictDoUpdate({ target: tables.greencomp.code, set: names });
	await tx
		.insert(tables.principles)
		.values([...principles])
		.onConflictDoUpdate({ target: tables.principles.key, set: names });
	await tx
		.insert(tables.escoSkills)
		.values(escoSkills)
		.onConflictDoUpdate({ target: tables.escoSkills.uri, set: { label: sql`excluded.label` } });
}

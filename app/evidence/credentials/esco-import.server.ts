// Takes a table of ESCO's pack into the workspace: new skills, official words in its language, which are green.
import { sql } from "drizzle-orm";
import { recordAct } from "#app/identity/audit.server.ts";
import type { Db, Tx } from "#db/connect.ts";
import { escoLabels, escoSkills } from "#db/schema/index.ts";
import type { Pack, PackSkill } from "./esco-pack.server.ts";

const atOnce = 150;

type Asked = { pack: Pack; version: string; person: { id: string } };

/** How many skills have words in the pack's language now. The same table again changes nothing; official words replace ours. */
export async function importPack(db: Db, { pack, version, person }: Asked): Promise<number> {
	await db.transaction(async (tx) => {
		for (let from = 0; from < pack.skills.length; from += atOnce)
			await writePart(tx, pack, { version, part: pack.skills.slice(from, from + atOnce) });
		const detail = { language: pack.language, green: pack.green, skills: pack.skills.length, version };
		await recordAct(tx, { person, act: "esco.import", subject: { kind: "workspace", id: "1" }, detail });
	});
	return pack.skills.length;
}

type Part = { version: string; part: readonly PackSkill[] };

async function writePart(tx: Tx, { language, green }: Pack, { version, part }: Part): Promise<void> {
	const skills = part.map(({ uri, label, type, reuseLevel }) => ({
		uri,
		label,
		type,
		reuseLevel,
		version,
		isGreen: green,
	}));
	// The skill's own label stays English: only an English table renames it. Green once is green.
	await tx
		.insert(escoSkills)
		.values(skills)
		.onConflictDoUpdate({
			target: escoSkills.uri,
			set: {
				label: language === "en" ? sql`excluded.label` : sql`${escoSkills.label}`,
				isGreen: sql`${escoSkills.isGreen} or excluded.is_green`,
				version: sql`excluded.version`,
			},
		});
	await tx
		.insert(escoLabels)
		.values(part.map(({ uri, label, alternatives }) => ({ uri, language, label, alternatives, source: "official" })))
		.onConflictDoUpdate({
			target: [escoLabels.uri, escoLabels.language],
			set: {
				label: sql`excluded.label`,
				source: sql`excluded.source`,
				alternatives: sql`case when cardinality(excluded.alternatives) > 0 then excluded.alternatives else ${escoLabels.alternatives} end`,
			},
		});
}

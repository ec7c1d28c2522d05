// How many green skills each sector's micro-credentials name, beside the three that are aimed at.
import type { Db } from "#db/connect.ts";
import { figureOf } from "../figure.server.ts";
import { filterNames } from "../names.server.ts";

const aimedAt = 3;

export type GreenSector = { sector: string; n: number; few: boolean };

export async function greenSectors(db: Db, asked: { language: string; today: string }): Promise<GreenSector[]> {
	const { sectors } = await filterNames(db, asked.language);
	const indicator = "green_skills_per_sector";
	const { split } = await figureOf(db, { indicator, filter: {}, split: "sectors", today: asked.today });
	return (split?.rows ?? []).flatMap(({ key, values }) =>
		values.withheld ? [] : [{ sector: sectors[key] ?? key, n: values.n, few: values.n < aimedAt }],
	);
}

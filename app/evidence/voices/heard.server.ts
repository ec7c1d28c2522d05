// What a finding rests on, as a reading keeps it: how many sources, and what they say for and against it.
import { eq, inArray } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { excerpts, findings, importBatches, interviewSources } from "#db/schema/index.ts";
import { type Figure, nothing } from "../figure.ts";
import { voicesIn } from "./voices.ts";

/** Nothing heard where the finding is not there any more: its batch was withdrawn. */
export async function heardIn(db: Db, finding: string): Promise<Pick<Figure, "values" | "synthetic">> {
	const said = await db
		.select({
			source: excerpts.sourceId,
			stance: excerpts.stance,
			batch: excerpts.batchId,
			sourceBatch: interviewSources.batchId,
			findingBatch: findings.batchId,
		})
		.from(excerpts)
		.innerJoin(findings, eq(findings.id, excerpts.findingId))
		.innerJoin(interviewSources, eq(interviewSources.id, excerpts.sourceId))
		.where(eq(findings.code, finding));
	const batches = said.flatMap(({ batch, sourceBatch, findingBatch }) => [batch, sourceBatch, findingBatch]);
	return {
		values: { ...nothing, n: new Set(said.map(({ source }) => source)).size, detail: { voices: voicesIn(said) } },
		synthetic: await anySynthetic(db, batches),
	};
}

async function anySynthetic(db: Db, batches: readonly string[]): Promise<boolean> {
	if (batches.length === 0) return false;
	const origins = await db
		.selectDistinct({ origin: importBatches.dataOrigin })
		.from(importBatches)
		.where(inArray(importBatches.id, [...new Set(batches)]));
	return origins.some(({ origin }) => origin === "synthetic");
}

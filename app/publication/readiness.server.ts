import type { Db } from "#db/connect.ts";
import { checklist, standsOnSynthetic } from "./checklist.ts";
import { gather } from "./gather.server.ts";
import { nextNumber, type Stage } from "./numbers.ts";

/** How a document stands before an edition of this stage; null when there is none at this address. */
export async function readiness(db: Db, slug: string, stage: Stage) {
	const gathered = await gather(db, slug);
	return (
		gathered && {
			lines: checklist(gathered, stage),
			number: nextNumber(gathered.numbers, stage),
			synthetic: gathered.document.kind === "demo" || standsOnSynthetic(gathered),
		}
	);
}

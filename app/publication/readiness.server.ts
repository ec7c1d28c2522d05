import type { Db } from "#db/connect.ts";
import { checklist, standsOnSynthetic } from "./checklist.ts";
import { gather } from "./gather.server.ts";
import type { Gathered } from "./gathered.ts";
import { newestOf, nextNumber, type Stage } from "./numbers.ts";

/** How a document stands before an edition of this stage; null when there is none at this address. */
export async function readiness(db: Db, slug: string, stage: Stage) {
	const gathered = await gather(db, slug);
	return (
		gathered && {
			lines: checklist(gathered, stage),
			number: nextNumber(gathered.numbers, stage),
			after: newestOf(gathered.numbers),
			named: namedIn(gathered),
			synthetic: gathered.document.kind === "demo" || standsOnSynthetic(gathered),
		}
	);
}

/** Whose comments the edition prints, by name. */
const namedIn = ({ own, recommendations }: Gathered): string[] =>
	[
		...new Set(
			[own, ...recommendations].flatMap(({ threads }) =>
				threads.flatMap(({ comments }) => comments.map(({ author }) => author)),
			),
		),
	].toSorted((a, b) => a.localeCompare(b));

// Checks a published edition: whether it is still what was published, and what the data says of its figures today.
import { asc, eq, inArray } from "drizzle-orm";
import { filterNames } from "#app/evidence/names.server.ts";
import { inSentence } from "#app/recommendations/citation-views.server.ts";
import type { Db } from "#db/connect.ts";
import { editionFiles, editions, evidenceItems } from "#db/schema/index.ts";
import { canonicalForm, editionSchema, type AnnexEntry, type Edition } from "./edition.ts";
import { fingerprint } from "./fingerprint.server.ts";
import { latestReadings } from "./gather.server.ts";
import type { Reading } from "./gathered.ts";

/** What a cited figure is today. `same`: the data gives it still. */
export type FigureToday =
	| { is: "same" }
	| { is: "now"; words: string; at: string }
	| { is: "withheld" }
	| { is: "gone" };

export type Verified = {
	edition: Edition;
	published: string;
	/** recomputed over the canonical text as stored, and over the value that is read from */
	ofText: string;
	ofContent: string | null;
	/** files that are not the bytes that were pressed */
	brokenFiles: string[];
	intact: boolean;
	figures: { ref: string; claim: string; said: string; today: FigureToday }[];
};

export async function verifyEdition(db: Db, editionId: string): Promise<Verified | null> {
	const [row] = await db.select().from(editions).where(eq(editions.id, editionId));
	if (!row) return null;
	const files = await db
		.select()
		.from(editionFiles)
		.where(eq(editionFiles.editionId, editionId))
		.orderBy(asc(editionFiles.format));
	const content = editionSchema.safeParse(row.content);
	// The canonical text is what the hash is over: figures are read from it, whatever became of the other copy.
	const edition = content.success ? content.data : editionSchema.parse(JSON.parse(row.canonical));
	const ofText = fingerprint(row.canonical);
	const ofContent = content.success ? fingerprint(canonicalForm(content.data)) : null;
	const brokenFiles = files.filter((file) => fingerprint(file.content) !== file.sha256).map(({ format }) => format);
	return {
		edition,
		published: row.sha256,
		ofText,
		ofContent,
		brokenFiles,
		intact: ofText === row.sha256 && ofContent === row.sha256 && brokenFiles.length === 0,
		figures: await figuresToday(db, edition),
	};
}

async function figuresToday(db: Db, { evidence, document }: Edition): Promise<Verified["figures"]> {
	const cited = evidence.flatMap(({ ref, code, claim, reading }) => (reading ? [{ ref, code, claim, reading }] : []));
	const codes = cited.map(({ code }) => code);
	const items =
		codes.length === 0 ? [] : await db.select().from(evidenceItems).where(inArray(evidenceItems.code, codes));
	const latest = await latestReadings(
		db,
		items.map(({ id }) => id),
	);
	const way = { names: await filterNames(db, document.language), locale: document.language };
	return cited.map(({ ref, code, claim, reading }) => {
		const item = items.find((known) => known.code === code);
		const now = item && latest.get(item.id);
		const today = now ? compared(reading, now, () => inSentence(now, item, way)) : ({ is: "gone" } as const);
		return { ref, claim, said: reading.words, today };
	});
}

const figures = ["n", "numerator", "value", "low", "high"] as const;

function compared(said: NonNullable<AnnexEntry["reading"]>, now: Reading, words: () => string): FigureToday {
	const withheld = said.withheld !== null;
	if (withheld === now.suppressed && figures.every((figure) => said[figure] === now[figure])) return { is: "same" };
	return now.suppressed ? { is: "withheld" } : { is: "now", words: words(), at: now.at.toISOString() };
}

// Publishing: what stands now is judged, composed, pressed and kept for good, all in one transaction.
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Clock } from "#app/clock.ts";
import { recordAct } from "#app/identity/audit.server.ts";
import { inTurn } from "#app/evidence/turns.ts";
import type { Person } from "#app/identity/person.ts";
import { keepVersion } from "#app/recommendations/history.server.ts";
import type { Db, Tx } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import {
	documentRecommendations,
	documents,
	editionFiles,
	editions,
	recommendations,
	texts,
} from "#db/schema/index.ts";
import { checklist, type Line, mayPublish } from "./checklist.ts";
import { composeEdition } from "./compose.ts";
import { canonicalForm, editionSchema, type Edition } from "./edition.ts";
import { evidencePrinter } from "./evidence-printer.server.ts";
import { fingerprint } from "./fingerprint.server.ts";
import { gather } from "./gather.server.ts";
import type { Gathered } from "./gathered.ts";
import { newestOf, nextNumber, type Stage } from "./numbers.ts";
import { printedCoverage } from "./printed-coverage.server.ts";
import { formats, presses } from "./presses/presses.server.ts";

export type Frozen =
	/** `textIds`: texts whose permissions may have changed; the caller tells their rooms. */
	| { ok: true; slug: string; number: string; textIds: string[] }
	| { ok: false; because: "no-such-document" }
	| { ok: false; because: "another-was-published"; newest: string }
	| { ok: false; because: "not-ready"; lines: Line[] };

type Freezing = {
	slug: string;
	stage: Stage;
	/** The newest edition the person knew of, null where there was none: nobody publishes the same thing twice unknowingly. */
	after: string | null;
	person: Person;
	clock: Clock;
	origin: string;
};

/** Freezes the document as it stands into its next edition. The caller has asked whether `person` may publish. */
export async function freezeEdition(db: Db, freezing: Freezing): Promise<Frozen> {
	return inTurn(() =>
		db.transaction(async (tx) => {
			const textIds = await lockAll(tx, freezing.slug);
			const gathered = textIds && (await gather(tx, freezing.slug));
			if (!gathered) return { ok: false, because: "no-such-document" };
			const newest = newestOf(gathered.numbers);
			if (newest !== null && newest !== freezing.after) return { ok: false, because: "another-was-published", newest };
			const lines = checklist(gathered, freezing.stage);
			if (!mayPublish(lines)) return { ok: false, because: "not-ready", lines };

			const number = nextNumber(gathered.numbers, freezing.stage);
			const printer = await evidencePrinter({ db: tx, clock: freezing.clock }, gathered);
			const { stage, origin, clock } = freezing;
			const coverage = await printedCoverage(tx, gathered);
			const edition = editionSchema.parse(
				composeEdition(gathered, { stage, number, at: clock(), origin, printer, coverage }),
			);
			const id = await keep(tx, gathered, edition, freezing.person);
			for (const textId of textIds) await keepVersion(tx, { textId, kind: "published", by: freezing.person.id });
			if (stage === "final") await settle(tx, gathered, freezing.person);
			await recordAct(tx, {
				person: freezing.person,
				act: "edition.publish",
				subject: { kind: "edition", id },
				detail: { slug: freezing.slug, number, stage },
			});
			return { ok: true, slug: freezing.slug, number, textIds };
		}),
	);
}

/** Locks the document, its recommendations and every text of it, texts in the order the commit loop locks them:
 *  nobody writes while it is frozen. */
async function lockAll(tx: Tx, slug: string): Promise<string[] | null> {
	const [document] = await tx.select().from(documents).where(eq(documents.slug, slug)).for("update");
	if (!document) return null;
	// The data revision stands still: accepting a batch raises it.
	await tx.execute(sql`select from workspaces for share`);
	const placed = tx
		.select({ id: documentRecommendations.recommendationId })
		.from(documentRecommendations)
		.where(eq(documentRecommendations.documentId, document.id));
	const rows = await tx
		.select({ textId: recommendations.textId })
		.from(recommendations)
		.where(inArray(recommendations.id, placed))
		.orderBy(asc(recommendations.id))
		.for("update");
	const textIds = [document.textId, ...rows.map(({ textId }) => textId)];
	await tx.select({ id: texts.id }).from(texts).where(inArray(texts.id, textIds)).orderBy(asc(texts.id)).for("update");
	return textIds;
}

/** Writes the edition and what every press makes of it. What cannot be pressed is not published. */
async function keep(tx: Tx, { document }: Gathered, edition: Edition, person: Person): Promise<string> {
	const id = newId();
	const canonical = canonicalForm(edition);
	const sha256 = fingerprint(canonical);
	await tx.insert(editions).values({
		id,
		documentId: document.id,
		number: edition.number,
		kind: edition.stage,
		content: edition,
		canonical,
		sha256,
		synthetic: edition.synthetic,
		publishedBy: person.id,
		publishedAt: new Date(edition.publishedAt),
	});
	for (const format of formats) {
		const { mediaType, press } = presses[format];
		const content = press(edition, sha256);
		await tx.insert(editionFiles).values({ editionId: id, format, mediaType, sha256: fingerprint(content), content });
	}
	return id;
}

/** What stands in a final edition is published: nobody writes it until it is opened again. */
async function settle(tx: Tx, gathered: Gathered, person: Person): Promise<void> {
	for (const { row } of gathered.recommendations) {
		if (row.state === "published") continue;
		await tx
			.update(recommendations)
			.set({ state: "published", updatedAt: sql`now()` })
			.where(eq(recommendations.id, row.id));
		await recordAct(tx, {
			person,
			act: "recommendation.publish",
			subject: { kind: "recommendation", id: row.id },
			detail: { from: row.state },
		});
	}
}

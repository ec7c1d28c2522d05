// Who plays, and in which texts: honest writers, hostile ones, a reader, each with an account and a session of their own.
import { sql } from "drizzle-orm";
import { createText } from "#app/collaboration/log.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import { documentSections, recommendationSections } from "#app/recommendations/text/sections.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { documentGroups, documents } from "#db/schema/index.ts";
import { signedIn } from "#tests/load/accord.ts";
import { written } from "#tests/recommendations/a-recommendation.ts";
import { type Account, aGroup, anAccount } from "#tests/support/people.ts";
import { keeperBlocks } from "./keepers.ts";

export type Player = Account & { cookie: string };

export type Stage = {
	textId: string;
	/** its page */
	path: string;
	sections: readonly string[];
};

export type Cast = {
	db: Pool;
	groupId: string;
	honest: Player[];
	hostile: Player[];
	reader: Player;
	coordinator: Player;
};

const honestNames = ["Anna", "Bertta", "Chiara", "Dario"];
const hostileNames = ["Mallory", "Mordred", "Medea", "Moriarty", "Milady", "Mabuse"];

/** Everybody, signed in by the form. */
export async function aCast(db: Pool, port: number): Promise<Cast> {
	const groupId = await aGroup(db, "Those who write");
	const enter = async (name: string, how: { role?: "writer" | "reviewer"; coordinator?: boolean } = {}) => {
		const account = await anAccount(db, { name, groupId, ...how });
		await db.execute(sql`delete from rate_limits`); // twelve come from one address within a minute
		return { ...account, cookie: await signedIn(port, account) };
	};
	const enterAll = async (names: readonly string[]) => {
		const players: Player[] = [];
		for (const name of names) players.push(await enter(name));
		return players;
	};
	return {
		db,
		groupId,
		honest: await enterAll(honestNames),
		hostile: await enterAll(hostileNames),
		reader: await enter("Rita", { role: "reviewer" }),
		coordinator: await enter("Carla", { coordinator: true }),
	};
}

/** A recommendation in which everybody of the cast may write, with words in every section. */
export async function aStage({ db, groupId, honest: [person] }: Cast, title = "What is attacked"): Promise<Stage> {
	if (!person) throw new Error("Nobody is honest.");
	const { code, textId } = await createRecommendation(db, { person, title, leadGroupId: groupId });
	const stage = { textId, path: `/recommendations/${code}`, sections: recommendationSections };
	await fill(db, stage, person);
	return stage;
}

/** The same with the own sections of a document. */
export async function aDocumentStage({ db, groupId, honest: [person] }: Cast): Promise<Stage> {
	if (!person) throw new Error("Nobody is honest.");
	const slug = `attacked-${newId().slice(-8)}`;
	const textId = await db.transaction(async (tx) => {
		const id = newId();
		const made = await createText(tx, { kind: "document", by: person.id });
		const title = "A document that is attacked";
		await tx
			.insert(documents)
			.values({ id, slug, title, language: "en", kind: "demo", textId: made, createdBy: person.id });
		await tx.insert(documentGroups).values({ documentId: id, groupId });
		return made;
	});
	const stage = { textId, path: `/documents/${slug}`, sections: documentSections };
	await fill(db, stage, person);
	return stage;
}

async function fill(db: Pool, { textId, sections }: Stage, person: Account): Promise<void> {
	for (const section of sections) await written(db, textId, person.id, section, ...keeperBlocks(section, person));
}

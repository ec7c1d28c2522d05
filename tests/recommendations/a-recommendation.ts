// A small language for scenes with a recommendation.
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import { changeText } from "#app/collaboration/log.server.ts";
import type { GroupRole, Person } from "#app/identity/person.ts";
import { cite } from "#app/recommendations/citations.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { evidenceItems, groups, persons, readings } from "#db/schema/index.ts";

export async function aGroup(db: Pool, name = "Employers"): Promise<string> {
	const id = newId();
	await db.insert(groups).values({ id, code: `G-${id}`, name });
	return id;
}

export async function aPerson(
	db: Pool,
	{
		name = "Anna",
		groupId,
		role = "writer",
		coordinator = false,
	}: { name?: string; groupId?: string; role?: GroupRole; coordinator?: boolean } = {},
): Promise<Person> {
	const id = newId();
	const email = `${id}@example.org`;
	await db.insert(persons).values({ id, name, email });
	const inGroups = groupId ? [{ groupId, role }] : [];
	return {
		id,
		name,
		email,
		locale: "en",
		organisationId: null,
		coordinator,
		observer: false,
		stewardOf: [],
		groups: inGroups,
	};
}

/** A recommendation of a group, with a writer and a coordinator at hand. */
export async function aRecommendation(db: Pool) {
	const groupId = await aGroup(db);
	const writer = await aPerson(db, { groupId });
	const coordinator = await aPerson(db, { name: "Carla", coordinator: true });
	const made = await createRecommendation(db, {
		person: writer,
		title: "Recognise green skills",
		leadGroupId: groupId,
	});
	return { ...made, groupId, writer, coordinator };
}

export const words = (text: string) => ({ type: "text", text });
export const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
export const citing = (citationId: string) => ({ type: "citation", attrs: { citationId } });

/** Someone writes a whole section anew. */
export async function written(db: Pool, textId: string, personId: string, section: string, ...blocks: unknown[]) {
	return db.transaction((tx) =>
		changeText(tx, {
			textId,
			personId,
			change: (doc) => {
				const fragment = doc.getXmlFragment(section);
				prosemirrorJSONToYXmlFragment(textSchema, { type: "doc", content: blocks }, fragment);
			},
		}),
	);
}

/** An evidence item about completion in wood, with a first reading of 43 out of 51. */
export async function anEvidenceItem(db: Pool, { claim = "Most who start complete", synthetic = true } = {}) {
	const [item] = await db
		.insert(evidenceItems)
		.values({
			kind: "indicator",
			indicator: "completion_rate",
			indicatorVersion: 1,
			filter: { sectors: ["wood"] },
			claim,
		})
		.returning();
	if (!item) throw new Error("no evidence item");
	const first = await aReading(db, item.id, { numerator: 43, n: 51, dataRevision: 1, synthetic });
	return { ...item, first };
}

/** Somebody cites a new item in the problem of a recommendation, to support it. */
export async function aCitation(
	db: Pool,
	{ textId, person, claim }: { textId: string; person: Person; claim?: string },
) {
	const item = await anEvidenceItem(db, claim === undefined ? {} : { claim });
	const made = await cite(db, { person, textId, fragment: "problem", evidenceCode: item.code, stance: "supports" });
	if (!made.ok) throw new Error(made.because);
	return { item, citationId: made.id };
}

export async function aReading(
	db: Pool,
	evidenceItemId: string,
	{
		numerator,
		n,
		dataRevision,
		synthetic = true,
		parts = null,
	}: { numerator: number; n: number; dataRevision: number; synthetic?: boolean; parts?: { split: unknown } | null },
): Promise<string> {
	const id = newId();
	const figures = { numerator, n, value: numerator / n, low: 0.7, high: 0.9, method: "wilson" as const };
	await db
		.insert(readings)
		.values({ id, evidenceItemId, dataRevision, confirmedThrough: dataRevision, ...figures, parts, synthetic });
	return id;
}

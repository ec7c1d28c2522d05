// The demo workspace: pilots from db/demo, and on top of them people, evidence, recommendations, threads and published
// editions, all made by the same deeds that people use.
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import type { Clock } from "#app/clock.ts";
import { changeText } from "#app/collaboration/log.server.ts";
import { asBatch } from "#app/evidence/import/log.server.ts";
import { renewCells } from "#app/evidence/disclosure/renew.server.ts";
import { keepEvidence } from "#app/evidence/items.server.ts";
import { markReadingsDue, takeDueReadings } from "#app/evidence/readings.server.ts";
import type { Auth } from "#app/identity/auth.server.ts";
import { makePerson } from "#app/identity/invitations.server.ts";
import { personById } from "#app/identity/person.server.ts";
import type { Person } from "#app/identity/person.ts";
import { addContributor, addRecommendation } from "#app/publication/arrange.server.ts";
import { createDocument, documentBySlug, saveDocumentFields } from "#app/publication/documents.server.ts";
import { freezeEdition } from "#app/publication/freeze.server.ts";
import { cite } from "#app/recommendations/citations.server.ts";
import { saveFields } from "#app/recommendations/fields.server.ts";
import { everythingAsked } from "#app/recommendations/fields.ts";
import { keepVersion } from "#app/recommendations/history.server.ts";
import { moveRecommendation } from "#app/recommendations/move.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";
import type { Content } from "#app/recommendations/text/sections.ts";
import type { Pool } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import { demoBatchId } from "#db/demo/fact-lists.ts";
import { lateBatchId, seedLateFacts } from "#db/demo/late.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { mandates, memberships, persons } from "#db/schema/index.ts";
import { demoPeople } from "./demo-people.ts";
import { demoContributors, pilotDocument, requestsDocument } from "./demo/document.ts";
import { type Block, citedIn, sectionOf } from "./demo/prose.ts";
import { recognition } from "./demo/recognition.ts";
import { demoEvidence, type DemoRecommendation, demoRecommendations } from "./demo/recommendations.ts";
import { describeAll, fasterEsco, sectorValidation, timeAtWork, timeAtWorkBefore, weakWords } from "./demo/work.ts";
import { converse, orphan } from "./demo-threads.server.ts";

type World = { db: Pool; auth: Auth; clock: Clock; origin: string };
type Cast = { coordinator: Person; lead: Person; reviewer: Person };

/** Writes the demo into an empty workspace. Everyone's password is `passwordOf` their role. */
export async function seedDemo(world: World, passwordOf: (role: string) => string): Promise<void> {
	const { db, clock } = world;
	await db.transaction((tx) => asBatch(tx, demoBatchId, () => seedDemoFacts(tx, clock())));
	await renewCells(db, { clock });
	const cast = await people(world, passwordOf);
	const codes = [];
	for (const item of demoEvidence)
		codes.push((await keepEvidence(db, { ...item, filter: copy(item.filter), person: cast.coordinator, clock })).code);
	const made = new Map<DemoRecommendation["sections"], Made>();
	for (const one of demoRecommendations) made.set(one.sections, await write(db, cast, one, codes));
	const of = (sections: DemoRecommendation["sections"]): Made => {
		const found = made.get(sections);
		if (!found) throw new Error("The demo's list lacks a recommendation that its documents name.");
		return found;
	};
	await converse(db, cast, of(recognition).textId);
	await orphan(db, cast, of(timeAtWorkBefore).textId, weakWords);
	await say(db, cast.coordinator, of(timeAtWorkBefore).textId, { statement: sectionOf(timeAtWork.statement, nothing) });
	const chosen = [recognition, timeAtWorkBefore, sectorValidation].map(of);
	await publish(world, cast, { ...pilotDocument, stage: "consultation", recommendations: chosen });
	const settled = [describeAll, fasterEsco].map(of);
	await publish(world, cast, { ...requestsDocument, stage: "final", recommendations: settled });
	await db.transaction(async (tx) =>
		markReadingsDue(tx, await asBatch(tx, lateBatchId, () => seedLateFacts(tx, clock()))),
	);
	await takeDueReadings(db, { clock, onMoved: async () => {} });
}

type Made = { code: string; textId: string };
const nothing = () => null;

const copy = (filter: { sectors?: readonly string[]; countries?: readonly string[] }) => ({
	...(filter.sectors ? { sectors: [...filter.sectors] } : {}),
	...(filter.countries ? { countries: [...filter.countries] } : {}),
});

async function people({ db, auth }: World, passwordOf: (role: string) => string): Promise<Cast> {
	const { password } = await auth.$context;
	const ids = await db.transaction(async (tx) => {
		const made = new Map<string, string>();
		for (const { key, name, email, locale, organisation, workspace, groups } of demoPeople) {
			const organisationId = keyOf("organisation", organisation);
			const hash = await password.hash(passwordOf(key));
			const personId = await makePerson(tx, { name, email, locale, hash, organisationId });
			for (const role of workspace)
				await tx
					.insert(mandates)
					.values({ personId, role, organisationId: role === "steward" ? organisationId : null });
			for (const [group, role] of groups)
				await tx.insert(memberships).values({ personId, groupId: keyOf("group", group), role });
			made.set(key, personId);
		}
		return made;
	});
	const person = async (role: (typeof demoPeople)[number]["key"]) => {
		const found = await personById(db, ids.get(role) ?? "");
		if (!found) throw new Error(`The demo has no ${role}.`);
		return found;
	};
	return { coordinator: await person("coordinator"), lead: await person("lead"), reviewer: await person("reviewer") };
}

const group = (code: string): string => keyOf("group", code);

async function write(
	db: Pool,
	{ coordinator: person }: Cast,
	given: DemoRecommendation,
	codes: readonly string[],
): Promise<Made> {
	const { title, language } = given;
	const made = await createRecommendation(db, {
		person,
		title,
		language,
		leadGroupId: group(given.lead),
		groupIds: given.groups.map(group),
	});
	const { textId } = made;
	const sections: Content = {};
	for (const [section, blocks] of Object.entries(given.sections)) {
		const ids = new Map<number, string>();
		for (const number of citedIn(blocks)) ids.set(number, await citing(db, person, { textId, section }, codes[number]));
		sections[section] = sectionOf(blocks, (number) => ids.get(number) ?? null);
	}
	await say(db, person, textId, sections);
	await moveAlong(db, person, made.code, given);
	return made;
}

async function citing(
	db: Pool,
	person: Person,
	{ textId, section }: { textId: string; section: string },
	evidenceCode = "",
): Promise<string> {
	const cited = await cite(db, { person, textId, fragment: section, evidenceCode, stance: "supports" });
	if (!cited.ok) throw new Error(`The demo could not cite ${evidenceCode}: ${cited.because}`);
	return cited.id;
}

/** Writes whole sections of a text, and keeps it as a version. */
async function say(db: Pool, person: Person, textId: string, sections: Content): Promise<void> {
	await db.transaction(async (tx) => {
		await changeText(tx, {
			textId,
			personId: person.id,
			change: (doc) => {
				for (const [section, node] of Object.entries(sections)) {
					const fragment = doc.getXmlFragment(section);
					fragment.delete(0, fragment.length);
					prosemirrorJSONToYXmlFragment(textSchema, node, fragment);
				}
			},
		});
		await keepVersion(tx, { textId, kind: "auto", by: person.id });
	});
}

async function moveAlong(db: Pool, person: Person, code: string, { fields, state }: DemoRecommendation): Promise<void> {
	await saveFields(db, { person, code, revision: 1, fields });
	if (state === "draft") return;
	await moveRecommendation(db, { person, code, from: "draft", to: "in_review" });
	if (state === "in_review") return;
	const reason = "The groups took it into another recommendation.";
	const moved = await moveRecommendation(db, {
		person,
		code,
		from: "in_review",
		to: state,
		seen: everythingAsked,
		reason,
	});
	if (!moved.ok) throw new Error(`The demo's ${code} could not be moved: ${moved.because} ${moved.missing.join(", ")}`);
}

type Publishing = {
	title: string;
	subtitle: string;
	sections: Record<string, Block[]>;
	stage: "consultation" | "final";
	recommendations: readonly Made[];
};

/** A document of the demo, written, arranged and published once. */
async function publish(
	{ db, clock, origin }: World,
	{ coordinator: person }: Cast,
	{ title, subtitle, sections, stage, recommendations }: Publishing,
): Promise<void> {
	const language = "en";
	const kind = "demo";
	const { slug } = await createDocument(db, { person, title, language, kind });
	const begun = await documentBySlug(db, slug);
	if (!begun) throw new Error("The demo's document was not kept.");
	const fields = { title, subtitle, language, kind, licence: "CC BY 4.0" } as const;
	await saveDocumentFields(db, { slug, revision: begun.fieldsRevision, person, fields });
	for (const { code } of recommendations) await addRecommendation(db, { slug, person, code });
	for (const contributor of demoContributors) await addContributor(db, { slug, person, contributor });
	const written = Object.entries(sections).map(([section, blocks]) => [section, sectionOf(blocks, nothing)] as const);
	await say(db, person, begun.textId, Object.fromEntries(written));
	const frozen = await freezeEdition(db, { slug, stage, after: null, person, clock, origin });
	if (!frozen.ok) throw new Error(`The demo's ${title} could not be published: ${frozen.because}`);
}

/** Whether somebody is here already, so that nothing must be seeded. */
export async function isInhabited(db: Pool): Promise<boolean> {
	return (await db.select({ id: persons.id }).from(persons).limit(1)).length > 0;
}

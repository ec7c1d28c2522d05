// The demo workspace: pilots from db/demo, and on top of them people, evidence, recommendations, threads and a published
// edition, all made by the same deeds that people use.
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import type { Clock } from "#app/clock.ts";
import { changeText } from "#app/collaboration/log.server.ts";
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
import { noFields } from "#app/recommendations/fields.ts";
import { saveFields } from "#app/recommendations/fields.server.ts";
import { keepVersion } from "#app/recommendations/history.server.ts";
import { moveRecommendation } from "#app/recommendations/move.server.ts";
import { createRecommendation } from "#app/recommendations/recommendations.server.ts";
import { textSchema } from "#app/recommendations/text/schema.ts";
import type { Pool } from "#db/connect.ts";
import { keyOf } from "#db/demo/chance.ts";
import { seedLateFacts } from "#db/demo/late.ts";
import { seedDemoFacts } from "#db/demo/seed.ts";
import { mandates, memberships, persons } from "#db/schema/index.ts";
import { demoPeople } from "./demo-people.ts";
import { demoEvidence, type DemoRecommendation, demoRecommendations } from "./demo-texts.ts";
import { converse, orphan } from "./demo-threads.server.ts";

type World = { db: Pool; auth: Auth; clock: Clock; origin: string };
type Cast = { coordinator: Person; lead: Person; reviewer: Person };

/** Writes the demo into an empty workspace. Everyone's password is `passwordOf` their role. */
export async function seedDemo(world: World, passwordOf: (role: string) => string): Promise<void> {
	const { db, clock } = world;
	await db.transaction((tx) => seedDemoFacts(tx, clock()));
	const cast = await people(world, passwordOf);
	const codes = [];
	for (const item of demoEvidence)
		codes.push((await keepEvidence(db, { ...item, filter: copy(item.filter), person: cast.coordinator, clock })).code);
	const made = [];
	for (const one of demoRecommendations) made.push(await write(db, cast, one, codes));
	await document(
		world,
		cast,
		made.slice(0, 3).map(({ code }) => code),
	);
	await db.transaction(async (tx) => markReadingsDue(tx, await seedLateFacts(tx, clock())));
	await takeDueReadings(db, { clock, onMoved: async () => {} });
	const [first, second] = made;
	if (first) await converse(db, { asks: cast.reviewer, answers: cast.lead }, first.textId);
	if (second) await orphan(db, { asks: cast.reviewer }, second.textId);
}

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

type Inline = { type: "citation"; attrs: { citationId: string | null } } | { type: "text"; text: string };

const texted = (pieces: DemoRecommendation["sections"]["problem"], citations: Map<number, string>) => ({
	type: "doc",
	content: [{ type: "paragraph", content: pieces.flatMap((piece) => inline(piece, citations)) }],
});

function inline(piece: DemoRecommendation["sections"]["problem"][number], citations: Map<number, string>): Inline[] {
	if (typeof piece !== "string")
		return [{ type: "citation", attrs: { citationId: citations.get(piece.cites) ?? null } }];
	return piece === "" ? [] : [{ type: "text", text: piece }];
}

const group = (code: string): string => keyOf("group", code);

async function write(
	db: Pool,
	{ coordinator }: Cast,
	given: DemoRecommendation,
	codes: readonly string[],
): Promise<{ code: string; textId: string }> {
	const { code, textId } = await createRecommendation(db, {
		person: coordinator,
		title: given.title,
		language: given.language,
		leadGroupId: group(given.lead),
		groupIds: given.groups.map(group),
	});
	const citations = new Map<number, string>();
	for (const piece of given.sections.rationale) {
		if (typeof piece === "string") continue;
		const made = await cite(db, {
			person: coordinator,
			textId,
			fragment: "rationale",
			evidenceCode: codes[piece.cites] ?? "",
			stance: "supports",
		});
		if (made.ok) citations.set(piece.cites, made.id);
	}
	await db.transaction(async (tx) => {
		await changeText(tx, {
			textId,
			personId: coordinator.id,
			change: (doc) => {
				for (const [section, pieces] of Object.entries(given.sections)) {
					const fragment = doc.getXmlFragment(section);
					fragment.delete(0, fragment.length);
					prosemirrorJSONToYXmlFragment(textSchema, texted(pieces, citations), fragment);
				}
			},
		});
		await keepVersion(tx, { textId, kind: "auto", by: coordinator.id });
	});
	await describe(db, coordinator, code, given);
	return { code, textId };
}

async function describe(
	db: Pool,
	person: Person,
	code: string,
	{ sectors, countries, state }: DemoRecommendation,
): Promise<void> {
	const monitoring = [
		{
			name: "People who used it in a year",
			baseline: "0",
			target: "500",
			source: "provider reports",
			dueOn: "2028-12-31",
		},
	];
	const fields =
		state === "draft"
			? { ...noFields, sectors, countries }
			: {
					...noFields,
					sectors,
					countries,
					addressees: [{ level: "national" as const, body: null }],
					responsible: ["Ministry in charge of vocational education"],
					dueOn: "2028-12-31",
					strength: "conditional" as const,
					monitoring,
				};
	await saveFields(db, { person, code, revision: 1, fields });
	if (state === "draft") return;
	await moveRecommendation(db, { person, code, from: "draft", to: "in_review" });
	if (state === "adopted") await moveRecommendation(db, { person, code, from: "in_review", to: "adopted" });
}

async function document(
	{ db, clock, origin }: World,
	{ coordinator: person }: Cast,
	codes: readonly string[],
): Promise<void> {
	const { slug } = await createDocument(db, {
		person,
		title: "Green skills that count: recommendations from the pilots",
		language: "en",
		kind: "demo",
	});
	const begun = await documentBySlug(db, slug);
	if (!begun) throw new Error("The demo's document was not kept.");
	const { title, fieldsRevision } = begun;
	await saveDocumentFields(db, {
		slug,
		revision: fieldsRevision,
		person,
		fields: {
			title,
			subtitle: "A demonstration with made-up figures",
			language: "en",
			kind: "demo",
			licence: "CC BY 4.0",
		},
	});
	for (const code of codes) await addRecommendation(db, { slug, person, code });
	await addContributor(db, {
		slug,
		person,
		contributor: { name: "Carla Conti", organisation: "Demo coordinating office", part: "editor" },
	});
	await db.transaction((tx) =>
		changeText(tx, {
			textId: begun.textId,
			personId: person.id,
			change: (doc) => {
				for (const [section, words] of Object.entries(documentWords)) {
					const fragment = doc.getXmlFragment(section);
					fragment.delete(0, fragment.length);
					prosemirrorJSONToYXmlFragment(textSchema, texted([words], new Map()), fragment);
				}
			},
		}),
	);
	await freezeEdition(db, { slug, stage: "consultation", person, clock, origin });
}

const documentWords = {
	summary:
		"Three recommendations on how green skills learned in short courses and at work can count. Every figure stands with its denominator and can be checked. All figures are made up.",
	introduction:
		"Thirteen demonstration sites in five countries tried short courses on green skills in four industries.",
	method: "Each figure counts people whose consent stands. Figures about groups that are too small are withheld.",
	conclusions: "What was learned should count where it is used.",
};

/** Whether somebody is here already, so that nothing must be seeded. */
export async function isInhabited(db: Pool): Promise<boolean> {
	return (await db.select({ id: persons.id }).from(persons).limit(1)).length > 0;
}

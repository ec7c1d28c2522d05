// The catalogue of micro-credentials, each with what is missing from its description.
import { and, asc, eq } from "drizzle-orm";
import { nameIn } from "#app/i18n/format.ts";
import type { Db } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { missingElements, type DefinitionElement } from "./elements.ts";

const {
	countries,
	escoSkills,
	greencomp,
	learningOutcomes,
	localSkills,
	microCredentials,
	organisations,
	outcomeSkills,
	sectors,
} = tables;
type Row = typeof microCredentials.$inferSelect;

export type Skill = {
	kind: "esco" | "local" | null;
	/** A local skill's own code. */
	code: string | null;
	label: string | null;
	uri: string | null;
	green: boolean;
	whyNotEsco: string | null;
	greencomp: { code: string; name: string } | null;
};
export type Outcome = { no: number; text: string; local: string | null; skills: Skill[] };
export type MicroCredential = Omit<Row, "id" | "batchId" | "createdAt" | "awardingBodyId"> & {
	sectorName: string;
	countryName: string;
	awardingBody: string;
	missing: DefinitionElement[];
	outcomeCount: number;
};

export async function catalogue(db: Db, language: string): Promise<MicroCredential[]> {
	const rows = await described(db);
	const counts = await outcomeCounts(db);
	return rows.map((row) => inWords(row, counts.get(row.mc.id) ?? 0, language));
}

/** One of them with its outcomes; null when there is none of that code and version. */
export async function microCredential(
	db: Db,
	{ code, version, language }: { code: string; version: string; language: string },
): Promise<{ microCredential: MicroCredential; outcomes: Outcome[] } | null> {
	const row = (await described(db)).find(({ mc }) => mc.code === code && mc.version === version);
	if (!row) return null;
	const outcomes = await outcomesOf(db, row.mc.id, language);
	return { microCredential: inWords(row, outcomes.length, language), outcomes };
}

function described(db: Db) {
	return db
		.select({
			mc: microCredentials,
			sectorNames: sectors.names,
			countryNames: countries.names,
			awardingBody: organisations.name,
		})
		.from(microCredentials)
		.innerJoin(sectors, eq(sectors.key, microCredentials.sector))
		.innerJoin(countries, eq(countries.code, microCredentials.issuerCountry))
		.innerJoin(organisations, eq(organisations.id, microCredentials.awardingBodyId))
		.orderBy(asc(microCredentials.sector), asc(microCredentials.code), asc(microCredentials.version));
}

async function outcomeCounts(db: Db): Promise<Map<string, number>> {
	const rows = await db.select({ id: learningOutcomes.microCredentialId }).from(learningOutcomes);
	const counts = new Map<string, number>();
	for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

type Described = Awaited<ReturnType<typeof described>>[number];

function inWords(
	{ mc, sectorNames, countryNames, awardingBody }: Described,
	outcomeCount: number,
	language: string,
): MicroCredential {
	const { id: _id, batchId: _batch, createdAt: _at, awardingBodyId: _body, ...own } = mc;
	const missing = missingElements({
		title: mc.titleEn,
		country: mc.issuerCountry,
		awardingBody,
		outcomes: outcomeCount > 0 ? String(outcomeCount) : null,
		workload: String(mc.workloadHours),
		level: mc.eqfLevel === null ? mc.eqfNote : String(mc.eqfLevel),
		assessment: mc.assessmentType,
		participation: mc.participationMode,
		quality: mc.qaType,
	});
	const names = { sectorName: nameIn(sectorNames, language), countryName: nameIn(countryNames, language) };
	return { ...own, ...names, awardingBody, missing, outcomeCount };
}

async function outcomesOf(db: Db, microCredentialId: string, language: string): Promise<Outcome[]> {
	const rows = await db
		.select({
			outcome: learningOutcomes,
			link: outcomeSkills,
			esco: escoSkills,
			local: localSkills,
			competence: greencomp,
		})
		.from(learningOutcomes)
		.leftJoin(outcomeSkills, eq(outcomeSkills.outcomeId, learningOutcomes.id))
		.leftJoin(escoSkills, eq(escoSkills.uri, outcomeSkills.escoUri))
		.leftJoin(localSkills, eq(localSkills.id, outcomeSkills.localSkillId))
		.leftJoin(greencomp, eq(greencomp.code, outcomeSkills.greencompCode))
		.where(and(eq(learningOutcomes.microCredentialId, microCredentialId)))
		.orderBy(asc(learningOutcomes.no), asc(outcomeSkills.id));
	const outcomes = new Map<number, Outcome>();
	for (const { outcome, esco, local, competence } of rows) {
		const known = outcomes.get(outcome.no) ?? {
			no: outcome.no,
			text: outcome.textEn,
			local: outcome.textLocal,
			skills: [],
		};
		outcomes.set(outcome.no, known);
		if (esco || local)
			known.skills.push({
				...skillOf(esco, local, language),
				greencomp: competence && { code: competence.code, name: nameIn(competence.names, language) },
			});
	}
	return [...outcomes.values()];
}

type Esco = typeof escoSkills.$inferSelect;
type Local = typeof localSkills.$inferSelect;

function skillOf(esco: Esco | null, local: Local | null, language: string): Omit<Skill, "greencomp"> {
	if (esco)
		return { kind: "esco", code: null, label: esco.label, uri: esco.uri, green: esco.isGreen, whyNotEsco: null };
	if (!local) return { kind: null, code: null, label: null, uri: null, green: false, whyNotEsco: null };
	return {
		kind: "local",
		code: local.code,
		label: nameIn(local.names, language),
		uri: null,
		green: local.isGreen,
		whyNotEsco: local.whyNotEsco,
	};
}

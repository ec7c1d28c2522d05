import { keyOf } from "./chance.ts";
import type { DemoCredential } from "./credentials.ts";
import { demoBatchId as batchId, type DemoFacts } from "./fact-lists.ts";
import { demoOrganisations } from "./places.ts";
import { localSkill } from "./skills.ts";

/** A micro-credential by the standard elements, its outcomes, and the skill each outcome names. */
export function describeCredential(facts: DemoFacts, credential: DemoCredential): void {
	const id = keyOf("credential", credential.code);
	const host = demoOrganisations.find((organisation) => organisation.country === credential.country);
	facts.microCredentials.push({
		id,
		code: credential.code,
		version: "1.0",
		titleEn: credential.title,
		titleLocal: credential.local,
		language: credential.language,
		sector: credential.sector,
		issuerCountry: credential.country,
		awardingBodyId: keyOf("organisation", host?.code ?? ""),
		eqfLevel: credential.eqf,
		eqfNote: credential.eqf === null ? "Not placed in the national framework." : null,
		workloadHours: credential.hours,
		ects: credential.ects,
		assessmentType: "practical task and oral questions",
		participationMode: "blended",
		qaType: "internal review with an external member",
		idVerification: "supervised_with_id",
		stackability: credential.stacksTo ? "stackable" : "stand_alone",
		stacksTo: credential.stacksTo,
		batchId,
	});
	for (const [i, outcome] of credential.outcomes.entries()) {
		const code = `${credential.code}/${i + 1}`;
		const isLocal = outcome.skill === localSkill.code;
		facts.learningOutcomes.push({
			id: keyOf("outcome", code),
			microCredentialId: id,
			no: i + 1,
			textEn: outcome.text,
			batchId,
		});
		facts.outcomeSkills.push({
			id: keyOf("outcome-skill", code),
			outcomeId: keyOf("outcome", code),
			escoUri: isLocal ? null : outcome.skill,
			localSkillId: isLocal ? keyOf("local-skill", localSkill.code) : null,
			greencompCode: outcome.greencomp,
			batchId,
		});
	}
}

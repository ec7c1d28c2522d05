// A micro-credential's description in the European Learning Model, version 3, as European Digital Credentials hold it
// under `specifiedBy`. Unsigned: it says what is awarded, never to whom.
import type { MicroCredential, Outcome, Skill } from "../pilots/micro-credentials.server.ts";
import * as concepts from "./concepts.ts";
import { addressOf, type Described, duration, inLanguages } from "./described.ts";

export function elmOf({ microCredential: mc, outcomes }: Described, origin: string) {
	const id = addressOf(origin, mc);
	const note = (key: string, words: string) => ({ id: `${id}#${key}`, type: "Note", noteLiteral: { en: words } });
	return {
		"@context": ["http://data.europa.eu/snb/model/context/edc-ap"],
		id,
		type: mc.eqfLevel === null ? "LearningAchievementSpecification" : "Qualification",
		identifier: {
			id: `${id}#identifier`,
			type: "Identifier",
			schemeName: "Code and version of this workspace",
			notation: `${mc.code} ${mc.version}`,
		},
		title: inLanguages(mc.titleEn, mc.titleLocal, mc.language),
		dcType: concepts.namedConcept("kind", "Micro-credential"),
		...(mc.eqfLevel === null
			? { additionalNote: [note("level", `No level of the EQF: ${mc.eqfNote ?? "not applicable"}`)] }
			: { eqfLevel: concepts.eqfConcept(mc.eqfLevel), isPartialQualification: true }),
		...(mc.nqfLevel && { nqfLevel: concepts.namedConcept("national-level", mc.nqfLevel) }),
		volumeOfLearning: duration(mc.workloadHours),
		...(mc.ects !== null && {
			creditPoint: { id: `${id}#credit`, type: "CreditPoint", framework: concepts.ects, point: String(mc.ects) },
		}),
		language: concepts.languageConcept(mc.language),
		mode: concepts.modes[mc.participationMode],
		learningSetting: concepts.nonFormal,
		...(mc.prerequisites && { entryRequirement: note("entry", mc.prerequisites) }),
		learningOutcome: outcomes.map((outcome) => outcomeOf(outcome, mc.language, id)),
		awardingOpportunity: {
			id: `${id}#awarding`,
			type: "AwardingOpportunity",
			awardingBody: awardingBodyOf(mc, id),
		},
		provenBy: assessmentOf(mc, id),
		supplementaryDocument: { id: `${id}#page`, type: "WebResource", contentURL: id },
	};
}

function outcomeOf({ no, text, local, skills }: Outcome, language: string, address: string) {
	const id = `${address}#outcome-${no}`;
	const esco = skills.flatMap(({ uri, label }) => (uri ? [concepts.escoConcept(uri, label ?? "")] : []));
	const own = skills.flatMap((skill) => localSkill(skill, address));
	return {
		id,
		type: "LearningOutcome",
		title: inLanguages(text, local, language),
		...(esco.length > 0 && { relatedESCOSkill: esco }),
		...(own.length > 0 && { relatedSkill: own }),
	};
}

const localSkill = ({ kind, code, label, whyNotEsco }: Skill, address: string) =>
	kind === "local" && code ? [concepts.localConcept(`${address}#skill-${code}`, label ?? code, whyNotEsco ?? "")] : [];

const awardingBodyOf = (mc: MicroCredential, id: string) => ({
	id: `${id}#awarding-body`,
	type: "Organisation",
	legalName: { en: mc.awardingBody },
	location: {
		id: `${id}#place`,
		type: "Location",
		address: {
			id: `${id}#address`,
			type: "Address",
			countryCode: concepts.countryConcept(mc.issuerCountry, mc.countryName),
		},
	},
});

const assessmentOf = (mc: MicroCredential, id: string) => ({
	id: `${id}#assessment`,
	type: "LearningAssessmentSpecification",
	title: { en: mc.assessmentType },
	dcType: concepts.namedConcept("assessment", mc.assessmentType),
	language: concepts.languageConcept(mc.language),
	...(mc.idVerification && { idVerification: concepts.verifications[mc.idVerification] }),
	...(mc.gradingScheme && {
		gradingScheme: { id: `${id}#grading`, type: "GradingScheme", title: { en: mc.gradingScheme } },
	}),
});

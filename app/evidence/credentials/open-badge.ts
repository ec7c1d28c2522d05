// A micro-credential's description as an Achievement of Open Badges 3.0 (1EdTech). Unsigned: what is awarded, never to whom.
import type { Outcome, Skill } from "../pilots/micro-credentials.server.ts";
import { addressOf, type Described } from "./described.ts";

export function achievementOf({ microCredential: mc, outcomes }: Described, origin: string) {
	const id = addressOf(origin, mc);
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
		id,
		type: ["Achievement"],
		achievementType: "MicroCredential",
		name: mc.titleEn,
		description: descriptionOf({ microCredential: mc, outcomes }),
		criteria: { id, narrative: narrativeOf({ microCredential: mc, outcomes }) },
		humanCode: mc.code,
		version: mc.version,
		inLanguage: mc.language,
		fieldOfStudy: mc.sectorName,
		...(mc.ects !== null && { creditsAvailable: mc.ects }),
		creator: { id: `${id}#awarding-body`, type: ["Profile"], name: mc.awardingBody },
		alignment: [...levelOf(mc.eqfLevel), ...outcomes.flatMap((outcome) => alignmentsOf(outcome, id))],
	};
}

function descriptionOf({ microCredential: mc, outcomes }: Described): string {
	const hours = `${mc.workloadHours} hours${mc.ects === null ? "" : `, ${mc.ects} ECTS`}`;
	return `${mc.titleEn}: ${hours}. ${outcomes.map(({ text }) => text).join("; ")}.`;
}

const narrativeOf = ({ microCredential: mc, outcomes }: Described): string =>
	[`Assessed by: ${mc.assessmentType}.`, "The learner:", ...outcomes.map(({ no, text }) => `${no}. ${text}`)].join(
		"\n",
	);

const levelOf = (level: number | null) =>
	level === null
		? []
		: [
				{
					type: ["Alignment"],
					targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
					targetName: `EQF level ${level}`,
					targetFramework: "European Qualifications Framework",
				},
			];

const alignmentsOf = ({ skills }: Outcome, address: string) => skills.flatMap((skill) => alignmentOf(skill, address));

function alignmentOf({ kind, uri, code, label, whyNotEsco }: Skill, address: string) {
	if (kind === "esco" && uri)
		return [{ type: ["Alignment"], targetUrl: uri, targetName: label ?? uri, targetFramework: "ESCO" }];
	if (kind !== "local" || !code) return [];
	return [
		{
			type: ["Alignment"],
			targetUrl: `${address}#skill-${code}`,
			targetName: label ?? code,
			targetCode: code,
			targetFramework: "Local skills of this workspace",
			targetDescription: `Why not ESCO: ${whyNotEsco ?? ""}`,
		},
	];
}

// What people said in interviews, what was found in it, and when the groups met.
import { keyOf } from "./chance.ts";
import { demoBatchId as batchId, type DemoFacts } from "./fact-lists.ts";
import { demoGroups } from "./places.ts";

type Source = { code: string; site: string; language: string; actorTypes: string[]; people: number };

const sources: readonly Source[] = [
	{ code: "S-FI-1", site: "FI-1", language: "fi", actorTypes: ["worker", "trainer"], people: 5 },
	{ code: "S-BG-2", site: "BG-2", language: "bg", actorTypes: ["employer"], people: 4 },
	{ code: "S-ES-1", site: "ES-1", language: "es", actorTypes: ["worker", "employer"], people: 6 },
];

type Voice = {
	code: string;
	source: string;
	language: string;
	original: string;
	english: string;
	stance: "supports" | "qualifies" | "contradicts";
};
type Finding = { code: string; theme: string; statement: string; voices: readonly Voice[] };

const found: readonly Finding[] = [
	{
		code: "Q-1",
		theme: "transfer",
		statement: "People can show the new skill at work when the task was taken from their own workplace.",
		voices: [
			{
				code: "Q-1-1",
				source: "S-FI-1",
				language: "fi",
				original: "Kun tehtävä oli omasta työstä, sen osasi heti käyttää.",
				english: "When the task came from our own work, we could use it at once.",
				stance: "supports",
			},
			{
				code: "Q-1-2",
				source: "S-BG-2",
				language: "bg",
				original: "Няма време на работното място да се прилага новото.",
				english: "There is no time at the workplace to apply what is new.",
				stance: "contradicts",
			},
		],
	},
	{
		code: "Q-2",
		theme: "time",
		statement: "Small firms let people go to a course when the hours are agreed beforehand.",
		voices: [
			{
				code: "Q-2-1",
				source: "S-ES-1",
				language: "es",
				original: "Si las horas están pactadas, se puede organizar el taller.",
				english: "When the hours are agreed, the workshop can be organised around them.",
				stance: "supports",
			},
			{
				code: "Q-2-2",
				source: "S-FI-1",
				language: "fi",
				original: "Kiireisenä viikkona sovitutkin tunnit jäävät käyttämättä.",
				english: "In a busy week even agreed hours are not used.",
				stance: "qualifies",
			},
		],
	},
];

export function hearVoices(facts: DemoFacts): void {
	for (const { code, site, ...heard } of sources)
		facts.interviewSources.push({
			id: keyOf("source", code),
			code,
			kind: "group interview",
			siteId: keyOf("site", site),
			heldOn: "2025-06-10",
			anonymised: true,
			...heard,
			batchId,
		});
	for (const { code, theme, statement, voices } of found) {
		facts.findings.push({ id: keyOf("finding", code), code, statement, batchId });
		for (const { source, ...said } of voices)
			facts.excerpts.push({
				id: keyOf("excerpt", said.code),
				sourceId: keyOf("source", source),
				findingId: keyOf("finding", code),
				theme,
				quotable: true,
				...said,
				batchId,
			});
	}
}

const present = [
	{ kind: "vet_provider", organisations: 2, people: 4 },
	{ kind: "employer", organisations: 2, people: 3 },
];

export function holdMeetings(facts: DemoFacts): void {
	for (const group of demoGroups) {
		const code = `M-${group.code}-1`;
		facts.groupMeetings.push({
			id: keyOf("meeting", group.code),
			code,
			groupId: keyOf("group", group.code),
			heldOn: "2025-05-20",
			mode: "online",
			country: group.country,
			topic: "First reading of the pilots",
			outcome: "Agreed on what to write first.",
			batchId,
		});
		for (const actor of present)
			facts.meetingActors.push({
				id: keyOf("actor", `${code}/${actor.kind}`),
				meetingId: keyOf("meeting", group.code),
				...actor,
				batchId,
			});
	}
}

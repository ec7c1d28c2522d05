// What people said in the demo, and the meetings its groups held.
import { keyOf } from "./chance.ts";
import { demoBatchId as batchId, type DemoFacts } from "./fact-list.ts";
import { demoGroups } from "./places.ts";

export function interviews(facts: DemoFacts): void {
	const source = (code: string, site: string, language: string, kinds: string[]) =>
		facts.interviewSources.push({
			id: keyOf("source", code),
			code,
			kind: "group interview",
			siteId: keyOf("site", site),
			heldOn: "2026-06-10",
			people: 5,
			actorTypes: kinds,
			language,
			anonymised: true,
			batchId,
		});
	source("S-FI-1", "FI-1", "fi", ["worker", "trainer"]);
	source("S-BG-2", "BG-2", "bg", ["employer"]);
	facts.findings.push({
		id: keyOf("finding", "Q-1"),
		code: "Q-1",
		statement: "People can show the new skill at work when the task was taken from their own workplace.",
		batchId,
	});
	const excerpt = (
		code: string,
		from: string,
		language: string,
		original: string,
		english: string,
		stance: "supports" | "contradicts",
	) =>
		facts.excerpts.push({
			id: keyOf("excerpt", code),
			code,
			sourceId: keyOf("source", from),
			findingId: keyOf("finding", "Q-1"),
			language,
			original,
			english,
			theme: "transfer",
			stance,
			quotable: true,
			batchId,
		});
	excerpt(
		"Q-1-1",
		"S-FI-1",
		"fi",
		"Kun tehtävä oli omasta työstä, sen osasi heti käyttää.",
		"When the task came from our own work, we could use it at once.",
		"supports",
	);
	excerpt(
		"Q-1-2",
		"S-BG-2",
		"bg",
		"Няма време на работното място да се прилага новото.",
		"There is no time at the workplace to apply what is new.",
		"contradicts",
	);
}

export function meetings(facts: DemoFacts): void {
	for (const group of demoGroups)
		facts.groupMeetings.push({
			id: keyOf("meeting", group.code),
			code: `M-${group.code}-1`,
			groupId: keyOf("group", group.code),
			heldOn: "2026-05-20",
			mode: "online",
			country: group.country,
			actors: [
				{ kind: "vet_provider", organisations: 2, people: 4 },
				{ kind: "employer", organisations: 2, people: 3 },
			],
			topic: "First reading of the pilots",
			outcome: "Agreed on what to write first.",
			batchId,
		});
}

// The forms around evidence, as an honest person would send them.
import { sql } from "drizzle-orm";
import { newId } from "#db/id.ts";
import type { Form } from "./import-forms.ts";

/** By route; `of` tells what exists in the demo, `one` asks the database for one thing. */
export const evidenceForms = (
	of: (key: string) => string,
	one: (query: ReturnType<typeof sql>) => Promise<string>,
): Record<string, () => Form | Promise<Form>> => ({
	"evidence.$code_.attachments.$id_.withdrawal": () => ({
		path: `/evidence/${of("evidence")}/attachments/${newId()}/withdrawal`,
		fields: { reason: "It names somebody." },
	}),
	"evidence.$code_.grades": () => ({
		path: `/evidence/${of("evidence")}/grades`,
		fields: {
			claim: "effect",
			claimRevision: "1",
			design: "D3",
			concerns: "few",
			serious: "methods",
			lower: "very_low",
			because: "few",
		},
	}),
	"evidence.$code_.correction": async () => ({
		path: `/evidence/${of("evidence")}/correction`,
		fields: {
			revision: await one(sql`select revision as one from evidence_items where code = ${of("evidence")}`),
			claim: "Most of those who start complete",
		},
	}),
	"evidence.$code_.withdrawal": () => ({
		path: `/evidence/${of("evidence")}/withdrawal`,
		fields: { reason: "It was kept twice." },
	}),
	"evidence.new": () => ({ path: "/evidence/new?indicator=completion_rate", fields: { claim: "Most complete" } }),
	"evidence.new_.source": () => ({
		path: "/evidence/new/source",
		fields: {
			form: "web",
			claim: "Firms ask for it",
			title: "Skills in firms",
			says: "Half of them do",
			publisher: "Cedefop",
			year: "2023",
			url: "https://example.org/a",
			seenOn: "2026-01-01",
			celex: "32022H0627(02)",
			doi: "10.1000/1",
			meeting: "M-1",
		},
	}),
});

// The codes a sheet may be matched to: those described here, with the names they go by.
import type { Db } from "#db/connect.ts";
import type { Person } from "../../../identity/person.ts";
import { escoSkills } from "../../pilots/esco-skills.ts";
import { type Facts, keyOf, type Value } from "../fact.ts";
import { loadDefinitions, loadLists } from "../facts.server.ts";
import type { Code, Known } from "./suggest.ts";

/** Names come in the person's language first. */
export async function knownFor(db: Db, person: Person): Promise<Known> {
	const [facts, lists] = await Promise.all([
		loadDefinitions(db),
		loadLists(db, { identifiers: [], runs: [], sites: [] }),
	]);
	const items = [...facts.surveyItems.values()].map(({ values }): Code => {
		return { code: word(values.item), names: namesIn(values.wording, person), of: word(values.instrument) };
	});
	const instruments = [...new Set(items.flatMap(({ of }) => of ?? []))];
	return {
		lists,
		codes: {
			run_code: runsOf(facts, person),
			site_code: [...facts.sites.values()].map(({ values }) => ({
				code: word(values.code),
				names: [word(values.name)],
			})),
			instrument_version: instruments.map((code) => ({ code, names: [] })),
			item_key: items,
			skill_ref: [...localSkillsOf(facts, person), ...escoSkillsOf(facts)],
			lo_no: [...new Set([...facts.learningOutcomes.values()].map(({ values }) => word(values.no)))].map((code) => ({
				code,
				names: [],
			})),
		},
	};
}

const word = (value: Value | undefined): string =>
	typeof value === "string" || typeof value === "number" ? String(value) : "";

function namesIn(value: Value | undefined, { locale }: Person): string[] {
	if (typeof value !== "object" || value === null) return [];
	const names = Object.entries(value).toSorted(([a], [b]) => Number(b === locale) - Number(a === locale));
	return names.flatMap(([, name]) => name ?? []);
}

/** Those of the sites in the person's scope; of all sites where they have none. */
function runsOf(facts: Facts, { stewardOf }: Person): Code[] {
	const theirs = new Set(stewardOf.map(({ organisationId }) => organisationId));
	const all = [...facts.runs.values()].filter(({ values }) => {
		const host = facts.sites.get(keyOf(values.site))?.values.host;
		return theirs.size === 0 || theirs.has(facts.organisations.get(keyOf(host))?.id ?? "");
	});
	return all.map(({ values }) => ({ code: word(values.code), names: [] }));
}

const localSkillsOf = (facts: Facts, person: Person): Code[] =>
	[...facts.localSkills.values()].map(({ values }) => ({
		code: word(values.code),
		names: namesIn(values.names, person),
	}));

/** Only those that some outcome names. */
function escoSkillsOf(facts: Facts): Code[] {
	const used = new Set([...facts.outcomeSkills.values()].map(({ values }) => word(values.escoUri)));
	return escoSkills.filter(({ uri }) => used.has(uri)).map(({ uri, label }) => ({ code: uri, names: [label] }));
}

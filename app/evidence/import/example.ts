// A cell as it could be filled, for each kind of column. Examples are told beside the column, never as rows that could come in.
import type { Column, Kind } from "./template.ts";

const byKind: Record<Kind, string> = {
	code: "",
	text: "",
	choice: "",
	date: "2025-09-30",
	number: "12.5",
	integer: "4",
	scale: "4",
	"scale-or-na": "4",
	"yes-no": "yes",
	language: "fi",
	country: "FI",
	sector: "wood",
	list: "research|certificate",
	band: "25-34",
	nuts: "FI196",
	participant: "FI-SITE-001",
	skill: "LS-1",
	esco: "http://data.europa.eu/esco/skill/d2c81ad1-2439-43cf-9c63-204187b8f771",
	greencomp: "4.3",
};

const byColumn: Readonly<Record<string, string>> = {
	run_code: "RUN-1",
	site_code: "FI-SITE",
	mc_code: "MC-1",
	mc_version: "1",
	org_code: "ORG-1",
	host_org_code: "ORG-1",
	group_code: "GROUP-FI",
	local_skill_code: "LS-1",
	instrument_version: "S1",
	item_key: "SAT",
	consent_version: "v1",
	nace_code: "C16",
};

export const exampleOf = ({ key, kind, allowed }: Column): string => byColumn[key] ?? allowed?.[0] ?? byKind[kind];

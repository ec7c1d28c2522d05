// What an honest person would send where data come in, by route.
import { newId } from "#db/id.ts";

export type Form = { path: string; fields: Record<string, string> };

/** `of` names what there is of a kind. */
export const importForms = (of: (key: string) => string): Record<string, () => Form> => ({
	"imports.$batch.encodings": () => ({
		path: `/imports/${newId()}/encodings`,
		fields: { "encoding:a.csv": "windows-1251" },
	}),
	"imports.$batch.days": () => ({ path: `/imports/${newId()}/days`, fields: { "days:a.csv": "dmy" } }),
	"imports.$batch.matching": () => ({
		path: `/imports/${of("batch")}/matching`,
		fields: {
			sheet: "houses.csv",
			template: "T00_organisations",
			"from:org_code": "Koodi",
			"from:org_name": "Nimi",
			"from:country_code": "Maa",
			"from:org_kind": "",
			"fixed:org_kind": "employer",
			"word:country_code:suomi": "FI",
		},
	}),
	"imports.rows.$template.$row": () => ({
		path: "/imports/rows/T01_pilot_sites/FI-1",
		fields: { site_code: "FI-1", site_name: "", correcting: "yes", "seen:site_code": "FI-1" },
	}),
	"imports.rows.$template.new": () => ({
		path: "/imports/rows/T00_organisations/new",
		fields: { org_code: "NEW", org_name: "", org_kind: "ngo", country_code: "FI" },
	}),
});

// By what a picture is parted, as its caption says it, in the languages documents are written in and the interface is not.
import type { evidence as en } from "#app/i18n/en/evidence.ts";

type PartWords = Record<keyof (typeof en)["picture"]["by"], string>;

export const partWords = {
	it: {
		sectors: "per settore",
		countries: "per paese",
		regions: "per regione",
		sites: "per sito",
		microCredentials: "per microcredenziale",
		roles: "per ruolo",
		periods: "per semestre di inizio",
		groups: "per gruppo",
	},
	es: {
		sectors: "por sector",
		countries: "por país",
		regions: "por región",
		sites: "por centro",
		microCredentials: "por microcredencial",
		roles: "por función",
		periods: "por semestre de inicio",
		groups: "por grupo",
	},
	bg: {
		sectors: "по отрасли",
		countries: "по държави",
		regions: "по региони",
		sites: "по обекти",
		microCredentials: "по микроудостоверения",
		roles: "по роли",
		periods: "по полугодие на започване",
		groups: "по групи",
	},
} satisfies Record<"it" | "es" | "bg", PartWords>;

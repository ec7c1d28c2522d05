// Every message, by language and capability. A capability adds its line here, once for each language.
import type { Locale } from "#app/identity/person.ts";
import { audit as enAudit } from "./en/audit.ts";
import { corrections as enCorrections } from "./en/corrections.ts";
import { coverage as enCoverage } from "./en/coverage.ts";
import { credentials as enCredentials } from "./en/credentials.ts";
import { evidence as enEvidence } from "./en/evidence.ts";
import { grading as enGrading } from "./en/grading.ts";
import { home as enHome } from "./en/home.ts";
import { identity as enIdentity } from "./en/identity.ts";
import { importColumns as enImportColumns } from "./en/import-columns.ts";
import { importNames as enImportNames } from "./en/import-names.ts";
import { imports as enImports } from "./en/imports.ts";
import { pilots as enPilots } from "./en/pilots.ts";
import { publication as enPublication } from "./en/publication.ts";
import { recommendations as enRecommendations } from "./en/recommendations.ts";
import { review as enReview } from "./en/review.ts";
import { sources as enSources } from "./en/sources.ts";
import { ui as enUi } from "./en/ui.ts";
import { voices as enVoices } from "./en/voices.ts";
import { writing as enWriting } from "./en/writing.ts";
import { audit as fiAudit } from "./fi/audit.ts";
import { corrections as fiCorrections } from "./fi/corrections.ts";
import { coverage as fiCoverage } from "./fi/coverage.ts";
import { credentials as fiCredentials } from "./fi/credentials.ts";
import { evidence as fiEvidence } from "./fi/evidence.ts";
import { grading as fiGrading } from "./fi/grading.ts";
import { home as fiHome } from "./fi/home.ts";
import { identity as fiIdentity } from "./fi/identity.ts";
import { importColumns as fiImportColumns } from "./fi/import-columns.ts";
import { importNames as fiImportNames } from "./fi/import-names.ts";
import { imports as fiImports } from "./fi/imports.ts";
import { pilots as fiPilots } from "./fi/pilots.ts";
import { publication as fiPublication } from "./fi/publication.ts";
import { recommendations as fiRecommendations } from "./fi/recommendations.ts";
import { review as fiReview } from "./fi/review.ts";
import { sources as fiSources } from "./fi/sources.ts";
import { ui as fiUi } from "./fi/ui.ts";
import { voices as fiVoices } from "./fi/voices.ts";
import { writing as fiWriting } from "./fi/writing.ts";

const en = {
	audit: enAudit,
	corrections: enCorrections,
	coverage: enCoverage,
	credentials: enCredentials,
	evidence: enEvidence,
	grading: enGrading,
	home: enHome,
	identity: enIdentity,
	importColumns: enImportColumns,
	importNames: enImportNames,
	imports: enImports,
	pilots: enPilots,
	publication: enPublication,
	recommendations: enRecommendations,
	review: enReview,
	sources: enSources,
	ui: enUi,
	voices: enVoices,
	writing: enWriting,
};

export const messages: Record<Locale, typeof en> = {
	en,
	fi: {
		audit: fiAudit,
		corrections: fiCorrections,
		coverage: fiCoverage,
		credentials: fiCredentials,
		evidence: fiEvidence,
		grading: fiGrading,
		home: fiHome,
		identity: fiIdentity,
		importColumns: fiImportColumns,
		importNames: fiImportNames,
		imports: fiImports,
		pilots: fiPilots,
		publication: fiPublication,
		recommendations: fiRecommendations,
		review: fiReview,
		sources: fiSources,
		ui: fiUi,
		voices: fiVoices,
		writing: fiWriting,
	},
};

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "identity";
		resources: typeof en;
	}
}

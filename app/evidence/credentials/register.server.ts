// The register of certificates: rows for the pilot data contact of their scope, for everyone a figure under its rules.
import { asc, desc, eq } from "drizzle-orm";
import { may } from "#app/identity/permission.ts";
import type { Person } from "#app/identity/person.ts";
import type { Db } from "#db/connect.ts";
import * as tables from "#db/schema/index.ts";
import { figureOf } from "../figure.server.ts";
import { filterNames } from "../names.server.ts";
import { showFigure, type ShownFigure } from "../shown-figure.server.ts";

const { certificates, enrolments, microCredentials, participants, runs, sites } = tables;

export type Certificate = {
	identifier: string;
	participant: string;
	site: string;
	microCredential: { code: string; version: string; title: string };
	issuedOn: string;
	validUntil: string | null;
	format: "ELM3_EDC" | "OB3" | "PDF" | "other";
	status: "issued" | "revoked";
	statusOn: string | null;
	statusReason: string | null;
};

/** The certificates a person may see as rows, newest first; null for those who see rows of nobody. */
export async function certificatesFor(db: Db, person: Person): Promise<Certificate[] | null> {
	if (person.stewardOf.length === 0) return null;
	const rows = await db
		.select({ certificate: certificates, participant: participants.code, site: sites, mc: microCredentials })
		.from(certificates)
		.innerJoin(enrolments, eq(enrolments.id, certificates.enrolmentId))
		.innerJoin(participants, eq(participants.id, enrolments.participantId))
		.innerJoin(runs, eq(runs.id, enrolments.runId))
		.innerJoin(sites, eq(sites.id, runs.siteId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.orderBy(desc(certificates.issuedOn), asc(certificates.identifier));
	return rows.filter(({ site }) => mayReadRowsOf(person, site)).map(inRegister);
}

const mayReadRowsOf = (person: Person, site: { hostId: string; code: string }): boolean =>
	may(person, "read", { kind: "rows", scope: { organisationId: site.hostId, siteCode: site.code } });

type Row = {
	certificate: typeof certificates.$inferSelect;
	participant: string;
	site: { code: string };
	mc: { code: string; version: string; titleEn: string };
};

const inRegister = ({ certificate, participant, site, mc }: Row): Certificate => ({
	identifier: certificate.identifier,
	participant,
	site: site.code,
	microCredential: { code: mc.code, version: mc.version, title: mc.titleEn },
	issuedOn: certificate.issuedOn,
	validUntil: certificate.validUntil,
	format: certificate.format,
	status: certificate.status,
	statusOn: certificate.statusOn,
	statusReason: certificate.statusReason,
});

/** How many were issued and stand, by sector, as everyone may see it. */
export async function certificatesFigure(
	db: Db,
	{ person, today }: { person: Person; today: string },
): Promise<ShownFigure> {
	const figure = await figureOf(db, { indicator: "certificates_issued", filter: {}, split: "sectors", today });
	return showFigure(figure, { names: await filterNames(db, person.locale), locale: person.locale });
}

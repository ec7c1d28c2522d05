// What became of a certificate, asked by its identifier. The answer names no person, only what was
// awarded and by which body.
import { setTimeout as rest } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { certificates, enrolments, microCredentials, organisations, runs } from "#db/schema/index.ts";
import { checksAnHour, mayCheckAgain } from "./check-limit.server.ts";
import { type Revocation, revocationOf } from "./revocation.ts";

type Told = { identifier: string; title: string; awardingBody: string; issuedOn: string };
export type Checked =
	| (Told & { status: "issued"; validUntil: string | null; expired: boolean })
	| (Told & { status: "revoked"; on: string | null; because: Revocation })
	| { status: "unknown"; identifier: string }
	| { status: "too-often"; identifier: string; checksAnHour: number };

/** Every answer takes at least this long, so that its time does not tell what was found on the way. */
const milliseconds = 150;

type Asked = { identifier: string; asker: string; now: Date };

export async function checkCertificate(db: Db, asked: Asked): Promise<Checked> {
	const [answer] = await Promise.all([answerTo(db, asked), rest(milliseconds)]);
	return answer;
}

async function answerTo(db: Db, { identifier, asker, now }: Asked): Promise<Checked> {
	if (!(await mayCheckAgain(db, asker, now))) return { status: "too-often", identifier, checksAnHour };
	const found = await certificateOf(db, identifier);
	if (!found) return { status: "unknown", identifier };
	const { certificate, title, awardingBody } = found;
	const told = { identifier: certificate.identifier, title, awardingBody, issuedOn: certificate.issuedOn };
	if (certificate.status === "revoked")
		return { ...told, status: "revoked", on: certificate.statusOn, because: revocationOf(certificate.statusReason) };
	const { validUntil } = certificate;
	const expired = validUntil !== null && validUntil < now.toISOString().slice(0, 10);
	return { ...told, status: "issued", validUntil, expired };
}

async function certificateOf(db: Db, identifier: string) {
	const [found] = await db
		.select({ certificate: certificates, title: microCredentials.titleEn, awardingBody: organisations.name })
		.from(certificates)
		.innerJoin(enrolments, eq(enrolments.id, certificates.enrolmentId))
		.innerJoin(runs, eq(runs.id, enrolments.runId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.innerJoin(organisations, eq(organisations.id, microCredentials.awardingBodyId))
		.where(eq(certificates.identifier, identifier));
	return found ?? null;
}

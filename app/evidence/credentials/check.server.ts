// What became of a certificate, asked by its identifier. The answer names no person, only what was
// awarded and by which body.
import { setTimeout as rest } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/connect.ts";
import { certificates, enrolments, microCredentials, organisations, runs } from "#db/schema/index.ts";
import { checksAnHour, mayCheckAgain } from "./check-limit.server.ts";
import { type Revocation, revocationOf } from "./revocation.ts";

type Award = { identifier: string; title: string; awardingBody: string; issuedOn: string };
type CheckedOne =
	| (Award & { status: "issued"; validUntil: string | null; expired: boolean })
	| (Award & { status: "revoked"; on: string | null; because: Revocation });
export type Checked =
	| CheckedOne
	/** Sites number their certificates themselves: two may have used the same identifier. */
	| { status: "several"; identifier: string; certificates: CheckedOne[] }
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
	const found = await certificatesCalled(db, identifier);
	const checked = found.map((one) => whatBecameOf(one, now));
	const [only] = checked;
	if (!only) return { status: "unknown", identifier };
	return checked.length === 1 ? only : { status: "several", identifier, certificates: checked };
}

type Found = Awaited<ReturnType<typeof certificatesCalled>>[number];

function whatBecameOf({ certificate, title, awardingBody }: Found, now: Date): CheckedOne {
	const award = { identifier: certificate.identifier, title, awardingBody, issuedOn: certificate.issuedOn };
	if (certificate.status === "revoked")
		return { ...award, status: "revoked", on: certificate.statusOn, because: revocationOf(certificate.statusReason) };
	const { validUntil } = certificate;
	const expired = validUntil !== null && validUntil < now.toISOString().slice(0, 10);
	return { ...award, status: "issued", validUntil, expired };
}

async function certificatesCalled(db: Db, identifier: string) {
	return db
		.select({ certificate: certificates, title: microCredentials.titleEn, awardingBody: organisations.name })
		.from(certificates)
		.innerJoin(enrolments, eq(enrolments.id, certificates.enrolmentId))
		.innerJoin(runs, eq(runs.id, enrolments.runId))
		.innerJoin(microCredentials, eq(microCredentials.id, runs.microCredentialId))
		.innerJoin(organisations, eq(organisations.id, microCredentials.awardingBodyId))
		.where(eq(certificates.identifier, identifier))
		.orderBy(asc(certificates.issuedOn), asc(certificates.id));
}

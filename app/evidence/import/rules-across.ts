// What must hold between facts of the same enrolment or run, as they will stand when all rows of the batch have spoken.
import { identifierAt, siteOfEnrolment, type Facts, type Lists, type Value, type Values } from "./fact.ts";
import { wrong, type Wrong } from "./problem.ts";
import type { Said, Standing } from "./standing.ts";

export type BrokenAcross<By> = { by: By; column: string; why: Wrong };
type Place = { file: string; row: number };
type Across<By extends Place> = (standing: Standing<By>, lists: Lists) => Iterable<BrokenAcross<By>>;

export function* brokenAcross<By extends Place>(standing: Standing<By>, lists: Lists): Iterable<BrokenAcross<By>> {
	const rules: Across<By>[] = [issuedAfterLastPass, identifiersOnce, totalsOrPersons];
	for (const rule of rules) yield* rule(standing, lists);
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** A certificate is issued on or after the day of the last passing assessment; told at whichever row is new. */
function* issuedAfterLastPass<By extends Place>({ facts, said, look }: Standing<By>): Iterable<BrokenAcross<By>> {
	for (const [enrolment, pass] of lastPasses(facts, said.assessments)) {
		const issued = text(look("certificates", enrolment)?.issuedOn);
		if (!issued || issued >= pass.on) continue;
		const certificate = said.certificates.get(enrolment);
		if (certificate)
			yield { by: certificate.by, column: "issued_on", why: wrong("issued-before-pass", { passed: pass.on }) };
		else if (pass.by) yield { by: pass.by, column: "assessed_on", why: wrong("certificate-earlier", { issued }) };
	}
}

type Pass<By> = { on: string; by: By | null };

/** By enrolment. What the batch says of an assessment counts, not what stood before. */
function lastPasses<By extends Place>(facts: Facts, said: ReadonlyMap<string, Said<By>>): Map<string, Pass<By>> {
	const passes = new Map<string, Pass<By>>();
	const see = ({ enrolment, result, assessedOn }: Values, by: By | null) => {
		const [on, key] = [text(assessedOn), text(enrolment)];
		if (result === "pass" && on > (passes.get(key)?.on ?? "")) passes.set(key, { on, by });
	};
	for (const [key, { values }] of facts.assessments) if (!said.has(key)) see(values, null);
	for (const { values, by } of said.values()) see(values, by);
	return passes;
}

function* identifiersOnce<By extends Place>(
	{ said, look }: Standing<By>,
	{ identifiers }: Lists,
): Iterable<BrokenAcross<By>> {
	const owners = new Map(identifiers);
	for (const [enrolment, { values, by }] of said.certificates) {
		const identifier = identifierAt(siteOfEnrolment(enrolment, look), text(values.identifier));
		const owner = owners.get(identifier) ?? enrolment;
		owners.set(identifier, owner);
		if (owner !== enrolment) yield { by, column: "credential_identifier", why: wrong("identifier-taken") };
	}
}

/** Totals of a run and rows of its persons would count the same people twice. */
function* totalsOrPersons<By extends Place>({ facts, said }: Standing<By>, lists: Lists): Iterable<BrokenAcross<By>> {
	const enrolledNow = new Set([...said.enrolments.values()].map(({ values }) => text(values.run)));
	for (const [run, { by }] of said.runTotals)
		if (lists.runsWithPeople.has(run) || enrolledNow.has(run))
			yield { by, column: "run_code", why: wrong("run-has-people") };
	for (const { values, by } of said.enrolments.values()) {
		const run = text(values.run);
		if (facts.runTotals.has(run) && !said.runTotals.has(run))
			yield { by, column: "run_code", why: wrong("run-has-totals") };
	}
}

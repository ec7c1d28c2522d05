import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { demoFacts } from "#db/demo/facts.ts";

const facts = demoFacts();
const hash = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

describe("the demo's facts", () => {
	test("are the same bytes every time", () => {
		expect(hash(demoFacts())).toBe(hash(facts));
		expect(hash(facts)).toMatchInlineSnapshot(`"e8dba925a6508e5bd94e9e4fc12a5c797e2900fe8e4fd9590d7a443af772cd07"`);
	});

	test("have 13 sites and 112 participants, with codes and no names", () => {
		expect(facts.sites).toHaveLength(13);
		expect(facts.participants).toHaveLength(112);
		for (const { code } of facts.participants) expect(code).toMatch(/^DEMO-[A-Z]{2}-[A-Z0-9]+-[0-9]{3,}$/u);
	});

	test("have twelve micro-credentials, three a sector, three to five outcomes each", () => {
		expect(facts.microCredentials).toHaveLength(12);
		for (const sector of ["wood", "food", "construction", "furniture"])
			expect(facts.microCredentials.filter((one) => one.sector === sector)).toHaveLength(3);
		for (const { id } of facts.microCredentials)
			expect([3, 4, 5]).toContain(facts.learningOutcomes.filter((outcome) => outcome.microCredentialId === id).length);
	});

	test("plant a withdrawn consent, a revoked certificate, a run without cost, an all-pass site and a contradicting voice", () => {
		expect(facts.consents.filter((consent) => consent.withdrawnOn)).toHaveLength(1);
		expect(facts.certificates.filter((certificate) => certificate.status === "revoked")).toHaveLength(1);
		expect(facts.runs.filter((run) => run.costEur === null)).toHaveLength(4);
		const allPass = facts.assessments.filter(
			(assessment) =>
				facts.enrolments.find((enrolment) => enrolment.id === assessment.enrolmentId)?.runId === facts.runs[0]?.id,
		);
		expect(allPass.every((assessment) => assessment.result === "pass")).toBe(true);
		expect(facts.excerpts.some((excerpt) => excerpt.stance === "contradicts")).toBe(true);
	});
});

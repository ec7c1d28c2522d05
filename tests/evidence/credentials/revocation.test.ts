import { expect, test } from "vitest";
import { revocationOf } from "#app/evidence/credentials/revocation.ts";

test("why a certificate was revoked is told as a kind of reason, in whatever language the register has it", () => {
	expect(revocationOf("Issued for the wrong outcome; a corrected one follows.")).toBe("mistake");
	expect(revocationOf("Korvattu uudella")).toBe("replaced");
	expect(revocationOf("A richiesta del titolare")).toBe("holder");
	expect(revocationOf("Fraud in the exam")).toBe("rules");
});

test("a reason that says something else, about whoever it may be, is told as another reason", () => {
	expect(revocationOf("Anna N. was ill on the day")).toBe("other");
	expect(revocationOf("terror")).toBe("other");
	expect(revocationOf(null)).toBe("other");
});

import type { Tx } from "#db/connect.ts";
import { auditEvents } from "#db/schema/index.ts";

type Act = {
	/** Who did it; null when nobody was signed in. */
	person: { id: string } | null;
	/** `noun.verb`, such as `batch.accept`. */
	act: string;
	subject: { kind: string; id: string };
	detail?: Record<string, unknown>;
};

/** Writes the audit row inside the deed's own transaction: no deed without its row, no row without its deed. */
export async function recordAct(tx: Tx, { person, act, subject, detail = {} }: Act): Promise<void> {
	await tx
		.insert(auditEvents)
		.values({ personId: person?.id ?? null, act, subjectKind: subject.kind, subjectId: subject.id, detail });
}

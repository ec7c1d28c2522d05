import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#db/id.ts";
import { auditEvents, texts, versions } from "#db/schema/index.ts";
import { aDatabase } from "#tests/support/database.ts";

const db = await aDatabase();

describe("what happened stays as it happened", () => {
	test("an audit row is never changed or removed", async () => {
		await db.insert(auditEvents).values({ act: "test", subjectKind: "workspace", subjectId: "1" });
		await expect(db.update(auditEvents).set({ act: "other" })).rejects.toMatchObject({ cause: { code: "23000" } });
		await expect(db.delete(auditEvents)).rejects.toMatchObject({ cause: { code: "23000" } });
	});

	test("a version is never changed", async () => {
		const textId = newId();
		await db.insert(texts).values({ id: textId, kind: "document" });
		await db
			.insert(versions)
			.values({ textId, seq: 0, kind: "auto", content: {}, contentSha256: "0", contributors: [] });
		await expect(db.update(versions).set({ name: "x" }).where(eq(versions.textId, textId))).rejects.toMatchObject({
			cause: { code: "23000" },
		});
	});
});

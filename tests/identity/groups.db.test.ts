import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { foundGroup, seat, unseat } from "#app/identity/groups.server.ts";
import { newId } from "#db/id.ts";
import { memberships } from "#db/schema/index.ts";
import { aDatabase } from "../support/database.ts";
import { anAccount } from "../support/people.ts";

const db = await aDatabase();
const clock = () => new Date("2026-03-14T09:30:00Z");

test("a person given several roles at once, or the same one twice, ends up in one seat", async () => {
	const by = await anAccount(db, { name: "Carla", coordinator: true });
	const { id: personId } = await anAccount(db);
	const nothing = { country: null, sector: null, convenorId: null, mandate: null };
	const founded = await foundGroup(db, { code: newId(), name: "Employers", ...nothing, by });
	if (!founded.ok) throw new Error(founded.because);
	const where = { groupId: founded.id, personId, by, clock };
	const roles = ["writer", "writer", "lead", "reviewer", "writer"] as const;
	await Promise.all([...roles.map((role) => seat(db, { ...where, role })), unseat(db, where)]);
	await seat(db, { ...where, role: "lead" });
	const mine = and(eq(memberships.personId, personId), isNull(memberships.until));
	expect(await db.select({ role: memberships.role }).from(memberships).where(mine)).toEqual([{ role: "lead" }]);
});

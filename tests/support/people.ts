// People with an account, as an invitation would have made them.
import { hashPassword } from "better-auth/crypto";
import type { GroupRole, Person } from "#app/identity/person.ts";
import type { Pool } from "#db/connect.ts";
import { newId } from "#db/id.ts";
import { accounts, groups, mandates, memberships, persons } from "#db/schema/index.ts";

export type Account = Person & { password: string };

const password = "a password for tests";
const hashed = hashPassword(password);

export async function aGroup(db: Pool, name = "Employers"): Promise<string> {
	const id = newId();
	await db.insert(groups).values({ id, code: `G-${id}`, name });
	return id;
}

type Asked = { name?: string; groupId?: string; role?: GroupRole; coordinator?: boolean };

/** Someone who can sign in, with a role in a group or as coordinator. */
export async function anAccount(
	db: Pool,
	{ name = "Anna", groupId, role = "writer", coordinator = false }: Asked = {},
): Promise<Account> {
	const id = newId();
	const email = `${name.toLowerCase()}-${id.slice(-8)}@example.org`;
	await db.insert(persons).values({ id, name, email, emailVerified: true });
	await db
		.insert(accounts)
		.values({ id: newId(), personId: id, accountId: id, providerId: "credential", password: await hashed });
	if (groupId) await db.insert(memberships).values({ id: newId(), groupId, personId: id, role });
	if (coordinator) await db.insert(mandates).values({ id: newId(), personId: id, role: "coordinator" });
	return {
		id,
		name,
		email,
		password,
		locale: "en",
		organisationId: null,
		coordinator,
		observer: false,
		stewardOf: [],
		groups: groupId ? [{ groupId, role }] : [],
	};
}

import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/connect.ts";
import { notifications, persons } from "#db/schema/index.ts";

type Notice = {
	/** Whom to tell. Whoever did it, unknown people and closed accounts are left out. */
	people: Iterable<string>;
	kind: (typeof notifications.$inferInsert)["kind"];
	textId: string;
	threadId: string | null;
	by: string | null;
};

/** Tells people of something, in the deed's own transaction. Who was told that a text names them is not told again. */
export async function notify(tx: Tx, { people, kind, textId, threadId, by }: Notice): Promise<void> {
	const asked = [...new Set(people)].filter((id) => id !== by);
	if (asked.length === 0) return;
	const known = await tx
		.select({ id: persons.id })
		.from(persons)
		.where(and(inArray(persons.id, asked), isNull(persons.deactivatedAt)));
	if (known.length === 0) return;
	await tx
		.insert(notifications)
		.values(known.map(({ id }) => ({ personId: id, kind, textId, threadId, byId: by })))
		.onConflictDoNothing();
}

/** Who is named in plain words: an @ and a full name, in any case. */
export async function namedIn(tx: Tx, words: string): Promise<string[]> {
	if (!words.includes("@")) return [];
	const said = words.toLocaleLowerCase();
	const everyone = await tx.select({ id: persons.id, name: persons.name }).from(persons);
	return everyone.filter(({ name }) => names(said, `@${name.toLocaleLowerCase()}`)).map(({ id }) => id);
}

/** Whether the words hold this name as a whole: "@Ann" does not stand in "@Anna". */
function names(words: string, name: string): boolean {
	for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
		if (!/^[\p{L}\p{N}]/u.test(words.slice(at + name.length))) return true;
	return false;
}

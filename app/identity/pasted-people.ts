// A list of people pasted from a sheet: one a line, e-mail and name in either order, parted by tab, semicolon or comma.

type PastedPerson = { line: number; email: string; name: string | null };
export type PastedList = { people: PastedPerson[]; unread: { line: number; text: string }[] };

const address = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]{2,}$/u;

/** Reads the list. A line without an address is handed back unread; an address named twice is taken once. */
export function pastedPeople(text: string): PastedList {
	const people: PastedPerson[] = [];
	const unread: PastedList["unread"] = [];
	for (const [i, raw] of text.split(/\r?\n/u).entries()) {
		const line = raw.trim();
		if (line === "") continue;
		const parts = line
			.split(/[\t;,<>]/u)
			.map((part) => part.trim().replaceAll(/^"|"$/gu, ""))
			.filter(Boolean);
		const email = parts.find((part) => address.test(part))?.toLowerCase();
		if (!email) unread.push({ line: i + 1, text: line.slice(0, 100) });
		else if (!people.some((person) => person.email === email))
			people.push({ line: i + 1, email, name: parts.find((part) => !part.includes("@")) ?? null });
	}
	return { people, unread };
}

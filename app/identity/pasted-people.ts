// A list of people pasted from a sheet or an address book: one a line, e-mail and name in either order, parted by tab,
// semicolon or comma, or `"Rossi, Paolo" <paolo@example.org>`.

type PastedPerson = { line: number; email: string; name: string | null };
export type PastedList = {
	people: PastedPerson[];
	/** lines without an address */
	unread: { line: number; text: string }[];
	/** lines whose address an earlier line has already */
	repeated: { line: number; email: string }[];
};

const address = /[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]{2,}/u;

/** Reads the list. A line without an address is handed back unread; an address named twice is taken once, and said. */
export function pastedPeople(text: string): PastedList {
	const list: PastedList = { people: [], unread: [], repeated: [] };
	for (const [i, raw] of text.split(/\r?\n/u).entries()) {
		const words = raw.trim();
		const line = i + 1;
		if (words === "") continue;
		const email = address.exec(words)?.[0].toLowerCase();
		if (!email) list.unread.push({ line, text: words.slice(0, 100) });
		else if (list.people.some((person) => person.email === email)) list.repeated.push({ line, email });
		else list.people.push({ line, email, name: nameIn(words) });
	}
	return list;
}

/** The name beside an address. Commas inside quotes belong to it: "Rossi, Paolo" is Paolo Rossi. */
function nameIn(words: string): string | null {
	const quoted = [...(/"([^"]*)"/gu.exec(words.replaceAll('""', "")) ?? [])][1]?.trim();
	if (quoted && !quoted.includes("@")) return forwards(quoted);
	const parts = words.split(/[\t;,<>]/u).map((part) => part.trim().replaceAll(/^"|"$/gu, ""));
	return parts.find((part) => part !== "" && !part.includes("@")) ?? null;
}

function forwards(name: string): string {
	const [last = "", first = "", ...more] = name.split(",").map((part) => part.trim());
	return first !== "" && more.length === 0 ? `${first} ${last}` : name;
}

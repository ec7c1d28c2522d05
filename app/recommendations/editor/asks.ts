// What the editor asks of the server, at the addresses every text has: /texts/:textId/….
import type { Citable } from "./citation-picker.tsx";
import type { Mentionable } from "./insert-menu.tsx";
import type { CitationView } from "./plug.ts";

export type Asks = {
	search: (words: string, signal: AbortSignal) => Promise<readonly Citable[]>;
	/** Makes the row of a citation; a refusal is a sentence. */
	cite: (asked: { code: string; section: string; stance: CitationView["stance"] }) => Promise<Cited>;
	/** New citations of the same evidence, for those pasted from another text. */
	adopt: (asked: { citationIds: string[]; section: string }) => Promise<{ from: string; citation: CitationView }[]>;
	people: () => Promise<readonly Mentionable[]>;
};
type Cited = { citation: CitationView } | { refused: string };

export function asksOf(textId: string): Asks {
	const at = `/texts/${textId}`;
	return {
		search: async (words, signal) => {
			const answer: { items: Citable[] } = await got(`${at}/citable?q=${encodeURIComponent(words)}`, { signal });
			return answer.items;
		},
		cite: async ({ code, section, stance }) => {
			const response = await fetch(`${at}/citations`, posted({ code, section, stance }));
			const answer: { citation: CitationView } | { refused: { message: string } } = await response.json();
			return "refused" in answer ? { refused: answer.refused.message } : answer;
		},
		adopt: async ({ citationIds, section }) => {
			const asked = posted({ section, citationIds: citationIds.join(",") });
			const answer: { adopted: { from: string; citation: CitationView }[] } = await got(
				`${at}/citations/adopted`,
				asked,
			);
			return answer.adopted;
		},
		people: async () => {
			const answer: { people: Mentionable[] } = await got(`${at}/people`);
			return answer.people;
		},
	};
}

const posted = (fields: Record<string, string>): RequestInit => ({
	method: "POST",
	body: new URLSearchParams(fields),
});

async function got<T>(address: string, init?: RequestInit): Promise<T> {
	const response = await fetch(address, init);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const answer: T = await response.json();
	return answer;
}

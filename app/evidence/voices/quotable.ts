// Whether somebody's words may be shown, and with what beside them. People said them in trust; the database knows more
// than may leave the server.

/** A site with fewer people is not named beside a quote: who said it could be guessed. */
export const fewestToNameSite = 10;

export type Heard = {
	original: string;
	english: string | null;
	/** the host or the speaker released these words */
	quotable: boolean;
	/** names and places were taken out of the source */
	anonymised: boolean;
	site: { code: string; name: string; people: number } | null;
};

type Quote = { original: string; english: string | null };
type Shown = { quote: Quote | null; site: { code: string; name: string } | null };

/** What may leave the server of an excerpt. */
export function shownOf({ original, english, quotable, anonymised, site }: Heard): Shown {
	return {
		quote: quotable && anonymised ? { original, english } : null,
		site: site && site.people >= fewestToNameSite ? { code: site.code, name: site.name } : null,
	};
}

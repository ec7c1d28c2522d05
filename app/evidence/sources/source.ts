// Evidence from outside the pilots: law, literature, a page of the web, what a group's meeting came to. The shape of an
// address is checked here; whether anything stands there is not ours to ask.

export const sourceForms = ["legal", "literature", "web", "document", "position"] as const;
export type SourceForm = (typeof sourceForms)[number];

/** No real one is longer, in characters. */
const longest = { celex: 40, doi: 500, url: 2_000 };

/** Sector, year, kind of act, number, and what tells apart or corrects: 32022H0627(02), 02016R0679-20160504. */
const celexShape = /^[0-9CE](?:19|20)\d{2}[A-Z]{1,2}\d{4}(?:\(\d{2}\)|R\(\d{2}\)|-\d{8})*$/u;

/** A CELEX number as it is written officially; null where it is none. */
export function celexIn(text: string): string | null {
	const number = text.replaceAll(/\s/gu, "").toUpperCase();
	return number.length <= longest.celex && celexShape.test(number) ? number : null;
}

const doiShape = /^10\.\d{4,9}\/[^\s<>"]+$/u;

/** A DOI without the address it may have been copied with; null where it is none. */
export function doiIn(text: string): string | null {
	const doi = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, "");
	return doi.length <= longest.doi && doiShape.test(doi) ? doi : null;
}

/** An address of the web, of nothing else; null where it is none, or where it carries a password. */
export function webAddressIn(text: string): string | null {
	const typed = text.trim();
	if (typed.length > longest.url) return null;
	// As people write it: "europa.eu/europass".
	const address = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/iu.test(typed) ? `https://${typed}` : typed;
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	const fine = (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
	return fine && url.href.length <= longest.url ? url.href : null;
}

const eurLexAddress = (celex: string, locale: string): string =>
	`https://eur-lex.europa.eu/legal-content/${locale.slice(0, 2).toUpperCase()}/TXT/?uri=CELEX:${encodeURIComponent(celex)}`;
const doiAddress = (doi: string): string => `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;

type Named = { celex: string | null; doi: string | null; url: string | null };

/** Kept before titles were asked for. A document has its file's name instead, and a meeting its topic. */
export const isUntitled = ({ title, celex, doi, url }: Named & { title: string | null }): boolean =>
	title === null && Boolean(celex ?? doi ?? url);

/** Where a source can be read, law in the reader's language; null for what stands nowhere on the web. */
export function addressOf({ celex, doi, url }: Named, locale: string) {
	if (celex) return { at: "eurLex", href: eurLexAddress(celex, locale) } as const;
	if (doi) return { at: "doi", href: doiAddress(doi) } as const;
	return url ? ({ at: "web", href: url } as const) : null;
}

/** "Cedefop, 2023": how a sentence cites it. */
export const shortly = (publisher: string, year: number | null): string =>
	year === null ? publisher : `${publisher}, ${year}`;

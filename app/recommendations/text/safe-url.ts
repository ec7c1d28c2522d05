// Anyone may write anything into a live text, so every renderer asks here before it makes a link.

const schemes = new Set(["http:", "https:", "mailto:"]);
// Browsers drop tabs and newlines inside a scheme ("java\nscript:"), so nothing unseen passes.
const unseen = /[\p{Cc}\p{Cf}\p{Z}]/u;

/** The address as it may stand in `href`, or null: http, https and mailto only, absolute, no hidden characters. */
export function safeUrl(url: unknown): string | null {
	if (typeof url !== "string") return null;
	const trimmed = url.trim();
	if (trimmed === "" || trimmed.length > 2000 || unseen.test(trimmed)) return null;
	if (!URL.canParse(trimmed)) return null;
	const parsed = new URL(trimmed);
	return schemes.has(parsed.protocol) ? parsed.href : null;
}

/** What a person typed into a link field: an address without a scheme is meant as https, or as mail when it has an @. */
export function urlFromTyping(typed: string): string | null {
	const words = typed.trim();
	if (/^[a-z][a-z0-9+.-]*:/iu.test(words) && !/^[^/]*:\d+(\/|$)/u.test(words)) return safeUrl(words);
	if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(words)) return safeUrl(`mailto:${words}`);
	return /^[^\s/]+\.[^\s/]+/u.test(words) ? safeUrl(`https://${words}`) : null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** An id as the database makes them; anything else that stands in a text is not one. */
export const isId = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

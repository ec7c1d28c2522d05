const nowhere = "http://accord.invalid";

/** Where to go after signing in: a page of ours, never another site's. */
export function nextPage(asked: string | null): string {
	// As a browser reads it: it passes over tabs and line breaks, and takes a backslash for a slash.
	if (!asked?.startsWith("/") || !URL.canParse(asked, nowhere)) return "/home";
	const { origin, pathname, search, hash } = new URL(asked, nowhere);
	return origin === nowhere && !pathname.startsWith("//") ? pathname + search + hash : "/home";
}

const printable = new Set(["http:", "https:", "mailto:"]);

/** The address when it may be printed (http, https, mailto), otherwise null. */
export function safeHref(href: string): string | null {
	if (!URL.canParse(href)) return null;
	const url = new URL(href);
	return printable.has(url.protocol) ? url.href : null;
}

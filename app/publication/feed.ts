// The feed of published editions (Atom, RFC 4287). Written with the same templates as pages: what is put in is text.
import { html } from "./presses/markup.ts";
import type { Published } from "./editions.server.ts";

export function feed(editions: readonly Published[], { origin, name }: { origin: string; name: string }): string {
	const updated = editions[0]?.at.toISOString() ?? "1970-01-01T00:00:00.000Z";
	const entries = editions.map(
		({ slug, number, title, subtitle, language, at, synthetic }) =>
			html`<entry xml:lang="${language}">
				<id>${origin}/publications/${slug}/${number}</id>
				<title>${synthetic ? `SYNTHETIC · ${title}` : title} · ${number}</title>
				<link rel="alternate" type="text/html" href="${origin}/publications/${slug}/${number}" />
				<link rel="alternate" type="application/pdf" href="${origin}/publications/${slug}/${number}.pdf" />
				<updated>${at.toISOString()}</updated>
				<summary>${subtitle ?? title}</summary>
			</entry>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n${
		html`<feed xmlns="http://www.w3.org/2005/Atom">
			<id>${origin}/publications/feed.xml</id>
			<title>${name}</title>
			<link rel="self" type="application/atom+xml" href="${origin}/publications/feed.xml" />
			<link rel="alternate" type="text/html" href="${origin}/" />
			<author><name>${name}</name></author>
			<updated>${updated}</updated>
			${entries}
		</feed>`.markup
	}`;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishedEditions, workspaceName } from "#app/publication/editions.server.ts";
import { feed } from "#app/publication/feed.ts";

export async function loader({ context: { db, settings } }: LoaderFunctionArgs) {
	const [published, name] = await Promise.all([publishedEditions(db), workspaceName(db)]);
	return new Response(feed(published, { origin: settings.origin, name }), {
		headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
	});
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/http/refused.server.ts";
import { typeface } from "#app/publication/typeface.server.ts";

export async function loader({ params }: LoaderFunctionArgs) {
	const bytes = await typeface(params["file"] ?? "");
	if (!bytes) return notFound();
	return new Response(Buffer.from(bytes), {
		headers: { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=31536000, immutable" },
	});
}

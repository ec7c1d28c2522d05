import type { LoaderFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import { answers } from "#app/workspace.server.ts";

export async function loader({ context: { db } }: LoaderFunctionArgs) {
	const ok = await answers(db);
	return json(
		{ status: ok ? "ok" : "the database does not answer" },
		{ status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { progressOf } from "#app/evidence/import/progress.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	allowed(await signedIn(context, request), "import", { kind: "workspace" });
	return json(progressOf(params["batch"] ?? ""), { headers: { "Cache-Control": "no-store" } });
}

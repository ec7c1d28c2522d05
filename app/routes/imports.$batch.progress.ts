import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { progressOf } from "#app/evidence/import/progress.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	return json(progressOf(params["batch"] ?? "", person), { headers: { "Cache-Control": "no-store" } });
}

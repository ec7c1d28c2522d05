import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { discardBatch } from "#app/evidence/import/discard.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const batch = params["batch"] ?? "";

	const gone = await discardBatch(context.db, { batch, person, clock: context.clock });
	return redirect(gone ? "/imports" : `/imports/${encodeURIComponent(batch)}?said=already-decided`);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/imports/${encodeURIComponent(params["batch"] ?? "")}`);

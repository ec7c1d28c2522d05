import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const batch = params["batch"] ?? "";

	const accepted = await acceptBatch(context.db, { batch, person, clock: context.clock });
	if (!accepted.ok && accepted.because === "not-found") throw notFound();
	return redirect(accepted.ok ? `/imports/${batch}` : `/imports/${encodeURIComponent(batch)}?said=${accepted.because}`);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/imports/${encodeURIComponent(params["batch"] ?? "")}`);

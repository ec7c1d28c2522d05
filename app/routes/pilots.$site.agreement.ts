import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/http/form.server.ts";
import { agreeToShowAlone } from "#app/evidence/pilots/agreement.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const site = params["site"] ?? "";
	const agreed = (await formOf(request)).get("agreed") === "yes";

	const done = await agreeToShowAlone(context.db, { site, agreed, person, clock: context.clock });
	if (!done) throw notFound();
	return redirect(`/pilots/${encodeURIComponent(site)}`);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/pilots/${encodeURIComponent(params["site"] ?? "")}`);

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { keepFinding } from "#app/evidence/voices/keep-finding.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context: { db, auth, clock } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const item = await keepFinding(db, { code: params["code"] ?? "", person, clock });
	if (!item) throw notFound();
	return redirect(`/evidence/${item.code}`);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/evidence/findings/${encodeURIComponent(params["code"] ?? "")}`);

import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { isId } from "#app/identity/id.ts";
import { renewInvitation } from "#app/identity/invitations.server.ts";

export async function action({ request, params, context: { db, auth, clock, settings } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "invite", { kind: "workspace" });
	const { id } = params;

	const secret = isId(id) ? await renewInvitation(db, { id, by: person, clock }) : null;
	if (!secret) throw notFound();
	return json({ link: `${settings.origin}/invitations/${secret}` });
}

export const loader = () => redirect("/people");

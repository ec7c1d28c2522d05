import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { isId } from "#app/identity/id.ts";
import { withdrawInvitation } from "#app/identity/invitations.server.ts";

export async function action({ request, params, context: { db, auth, clock } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "invite", { kind: "workspace" });
	const { id } = params;
	if (!isId(id) || !(await withdrawInvitation(db, { id, by: person, clock }))) throw notFound();
	return redirect("/people");
}

export const loader = () => redirect("/people");

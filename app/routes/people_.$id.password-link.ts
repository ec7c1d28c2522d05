import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { isId } from "#app/identity/id.ts";
import { passwordSecret } from "#app/identity/passwords.server.ts";
import { personById } from "#app/identity/person.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "govern", { kind: "workspace" });
	const { id } = params;
	if (!isId(id) || !(await personById(context.db, id))) throw notFound();

	const secret = await passwordSecret(context, { personId: id, by: person, clock: context.clock });
	return json({ link: `${context.settings.origin}/passwords/${secret}` });
}

export const loader = () => redirect("/people");

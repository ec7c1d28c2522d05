import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { isId } from "#app/identity/id.ts";
import { deactivate, hasAccount, reactivate } from "#app/identity/people.server.ts";

export async function action({ request, params, context: { db, auth, rooms, clock } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "govern", { kind: "workspace" });
	const { id: personId = "" } = params;
	if (!isId(personId) || personId === person.id)
		return refused(translator(person.locale)("identity:people.notYourself"));
	if (!(await hasAccount(db, personId))) throw notFound();

	if ((await formOf(request)).get("open") === "yes") await reactivate(db, { personId, by: person });
	else await deactivate(db, { personId, by: person, clock });
	await rooms.recheck(personId);
	return redirect("/people");
}

export const loader = () => redirect("/people");

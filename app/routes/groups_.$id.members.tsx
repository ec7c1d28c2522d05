import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { groupAndPersonExist, seat, unseat } from "#app/identity/groups.server.ts";
import { isId } from "#app/identity/id.ts";

const memberForm = z.object({ personId: z.string(), role: z.enum(["lead", "writer", "reviewer", "none"]) });

export async function action({ request, params, context: { db, auth, rooms, clock } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "govern", { kind: "workspace" });
	const form = await readForm(request, memberForm);
	if (!form.ok) return form.refused;
	const { personId, role } = form.value;
	const { id: groupId } = params;
	if (!isId(groupId) || !isId(personId) || !(await groupAndPersonExist(db, groupId, personId))) throw notFound();

	if (role === "none") await unseat(db, { groupId, personId, by: person, clock });
	else await seat(db, { groupId, personId, role, by: person, clock });
	await rooms.recheck(personId);
	return redirect("/groups");
}

export const loader = () => redirect("/groups");

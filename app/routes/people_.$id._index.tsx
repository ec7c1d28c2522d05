import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { groupChoices } from "#app/identity/groups.server.ts";
import { isId } from "#app/identity/id.ts";
import { placeForm } from "#app/identity/place.ts";
import { placeOf, placePerson } from "#app/identity/place.server.ts";
import { PlaceView } from "#app/identity/place-view.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "govern", { kind: "workspace" });
	const { id } = params;
	const place = isId(id) ? await placeOf(context.db, id) : null;
	if (!place || !id) throw notFound();
	const { organisations } = await groupChoices(context.db, person.locale);
	return json({ id, ...place, organisations });
}

export async function action({ request, params, context: { db, auth, rooms, clock } }: ActionFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	allowed(person, "govern", { kind: "workspace" });
	const { id } = params;
	if (!isId(id)) throw notFound();
	const form = await readForm(request, placeForm);
	if (!form.ok) return form.refused;

	const placed = await placePerson(db, { personId: id, place: form.value, by: person, clock });
	if (!placed.ok) return refused(translator(person.locale)(`identity:place.refused.${placed.because}`));
	await rooms.recheck(id);
	return json({ saved: true as const });
}

export const meta = titled<typeof loader>((t, { name }) => t("identity:place.title", { name }));

export default function PlaceOfPerson() {
	return <PlaceView person={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { z } from "zod";
import { shownName } from "#app/form-fields.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { rename } from "#app/identity/passwords.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const missing = translator(person.locale)("identity:accept.nameMissing");
	const form = await readForm(request, z.object({ name: shownName(120, missing) }));
	if (!form.ok) return form.refused;

	const renamed = await rename(context.db, person, form.value.name);
	if (!renamed) return refused(translator(person.locale)("identity:accept.refused.name-taken"), { kept: form.value });
	return json({ done: true as const });
}

export const loader = () => redirect("/account");

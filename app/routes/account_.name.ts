import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { rename } from "#app/identity/passwords.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const missing = translator(person.locale)("identity:accept.nameMissing");
	const form = await readForm(request, z.object({ name: z.string().trim().min(1, missing).max(120) }));
	if (!form.ok) return form.refused;

	await rename(context.db, person, form.value.name);
	return json({ done: true as const });
}

export const loader = () => redirect("/account");

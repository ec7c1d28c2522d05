import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { shortestPassword } from "#app/identity/auth.server.ts";
import { changePassword } from "#app/identity/passwords.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const t = translator(person.locale);
	const short = t("identity:accept.passwordShort");
	const passwordForm = z.object({
		current: z.string().max(200),
		chosen: z.string().min(shortestPassword, short).max(200),
	});
	const form = await readForm(request, passwordForm);
	if (!form.ok) return refused(short, { fields: { chosen: short } });

	const changed = await changePassword(context, request, { person, ...form.value });
	if (!changed.ok) return refused(t(`identity:account.refused.${changed.because}`));
	await context.rooms.recheck(person.id);
	return json({ done: true as const }, { headers: changed.cookies });
}

export const loader = () => redirect("/account");

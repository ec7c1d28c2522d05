import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/http/form.server.ts";
import { isTheme, localeCookie, themeCookie } from "#app/http/locale.server.ts";
import { nextPage } from "#app/http/next-page.ts";
import { whoAsks } from "#app/http/signed-in.server.ts";
import { isLocale } from "#app/identity/person.ts";
import { speak } from "#app/identity/person.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await formOf(request);
	const back = form.get("back");
	const headers = new Headers();
	const locale = form.get("locale");
	if (isLocale(locale)) {
		headers.append("Set-Cookie", await localeCookie.serialize(locale));
		const person = await whoAsks(context, request);
		if (person) await speak(context.db, person, locale);
	}
	const theme = form.get("theme");
	if (isTheme(theme)) headers.append("Set-Cookie", await themeCookie.serialize(theme));
	return redirect(nextPage(typeof back === "string" ? back : null), { headers });
}

export const loader = () => redirect("/");

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { isId } from "#app/identity/id.ts";
import { openNotice } from "#app/notifications/notices.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { id } = params;

	const leadsTo = isId(id) ? await openNotice(context.db, person, id) : null;
	if (!leadsTo) throw notFound();
	return redirect(leadsTo);
}

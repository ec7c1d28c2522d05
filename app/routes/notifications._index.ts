import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signedIn } from "#app/http/signed-in.server.ts";
import { seeAllNotices } from "#app/notifications/notices.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);

	await seeAllNotices(context.db, person);
	return redirect("/home");
}

export const loader = () => redirect("/home");

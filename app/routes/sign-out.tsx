import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sessionFor } from "#app/identity/person.server.ts";
import { signOut } from "#app/identity/sign-in.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	const session = await sessionFor(context, request.headers);
	const headers = await signOut(context, request);
	if (session) await context.rooms.recheck(session.person.id); // other tabs of this browser may have texts open
	return redirect("/", { headers });
}

export const loader = () => redirect("/");

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "#app/identity/sign-in.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
	return redirect("/", { headers: await signOut(context, request) });
}

export const loader = () => redirect("/");

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptBatch } from "#app/evidence/import/accept.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const batch = params["batch"] ?? "";

	const accepted = await acceptBatch(context.db, { batch, person, clock: context.clock });
	return redirect(accepted.ok ? `/imports/${batch}` : `/imports/${batch}?said=${accepted.because}`);
}

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/imports/${params["batch"]}`);

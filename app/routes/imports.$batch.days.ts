import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/http/form.server.ts";
import { answerDays } from "#app/evidence/import/batches.server.ts";
import { daysForm } from "#app/evidence/import/staging-form.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const batch = params["batch"] ?? "";

	const answered = await answerDays(context.db, { batch, person, days: daysForm(await formOf(request)) });
	return redirect(answered ? `/imports/${batch}` : `/imports/${encodeURIComponent(batch)}?said=already-decided`);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/imports/${encodeURIComponent(params["batch"] ?? "")}`);

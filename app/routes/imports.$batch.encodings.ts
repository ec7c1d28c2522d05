import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { answerEncodings } from "#app/evidence/import/stage.server.ts";
import { encodingsForm } from "#app/evidence/import/staging-form.ts";
import { formOf } from "#app/http/form.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const batch = params["batch"] ?? "";

	const encodings = encodingsForm(await formOf(request));
	const answered = await answerEncodings(context.db, { batch, person, encodings });
	return redirect(answered ? `/imports/${batch}` : `/imports/${encodeURIComponent(batch)}?said=already-decided`);
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/imports/${encodeURIComponent(params["batch"] ?? "")}`);

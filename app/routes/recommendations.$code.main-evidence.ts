import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { markMainEvidence } from "#app/recommendations/main-evidence.server.ts";

const code = z.string().max(40);
const chosenForm = z.object({
	evidence: z
		.union([code, z.array(code).max(500)])
		.optional()
		.transform((given) => [given ?? []].flat()),
});

/** Which evidence carries the main claim, said anew. */
export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	const form = await readForm(request, chosenForm);
	if (!form.ok) return form.refused;

	const asked = { code: params["code"] ?? "", codes: form.value.evidence, person };
	const marked = await markMainEvidence(context.db, asked);
	if (marked.ok) return json({ done: true });
	if (marked.because === "no-such-recommendation") throw notFound();
	return refused(translator(person.locale)(`grading:strength.main.${marked.because}`));
}

export const loader = ({ params }: LoaderFunctionArgs) =>
	redirect(`/recommendations/${encodeURIComponent(params["code"] ?? "")}/strength`);

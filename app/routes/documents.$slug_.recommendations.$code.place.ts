import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { moveRecommendation } from "#app/publication/arrange.server.ts";
import { directions } from "#app/publication/document-fields.ts";

const stepForm = z.object({ direction: z.enum(directions) });

/** One step earlier or later. At either end there is none to take, and that is no mistake. */
export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const form = await readForm(asked.request, stepForm);
	if (!form.ok) return form.refused;

	await moveRecommendation(asked.context.db, { slug, person, code: asked.params["code"] ?? "", ...form.value });
	return redirect(`/documents/${slug}`);
}

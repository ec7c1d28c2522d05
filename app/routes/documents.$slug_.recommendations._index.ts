import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { addRecommendation } from "#app/publication/arrange.server.ts";

const codeForm = z.object({ code: z.string() });

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const form = await readForm(asked.request, codeForm);
	if (!form.ok) return form.refused;

	const added = await addRecommendation(asked.context.db, { slug, person, code: form.value.code });
	if (!added) throw notFound();
	return redirect(`/documents/${slug}`);
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { removeRecommendation } from "#app/publication/arrange.server.ts";

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const removed = await removeRecommendation(asked.context.db, { slug, person, code: asked.params["code"] ?? "" });
	if (!removed) throw notFound();
	return redirect(`/documents/${slug}`);
}

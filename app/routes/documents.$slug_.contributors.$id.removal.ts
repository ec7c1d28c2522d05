import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { removeContributor } from "#app/publication/arrange.server.ts";

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const id = z.uuid().safeParse(asked.params["id"]).data;
	if (!id || !(await removeContributor(asked.context.db, { slug, person, id }))) throw notFound();
	return redirect(`/documents/${slug}/details`);
}

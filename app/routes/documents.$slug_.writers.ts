import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/http/form.server.ts";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { nameWriters } from "#app/publication/arrange.server.ts";

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const form = await formOf(asked.request);
	const groupIds = form.getAll("groups").filter((id) => typeof id === "string");

	await nameWriters(asked.context.db, { slug, person, groupIds });
	return redirect(`/documents/${slug}/details`);
}

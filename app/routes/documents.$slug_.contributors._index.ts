import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { translator } from "#app/i18n/translator.ts";
import { addContributor } from "#app/publication/arrange.server.ts";
import { contributorForm } from "#app/publication/document-fields.ts";

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const form = await readForm(asked.request, contributorForm);
	if (!form.ok) return refused(translator(person.locale)("publication:contributors.refusedName"));

	await addContributor(asked.context.db, { slug, person, contributor: form.value });
	return redirect(`/documents/${slug}/details`);
}

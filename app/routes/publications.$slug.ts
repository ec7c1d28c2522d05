import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerEdition, noSuchPublication, readName, slugs } from "#app/http/edition-answer.server.ts";
import { localeOf } from "#app/http/locale.server.ts";

/** The current edition: `/publications/green-skills`, the same with `.pdf` or `.json`. */
export async function loader({ request, params, context: { db } }: LoaderFunctionArgs) {
	const locale = await localeOf(request, null);
	const asked = readName(params["slug"] ?? "", slugs);
	if (!asked) return noSuchPublication(locale);
	return answerEdition(db, request, { slug: asked.name, number: null, format: asked.format, locale });
}

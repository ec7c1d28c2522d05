import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerEdition, noSuchPublication, numbers, readName } from "#app/http/edition-answer.server.ts";
import { localeOf } from "#app/http/locale.server.ts";

/** One edition for good: `/publications/green-skills/1.0`, the same with `.pdf` or `.json`. */
export async function loader({ request, params, context: { db } }: LoaderFunctionArgs) {
	const locale = await localeOf(request, null);
	const asked = readName(params["edition"] ?? "", numbers);
	if (!asked) return noSuchPublication(locale);
	return answerEdition(db, request, { slug: params["slug"] ?? "", number: asked.name, format: asked.format, locale });
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { readableText } from "#app/http/text.server.ts";
import { citable } from "#app/recommendations/citation-views.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, textId } = await readableText(context, request, params);
	const words = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
	return json({ items: await citable(context.db, { textId, words, locale: person.locale }) });
}

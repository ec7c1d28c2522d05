import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { readableText } from "#app/http/text.server.ts";
import { mentionable } from "#app/recommendations/citation-views.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	await readableText(context, request, params);
	return json({ people: await mentionable(context.db) });
}

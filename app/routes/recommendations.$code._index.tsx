import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { readPage } from "#app/recommendations/page.server.ts";
import { RecommendationView } from "#app/recommendations/recommendation-view.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `${data.recommendation.code} · ${data.recommendation.title}` : "" },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const page = await readPage(context.db, { person, code: params["code"] ?? "" });
	if (!page) throw notFound();
	return json(page);
}

export default function Recommendation() {
	return <RecommendationView page={useLoaderData<typeof loader>()} />;
}

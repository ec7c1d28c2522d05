import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { readPage } from "#app/recommendations/page.server.ts";
import { RecommendationView } from "#app/recommendations/recommendation-view.tsx";
import { readReview } from "#app/review/threads-of.server.ts";
import { useThreads } from "#app/review/use-threads.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `${data.recommendation.code} · ${data.recommendation.title}` : "" },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const page = await readPage(context.db, { person, code: params["code"] ?? "" });
	if (!page) throw notFound();
	const review = await readReview(context.db, { person, textId: page.text.id });
	return json({ ...page, review });
}

export default function Recommendation() {
	const { review, ...page } = useLoaderData<typeof loader>();
	return <RecommendationView page={page} beside={useThreads(review)} />;
}

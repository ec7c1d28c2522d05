import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { readPage } from "#app/recommendations/page.server.ts";
import { RecommendationView } from "#app/recommendations/recommendation-view.tsx";
import { readReview } from "#app/review/threads-of.server.ts";
import { useThreads } from "#app/review/use-threads.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const page = await readPage(context.db, { person, code: params["code"] ?? "" });
	if (!page) throw notFound();
	const review = await readReview(context.db, { person, textId: page.text.id });
	return json({ ...page, review });
}

export const meta = titled<typeof loader>((_, { recommendation }) => `${recommendation.code} ${recommendation.title}`);

export default function Recommendation() {
	const { review, ...page } = useLoaderData<typeof loader>();
	return <RecommendationView page={page} beside={useThreads(review)} />;
}

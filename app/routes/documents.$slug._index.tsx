import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { placeable } from "#app/publication/arrange.server.ts";
import { documentBySlug } from "#app/publication/documents.server.ts";
import { PlacedRecommendations } from "#app/publication/views/placed-recommendations.tsx";
import { Aside } from "#app/ui/page.tsx";

export async function loader(asked: LoaderFunctionArgs) {
	const { slug, mayDo } = await documentAsked(asked, "read");
	const { db } = asked.context;
	const document = await documentBySlug(db, slug);
	if (!document) throw notFound();
	const { recommendations } = document;
	return json({
		slug,
		recommendations,
		placeable: mayDo("arrange") ? await placeable(db, document.id) : [],
		mayArrange: mayDo("arrange"),
	});
}

export default function DocumentText() {
	const { t } = useTranslation("publication");
	const placed = useLoaderData<typeof loader>();
	return (
		<Aside title={t("recommendations.title")}>
			<PlacedRecommendations {...placed} />
		</Aside>
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isIndicator } from "#app/evidence/indicators/definitions.ts";
import { DefinitionView } from "#app/evidence/indicators/definition-view.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	await signedIn(context, request);
	const { key } = params;
	if (!isIndicator(key)) throw notFound();
	return json({ key });
}

export const meta = titled<typeof loader>((t, { key }) => t(`evidence:indicator.${key}.name`));

export default function Indicator() {
	const { t } = useTranslation("evidence");
	const { key } = useLoaderData<typeof loader>();
	return (
		<Page
			over={{ to: "/evidence/indicators", name: t("allIndicators") }}
			title={t(`indicator.${key}.name`)}
			lead={t(`indicator.${key}.definition`)}
		>
			<DefinitionView indicator={key} />
			<p>
				<Link to={`/evidence/new?indicator=${key}`}>{t("choose.see")}</Link>
			</p>
		</Page>
	);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { indicatorKeys, indicators } from "#app/evidence/indicators/definitions.ts";
import { groups } from "#app/evidence/indicators/indicator.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	await signedIn(context, request);
	return null;
}

export const meta = titled((t) => t("evidence:allIndicators"));

export default function Indicators() {
	const { t } = useTranslation("evidence");
	return (
		<Page over="evidence" title={t("allIndicators")} lead={t("indicatorsLead")}>
			{groups.map((group) => (
				<Section key={group} title={t(`group.${group}`)}>
					<ul>
						{indicatorKeys
							.filter((key) => indicators[key].group === group)
							.map((key) => (
								<li key={key} className="py-1.5">
									<Link to={`/evidence/indicators/${key}`}>{t(`indicator.${key}.name`)}</Link>
									<span className="block text-quiet">{t(`indicator.${key}.definition`)}</span>
								</li>
							))}
					</ul>
				</Section>
			))}
		</Page>
	);
}

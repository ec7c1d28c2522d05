import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FigureView } from "#app/evidence/figure-view.tsx";
import { filterNames } from "#app/evidence/names.server.ts";
import { targetsOf } from "#app/evidence/targets.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { locale } = await signedIn(context, request);
	const names = await filterNames(context.db, locale);
	const today = context.clock().toISOString().slice(0, 10);
	return json({ targets: await targetsOf(context.db, { names, locale, today }) });
}

export const meta = titled((t) => t("evidence:targets.title"));

export default function Targets() {
	const { t } = useTranslation("evidence");
	const { targets } = useLoaderData<typeof loader>();
	return (
		<Page over="evidence" title={t("targets.title")} lead={t("targets.lead")}>
			{targets.some(({ figures }) => figures.some(({ synthetic }) => synthetic)) && (
				<p className="mb-6 font-semibold text-warn">▲ {t("synthetic")}</p>
			)}
			{targets.map(({ indicator, reached, target, figures }) => (
				<Section
					key={indicator}
					title={t(`indicator.${indicator}.name`)}
					actions={<Link to={`/evidence/indicators/${indicator}`}>{t("howCounted")}</Link>}
				>
					<p className="flex flex-wrap items-center gap-3 font-serif text-[2rem] font-semibold">
						{reached === null
							? t("picture.withheldPart")
							: t(indicator === "green_skills_per_sector" ? "targets.sectors" : "targets.of", { reached, target })}
						{reached !== null && (
							<Badge tone={reached >= target ? "done" : "warning"}>
								{reached >= target ? t("targets.reached") : t("targets.missing", { count: target - reached })}
							</Badge>
						)}
					</p>
					{figures.map((figure, i) => (
						<FigureView key={String(i)} figure={figure} brief />
					))}
				</Section>
			))}
		</Page>
	);
}

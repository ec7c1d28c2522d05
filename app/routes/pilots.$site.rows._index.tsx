import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { siteRows } from "#app/evidence/import/export.server.ts";
import { isPeopleTemplate } from "#app/evidence/import/templates.ts";
import { Rows } from "#app/evidence/pilots/rows-view.tsx";
import { scopeOfSite } from "#app/evidence/pilots/sites.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

const mostShown = 200;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const scope = await scopeOfSite(context.db, params["site"] ?? "");
	if (!scope) throw notFound();
	allowed(person, "read", { kind: "rows", scope });
	const asked = new URL(request.url).searchParams.get("template");
	const template = isPeopleTemplate(asked) ? asked : "T05_participants_enrolments";

	const [header = [], ...rows] = await siteRows(context.db, { site: scope.siteCode, template });
	return json({ site: scope.siteCode, template, header, rows: rows.slice(0, mostShown), total: rows.length });
}

export const meta = titled<typeof loader>((t, { site }) => t("pilots:rows.title", { site }));

export default function SiteRows() {
	const { t } = useTranslation("pilots");
	const shown = useLoaderData<typeof loader>();
	return (
		<Page
			over={{ to: `/pilots/${shown.site}`, name: shown.site }}
			title={t("rows.title", { site: shown.site })}
			lead={t("rows.lead")}
			wide
		>
			<Rows {...shown} />
		</Page>
	);
}

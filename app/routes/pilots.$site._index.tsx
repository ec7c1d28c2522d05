import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Agreement, RunTable, SiteFacts } from "#app/evidence/pilots/site-views.tsx";
import { mayReadRows, pilotSite } from "#app/evidence/pilots/sites.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const today = context.clock().toISOString().slice(0, 10);
	const found = await pilotSite(context.db, params["site"] ?? "", { language: person.locale, today });
	if (!found) throw notFound();
	return json({ ...found, mayReadRows: mayReadRows(person, found.site) });
}

export const meta = titled<typeof loader>((_, { site }) => `${site.code} ${site.name}`);

export default function Site() {
	const { t } = useTranslation("pilots");
	const { site, runs, mayReadRows: mayRead } = useLoaderData<typeof loader>();
	const rows = mayRead && <LinkButton to="rows">{t("rows.link")}</LinkButton>;
	return (
		<Page title={`${site.code} ${site.name}`} actions={rows}>
			<SiteFacts site={site} />
			<Section title={t("runs")}>
				<RunTable runs={runs} />
			</Section>
			{mayRead && <Agreement site={site} />}
		</Page>
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Documents } from "#app/evidence/attachments/attached-about.tsx";
import { attachedAbout } from "#app/evidence/attachments/attachments.server.ts";
import { quotesFrom } from "#app/evidence/places/quotes.server.ts";
import { storyOf } from "#app/evidence/places/story.server.ts";
import { Quotes, Story } from "#app/evidence/places/story-view.tsx";
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
	const story = await storyOf(context.db, { filter: { sites: [found.site.code] }, person, today });
	const own = [found.site.code];
	const quotes = await quotesFrom(context.db, own, { locale: person.locale, today });
	const documents = await attachedAbout(context.db, { sites: own, microCredentials: [] });
	return json({ ...found, story, quotes, documents, mayReadRows: mayReadRows(person, found.site) });
}

export const meta = titled<typeof loader>((_, { site }) => `${site.code} ${site.name}`);

export default function Site() {
	const { t } = useTranslation("pilots");
	const { site, runs, story, quotes, documents, mayReadRows: mayRead } = useLoaderData<typeof loader>();
	const rows = mayRead && <LinkButton to="rows">{t("rows.link")}</LinkButton>;
	return (
		<Page over="pilots" title={`${site.code} ${site.name}`} actions={rows}>
			<SiteFacts site={site} />
			<Section title={t("runs")}>
				<RunTable site={site.code} runs={runs} />
			</Section>
			<Story figures={story} />
			<Quotes quotes={quotes} />
			<Documents documents={documents} />
			{mayRead && <Agreement site={site} />}
		</Page>
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Documents } from "#app/evidence/attachments/attached-about.tsx";
import { attachedAbout } from "#app/evidence/attachments/attachments.server.ts";
import { crowdedRuns } from "#app/evidence/places/crowded.server.ts";
import { quotesFrom } from "#app/evidence/places/quotes.server.ts";
import { runOf } from "#app/evidence/places/run.server.ts";
import { RunView } from "#app/evidence/places/run-view.tsx";
import { storyOf } from "#app/evidence/places/story.server.ts";
import { Quotes, Story } from "#app/evidence/places/story-view.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const asked = { site: params["site"] ?? "", run: params["run"] ?? "", language: person.locale };
	const run = await runOf(context.db, asked);
	if (!run) throw notFound();

	const today = context.clock().toISOString().slice(0, 10);
	const filter = { sites: [run.site.code], microCredentials: [run.microCredential.code] };
	const asItStands = { run: run.code, site: run.site.code, places: run.places, more: 0 };
	const [story, quotes, documents, [crowded = null]] = await Promise.all([
		storyOf(context.db, { filter, person, today }),
		quotesFrom(context.db, filter.sites, { locale: person.locale, today }),
		attachedAbout(context.db, filter),
		crowdedRuns(context.db, person, [asItStands]),
	]);
	return json({ run, story, quotes, documents, crowded });
}

export const meta = titled<typeof loader>(
	(_, { run: { code, microCredential } }) => `${code} ${microCredential.titleEn}`,
);

export default function Run() {
	const { t } = useTranslation("pilots");
	const { run, story, quotes, documents, crowded } = useLoaderData<typeof loader>();
	return (
		<Page
			over={{ to: `/pilots/${run.site.code}`, name: `${run.site.code} ${run.site.name}` }}
			title={run.microCredential.titleEn}
			lead={`${t("run")} ${run.code}`}
		>
			{crowded && (
				<Notice kind="warning" title={t("crowded.title")}>
					{t("crowded.what", crowded)}
				</Notice>
			)}
			<RunView run={run} />
			<Story figures={story} what={t("story.runFigures")} />
			<Quotes quotes={quotes} what={t("story.quotesOfSite")} />
			<Documents documents={documents} />
		</Page>
	);
}

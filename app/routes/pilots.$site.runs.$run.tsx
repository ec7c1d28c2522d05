import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { runOf } from "#app/evidence/places/run.server.ts";
import { RunView } from "#app/evidence/places/run-view.tsx";
import { storyOf } from "#app/evidence/places/story.server.ts";
import { Story } from "#app/evidence/places/story-view.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const asked = { site: params["site"] ?? "", run: params["run"] ?? "", language: person.locale };
	const run = await runOf(context.db, asked);
	if (!run) throw notFound();

	const today = context.clock().toISOString().slice(0, 10);
	const filter = { sites: [run.site.code], microCredentials: [run.microCredential.code] };
	return json({ run, story: await storyOf(context.db, { filter, person, today }) });
}

export const meta = titled<typeof loader>(
	(_, { run: { code, microCredential } }) => `${code} ${microCredential.titleEn}`,
);

export default function Run() {
	const { t } = useTranslation("pilots");
	const { run, story } = useLoaderData<typeof loader>();
	return (
		<Page title={run.microCredential.titleEn} lead={`${t("run")} ${run.code}`}>
			<RunView run={run} />
			<Story figures={story} what={t("story.runFigures")} />
		</Page>
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Documents } from "#app/evidence/attachments/attached-about.tsx";
import { attachedAbout } from "#app/evidence/attachments/attachments.server.ts";
import { MicroCredentialView } from "#app/evidence/pilots/micro-credential-view.tsx";
import { microCredential } from "#app/evidence/pilots/micro-credentials.server.ts";
import { quotesFrom, sitesThatRan } from "#app/evidence/places/quotes.server.ts";
import { runsOfCourse } from "#app/evidence/places/run.server.ts";
import { HeldRuns } from "#app/evidence/places/run-view.tsx";
import { storyOf } from "#app/evidence/places/story.server.ts";
import { Quotes, Story } from "#app/evidence/places/story-view.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const asked = { code: params["code"] ?? "", version: params["version"] ?? "", language: person.locale };
	const found = await microCredential(context.db, asked);
	if (!found) throw notFound();
	const today = context.clock().toISOString().slice(0, 10);
	const filter = { microCredentials: [found.microCredential.code] };
	const [story, quotes, documents, runs] = await Promise.all([
		storyOf(context.db, { filter, person, today }),
		quotesFrom(context.db, await sitesThatRan(context.db, asked), { locale: person.locale, today }),
		attachedAbout(context.db, { sites: [], ...filter }),
		runsOfCourse(context.db, asked),
	]);
	return json({ ...found, story, quotes, documents, runs });
}

export const meta = titled<typeof loader>((_, { microCredential: { code, titleEn } }) => `${code} ${titleEn}`);

export default function MicroCredential() {
	const { t } = useTranslation("pilots");
	const { story, quotes, documents, runs, ...found } = useLoaderData<typeof loader>();
	const { titleEn, titleLocal, language, code, version } = found.microCredential;
	const lead = (
		<>
			{titleLocal && <span lang={language}>{titleLocal} · </span>}
			{code}, {version}
		</>
	);
	return (
		<Page over="microCredentials" title={titleEn} lead={lead}>
			<MicroCredentialView {...found} />
			<HeldRuns runs={runs} />
			<Story figures={story} />
			<Quotes quotes={quotes} what={t("story.quotesOfSites")} />
			<Documents documents={documents} />
		</Page>
	);
}

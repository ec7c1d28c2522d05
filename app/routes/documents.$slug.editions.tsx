import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound, refused } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { documentBySlug } from "#app/publication/documents.server.ts";
import { freezeEdition } from "#app/publication/freeze.server.ts";
import { readiness } from "#app/publication/readiness.server.ts";
import { EditionsSoFar } from "#app/publication/views/editions-so-far.tsx";
import { Publish } from "#app/publication/views/publish.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";

const stageForm = z.object({ stage: z.enum(["consultation", "final"]) });
const publishForm = stageForm.extend({ after: z.string().transform((number) => number || null) });

export async function loader(asked: LoaderFunctionArgs) {
	const { slug, mayDo } = await documentAsked(asked, "read");
	const { searchParams } = new URL(asked.request.url);
	const stage = stageForm.safeParse(Object.fromEntries(searchParams)).data?.stage ?? "consultation";
	const [document, ready] = await Promise.all([
		documentBySlug(asked.context.db, slug),
		readiness(asked.context.db, slug, stage),
	]);
	if (!document || !ready) throw notFound();
	const published = searchParams.get("published");
	const { title, editions } = document;
	return json({ slug, stage, ...ready, document: { title, editions }, published, mayPress: mayDo("publish") });
}

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "publish");
	const { db, rooms, clock, settings } = asked.context;
	const form = await readForm(asked.request, publishForm);
	if (!form.ok) return form.refused;
	const { stage, after } = form.value;

	const frozen = await freezeEdition(db, { slug, stage, after, person, clock, origin: settings.origin });
	if (frozen.ok) {
		for (const textId of frozen.textIds) rooms.announce(textId);
		return redirect(`/documents/${slug}/editions?stage=${stage}&published=${frozen.number}`);
	}
	if (frozen.because === "no-such-document") throw notFound();
	const t = translator(person.locale);
	if (frozen.because === "not-ready") return refused(t("publication:editions.refusedNotReady"), { status: 409 });
	return refused(t("publication:editions.refusedAnother", { number: frozen.newest }), { status: 409 });
}

export const meta = titled<typeof loader>((t, { document }) => `${t("publication:editions.title")}: ${document.title}`);

export default function Editions() {
	const { t } = useTranslation("publication");
	const { document, published, ...publishing } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<div className="grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
			<Section title={t("editions.title")}>
				{published && (
					<Notice kind="done">
						<a href={`/publications/${publishing.slug}/${published}`}>
							{t("editions.published", { number: published })}
						</a>
					</Notice>
				)}
				{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
				<p className="mb-4 text-quiet">{t("editions.lead")}</p>
				<Publish {...publishing} />
			</Section>
			<Section title={t("editions.before")}>
				<EditionsSoFar slug={publishing.slug} editions={document.editions} />
			</Section>
		</div>
	);
}

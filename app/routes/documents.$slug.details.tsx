import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentAsked } from "#app/http/document-asked.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { notFound } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { allGroups } from "#app/publication/arrange.server.ts";
import { fieldsForm } from "#app/publication/document-fields.ts";
import { documentBySlug, fieldsOfDocument, saveDocumentFields } from "#app/publication/documents.server.ts";
import { DocumentDetails } from "#app/publication/views/document-details.tsx";
import { Contributors, Writers } from "#app/publication/views/people-of-document.tsx";
import { Section } from "#app/ui/page.tsx";

export async function loader(asked: LoaderFunctionArgs) {
	const { slug, mayDo } = await documentAsked(asked, "read");
	const { db } = asked.context;
	const [document, groups] = await Promise.all([documentBySlug(db, slug), allGroups(db)]);
	if (!document) throw notFound();
	const { contributors, writers, fieldsRevision } = document;
	const fields = fieldsOfDocument(document);
	return json({ slug, fields, revision: fieldsRevision, contributors, writers, groups, mayArrange: mayDo("arrange") });
}

export async function action(asked: ActionFunctionArgs) {
	const { slug, person } = await documentAsked(asked, "arrange");
	const form = await readForm(asked.request, fieldsForm);
	const nothing = { refused: null, mine: null, saved: false };
	if (!form.ok) {
		const refused = translator(person.locale)("publication:details.refusedTitle");
		return json({ ...nothing, refused }, { status: 422 });
	}
	const { revision, ...fields } = form.value;

	const saved = await saveDocumentFields(asked.context.db, { slug, person, revision, fields });
	if (saved.ok) return json({ ...nothing, saved: true });
	if (saved.because === "no-such-document") throw notFound();
	return json({ ...nothing, mine: fields }, { status: 409 });
}

export const meta = titled<typeof loader>((t, { fields }) => `${t("publication:tabs.details")}: ${fields.title}`);

export default function Details() {
	const { t } = useTranslation("publication");
	const { slug, fields, revision, contributors, writers, groups, mayArrange } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<div className="grid grid-cols-1 gap-x-16 lg:grid-cols-2">
			<Section title={t("details.title")}>
				<DocumentDetails
					fields={fields}
					revision={revision}
					mine={answer?.mine ?? null}
					refused={answer?.refused ?? null}
					saved={answer?.saved ?? false}
					mayArrange={mayArrange}
				/>
			</Section>
			<div>
				<Section title={t("contributors.title")}>
					<Contributors slug={slug} contributors={contributors} mayArrange={mayArrange} />
				</Section>
				<Section title={t("writers.title")}>
					<Writers slug={slug} writers={writers} groups={groups} mayArrange={mayArrange} />
				</Section>
			</div>
		</div>
	);
}

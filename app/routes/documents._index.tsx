import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { may } from "#app/identity/permission.ts";
import { newDocumentForm } from "#app/publication/document-fields.ts";
import { createDocument, listDocuments } from "#app/publication/documents.server.ts";
import { BeginDocument } from "#app/publication/views/begin-document.tsx";
import { DocumentList } from "#app/publication/views/document-list.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "read", { kind: "workspace" });
	return json({
		lines: await listDocuments(context.db),
		mayBegin: may(person, "start-document", { kind: "workspace" }),
	});
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "start-document", { kind: "workspace" });
	const form = await readForm(request, newDocumentForm);
	if (!form.ok) return refused(translator(person.locale)("publication:details.refusedTitle"));

	const { slug } = await createDocument(context.db, { ...form.value, person });
	return redirect(`/documents/${slug}`);
}

export const meta = titled((t) => t("publication:documents.title"));

export default function Documents() {
	const { t } = useTranslation("publication");
	const { lines, mayBegin } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page title={t("documents.title")} lead={t("documents.lead")}>
			<div className="mb-12">
				<DocumentList lines={lines} mayBegin={mayBegin} />
			</div>
			{mayBegin && (
				<Section title={t("documents.begin")}>
					<BeginDocument refused={answer?.refused.message} />
				</Section>
			)}
		</Page>
	);
}

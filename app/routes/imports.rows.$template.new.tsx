import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { cellsOf } from "#app/evidence/import/row-form.ts";
import { rowChoices } from "#app/evidence/import/row-choices.server.ts";
import { RowFields } from "#app/evidence/import/row-view.tsx";
import { mayUpload } from "#app/evidence/import/scope.ts";
import { isTemplateKey, shortKey } from "#app/evidence/import/templates.ts";
import { templateName } from "#app/evidence/import/words.ts";
import { notFound } from "#app/http/refused.server.ts";
import { rowSaved } from "#app/http/row-saved.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { template = "" } = params;
	if (!isTemplateKey(template) || !mayUpload(person, template)) throw notFound();
	const cells = cellsOf(template, new URL(request.url).searchParams);
	return json({ template, cells, seen: null, choices: await rowChoices(context.db, { template, person }) });
}

export const action = rowSaved;

export const meta = titled<typeof loader>(
	(t, { template }) => `${shortKey(template)} ${t(`imports:templates.names.${template}`)}: ${t("imports:rows.addOne")}`,
);

export default function NewRow() {
	const { t } = useTranslation("imports");
	const shown = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/imports/rows/${shown.template}`, name: templateName(t, shown.template) }}
			title={`${templateName(t, shown.template)}: ${t("rows.addOne")}`}
			lead={t("row.newLead")}
		>
			<RowFields {...shown} cells={answer?.cells ?? shown.cells} refusal={answer?.refusal ?? null} />
		</Page>
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { rowNamed } from "#app/evidence/import/row-form.ts";
import { rowChoices } from "#app/evidence/import/row-choices.server.ts";
import { RowFields } from "#app/evidence/import/row-view.tsx";
import { rowKnownBy } from "#app/evidence/import/save-row.server.ts";
import { mayUpload } from "#app/evidence/import/scope.ts";
import { isTemplateKey, shortKey, templates } from "#app/evidence/import/templates.ts";
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
	const key = rowNamed(template, params["row"] ?? "");
	const cells = key && (await rowKnownBy(context.db, { template, person, key }));
	if (!cells) throw notFound();
	const codes = templates[template].key.flatMap((column) => cells[column] || []).join(" · ");
	const choices = await rowChoices(context.db, { template, person });
	return json({ template, codes, cells, seen: cells, choices });
}

export const action = rowSaved;

export const meta = titled<typeof loader>(
	(t, { template, codes }) => `${shortKey(template)} ${t(`imports:templates.names.${template}`)}: ${codes}`,
);

export default function Correction() {
	const { t } = useTranslation("imports");
	const { template, codes, cells, ...shown } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/imports/rows/${template}`, name: templateName(t, template) }}
			title={`${templateName(t, template)}: ${codes}`}
			lead={t("row.correctLead")}
		>
			<RowFields {...shown} template={template} cells={answer?.cells ?? cells} refusal={answer?.refusal ?? null} />
		</Page>
	);
}

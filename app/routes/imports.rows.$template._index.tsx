import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { rowsFor } from "#app/evidence/import/export.server.ts";
import { RowsTable } from "#app/evidence/import/rows-table.tsx";
import { mayReadSome, mayUpload } from "#app/evidence/import/scope.ts";
import { isTemplateKey, shortKey } from "#app/evidence/import/templates.ts";
import { templateName } from "#app/evidence/import/words.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";

const mostShown = 200;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { template = "" } = params;
	if (!isTemplateKey(template) || !mayReadSome(person, template)) throw notFound();
	const { header, rows } = await rowsFor(context.db, { template, person });
	const mayCorrect = mayUpload(person, template);
	return json({ template, header, rows: rows.slice(0, mostShown), total: rows.length, mayCorrect });
}

export const meta = titled<typeof loader>(
	(t, { template }) => `${shortKey(template)} ${t(`imports:templates.names.${template}`)}`,
);

export default function TableRows() {
	const { t } = useTranslation("imports");
	const shown = useLoaderData<typeof loader>();
	return (
		<Page
			over="tables"
			title={templateName(t, shown.template)}
			lead={t("rows.rowsLead")}
			actions={
				shown.mayCorrect && <LinkButton to={`/imports/rows/${shown.template}/new`}>{t("rows.addOne")}</LinkButton>
			}
			wide
		>
			<p className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
				<a href={`/imports/exports/${shown.template}.csv`} download>
					{t("rows.downloadAll", { name: `${shown.template}.csv` })}
				</a>
				{shown.mayCorrect && shown.total > 0 && <span className="text-quiet">{t("rows.follow")}</span>}
			</p>
			<RowsTable {...shown} />
		</Page>
	);
}

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
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

const mostShown = 200;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { template = "" } = params;
	if (!isTemplateKey(template)) throw notFound();
	if (!mayReadSome(person, template))
		return json(
			{ template, header: [], rows: [], total: 0, mayCorrect: false, mayRead: false, hidden: false },
			{ status: 403 },
		);
	const { header, rows, hidden } = await rowsFor(context.db, { template, person });
	const mayCorrect = mayUpload(person, template);
	const shown = { header, rows: rows.slice(0, mostShown), total: rows.length, hidden: hidden.length > 0 };
	return json({ template, ...shown, mayCorrect, mayRead: true });
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
			lead={shown.mayRead ? t("rows.rowsLead") : undefined}
			actions={
				shown.mayCorrect && <LinkButton to={`/imports/rows/${shown.template}/new`}>{t("rows.addOne")}</LinkButton>
			}
			wide
		>
			{shown.mayRead ? (
				<>
					<p className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
						{(["csv", "xlsx"] as const).map((kind) => (
							<a key={kind} href={`/imports/exports/${shown.template}.${kind}`} download>
								{t("rows.downloadAll", { name: `${shown.template}.${kind}` })}
							</a>
						))}
						{shown.mayCorrect && shown.total > 0 && <span className="text-quiet">{t("rows.follow")}</span>}
					</p>
					{shown.hidden && <p className="mb-4 text-quiet">{t("rows.costsHidden")}</p>}
					<RowsTable {...shown} />
				</>
			) : (
				<Notice kind="info">{t("rows.contactsOnly")}</Notice>
			)}
		</Page>
	);
}

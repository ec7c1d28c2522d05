import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type ListedTemplate, TableList } from "#app/evidence/import/rows-table.tsx";
import { mayReadSome, mayUpload } from "#app/evidence/import/scope.ts";
import { templateKeys } from "#app/evidence/import/template.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const tables = templateKeys.map((template): ListedTemplate => {
		return { template, mayRead: mayReadSome(person, template), mayAdd: mayUpload(person, template) };
	});
	return json({ tables, sends: may(person, "import", { kind: "workspace" }) });
}

export const meta = titled((t) => t("imports:rows.title"));

export default function Tables() {
	const { t } = useTranslation("imports");
	const { tables, sends } = useLoaderData<typeof loader>();
	return (
		<Page {...(sends && { over: "imports" })} title={t("rows.title")} lead={t("rows.lead")}>
			<TableList tables={tables} />
		</Page>
	);
}

import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SiteTable } from "#app/evidence/pilots/site-views.tsx";
import { pilotSites } from "#app/evidence/pilots/sites.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const today = context.clock().toISOString().slice(0, 10);
	const pilots = await pilotSites(context.db, { language: person.locale, today });
	return json({ ...pilots, mayImport: may(person, "import", { kind: "workspace" }) });
}

export const meta = titled((t) => t("pilots:title"));

export default function Pilots() {
	const { t } = useTranslation("pilots");
	return (
		<Page title={t("title")} lead={t("lead")} wide>
			<SiteTable {...useLoaderData<typeof loader>()} />
		</Page>
	);
}

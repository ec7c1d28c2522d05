import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { siteMaps } from "#app/evidence/places/site-maps.server.ts";
import { SiteTable } from "#app/evidence/pilots/site-views.tsx";
import { pilotSites } from "#app/evidence/pilots/sites.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { FigureFrame } from "#app/ui/figure-frame.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const today = context.clock().toISOString().slice(0, 10);
	const pilots = await pilotSites(context.db, { language: person.locale, today });
	const maps = siteMaps(pilots.sites, person.locale);
	return json({ ...pilots, maps, mayImport: may(person, "import", { kind: "workspace" }) });
}

export const meta = titled((t) => t("pilots:title"));

export default function Pilots() {
	const { t } = useTranslation("pilots");
	const { maps, ...table } = useLoaderData<typeof loader>();
	return (
		<Page title={t("title")} lead={t("lead")} wide>
			{maps && <FigureFrame svg={maps.wide} narrow={maps.narrow} caption={t("map.caption")} />}
			<SiteTable {...table} />
		</Page>
	);
}

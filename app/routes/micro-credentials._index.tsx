import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { greenSectors } from "#app/evidence/credentials/green-skills.server.ts";
import { GreenSectors } from "#app/evidence/credentials/green-view.tsx";
import { Catalogue } from "#app/evidence/pilots/catalogue.tsx";
import { catalogue } from "#app/evidence/pilots/micro-credentials.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const microCredentials = await catalogue(context.db, person.locale);
	const today = context.clock().toISOString().slice(0, 10);
	const green = await greenSectors(context.db, { language: person.locale, today });
	return json({ microCredentials, green, mayImport: may(person, "import", { kind: "workspace" }) });
}

export const meta = titled((t) => t("pilots:microCredentials.title"));

export default function MicroCredentials() {
	const { t } = useTranslation(["pilots", "credentials"]);
	const { green, ...table } = useLoaderData<typeof loader>();
	return (
		<Page
			title={t("microCredentials.title")}
			lead={t("microCredentials.lead")}
			wide
			actions={
				<>
					<LinkButton to="/micro-credentials/certificates">{t("credentials:register.link")}</LinkButton>
					<LinkButton to="/micro-credentials/skills">{t("credentials:skills.link")}</LinkButton>
					<LinkButton to="/certificates">{t("credentials:register.check")}</LinkButton>
				</>
			}
		>
			<div className="mb-10">
				<Catalogue {...table} />
			</div>
			<GreenSectors sectors={green} />
		</Page>
	);
}

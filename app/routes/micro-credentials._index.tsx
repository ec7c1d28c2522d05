import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
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
	return json({ microCredentials, mayImport: may(person, "import", { kind: "workspace" }) });
}

export const meta = titled((t) => t("pilots:microCredentials.title"));

export default function MicroCredentials() {
	const { t } = useTranslation(["pilots", "credentials"]);
	return (
		<Page
			title={t("microCredentials.title")}
			lead={t("microCredentials.lead")}
			wide
			actions={
				<>
					<LinkButton to="/micro-credentials/certificates">{t("credentials:register.link")}</LinkButton>
					<LinkButton to="/certificates">{t("credentials:register.check")}</LinkButton>
				</>
			}
		>
			<Catalogue {...useLoaderData<typeof loader>()} />
		</Page>
	);
}

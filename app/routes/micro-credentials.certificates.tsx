import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { certificatesFigure, certificatesFor } from "#app/evidence/credentials/register.server.ts";
import { CheckForm, Register } from "#app/evidence/credentials/register-view.tsx";
import { FigureView } from "#app/evidence/figure-view.tsx";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context: { db, auth, clock } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	const today = clock().toISOString().slice(0, 10);
	const [figure, certificates] = await Promise.all([
		certificatesFigure(db, { person, today }),
		certificatesFor(db, person),
	]);
	return json({ figure, certificates });
}

export const meta = titled((t) => t("credentials:register.title"));

export default function CertificateRegister() {
	const { t } = useTranslation("credentials");
	const { figure, certificates } = useLoaderData<typeof loader>();
	return (
		<Page over="microCredentials" title={t("register.title")} lead={t("register.lead")} wide>
			<Section title={t("register.count")}>
				<FigureView figure={figure} />
			</Section>
			<Section title={t("check.title")}>
				<CheckForm />
			</Section>
			{certificates && (
				<Section title={t("register.rows")}>
					<p className="mb-4 text-quiet">{t("register.rowsLead")}</p>
					<Register certificates={certificates} />
				</Section>
			)}
		</Page>
	);
}

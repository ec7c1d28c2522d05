import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FindingTable } from "#app/evidence/voices/finding-views.tsx";
import { findingList } from "#app/evidence/voices/findings.server.ts";
import { heardWords } from "#app/evidence/voices/voice-words.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context: { db, auth } }: LoaderFunctionArgs) {
	const { locale } = await signedIn({ db, auth }, request);
	const findings = await findingList(db, locale);
	return json({
		findings: findings.map(({ excerpts, ...finding }) => ({ ...finding, heard: heardWords(excerpts, locale) })),
	});
}

export const meta = titled((t) => t("voices:title"));

export default function Findings() {
	const { t } = useTranslation("voices");
	const { findings } = useLoaderData<typeof loader>();
	return (
		<Page over="evidence" title={t("title")} lead={t("lead")}>
			<FindingTable findings={findings} />
		</Page>
	);
}

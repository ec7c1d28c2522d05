import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findSkills, mostFound } from "#app/evidence/credentials/skill-search.server.ts";
import { Skills } from "#app/evidence/credentials/skills-view.tsx";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { storableText } from "#app/storable.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const sought = storableText(new URL(request.url).searchParams.get("q") ?? "")
		.trim()
		.slice(0, 100);
	const found = await findSkills(context.db, { words: sought, language: person.locale });
	return json({ sought, found, most: mostFound, mayBringIn: may(person, "govern", { kind: "workspace" }) });
}

export const meta = titled((t) => t("credentials:skills.title"));

export default function SkillsPage() {
	const { t } = useTranslation("credentials");
	const { mayBringIn, ...shown } = useLoaderData<typeof loader>();
	const pack = mayBringIn && <LinkButton to="/imports/esco">{t("pack.link")}</LinkButton>;
	return (
		<Page over="microCredentials" title={t("skills.title")} lead={t("skills.lead")} actions={pack}>
			<Skills {...shown} />
		</Page>
	);
}

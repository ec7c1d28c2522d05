import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { TemplateChoice } from "#app/evidence/import/template-choice.tsx";
import { TemplateTable } from "#app/evidence/import/template-table.tsx";
import { templateKeys } from "#app/evidence/import/template.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	allowed(await signedIn(context, request), "import", { kind: "workspace" });
	return null;
}

export const meta = titled((t) => t("imports:templates.title"));

export default function Templates() {
	const { t } = useTranslation("imports");
	return (
		<Page over="imports" title={t("templates.title")} lead={t("templates.lead")} wide>
			<p className="mb-8 max-w-[var(--measure)]">{t("templates.rules")}</p>
			<TemplateChoice />
			{templateKeys.map((template) => (
				<TemplateTable key={template} template={template} />
			))}
		</Page>
	);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { TemplateChoice } from "#app/evidence/import/template-choice.tsx";
import { TemplateTable, templateId } from "#app/evidence/import/template-table.tsx";
import { templateKeys } from "#app/evidence/import/template.ts";
import { templateName } from "#app/evidence/import/words.ts";
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
			<nav aria-labelledby="contents" className="mb-10">
				<h2 id="contents" className="mb-2">
					{t("templates.contents")}
				</h2>
				<ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
					{templateKeys.map((template) => (
						<li key={template}>
							<a href={`#${templateId(template)}`} className="inline-flex min-h-11 items-center">
								{templateName(t, template)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{templateKeys.map((template) => (
				<TemplateTable key={template} template={template} />
			))}
		</Page>
	);
}

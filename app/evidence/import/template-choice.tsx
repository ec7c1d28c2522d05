import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/field.tsx";
import { Section } from "../../ui/page.tsx";
import { templateKeys } from "./template.ts";
import { templateName } from "./words.ts";

/** The templates somebody needs as one workbook; none chosen means all. */
export function TemplateChoice() {
	const { t } = useTranslation("imports");
	const options = templateKeys.map((value) => ({ value, label: templateName(t, value) }));
	return (
		<Section title={t("templates.oneWorkbook")}>
			<p className="mb-4 max-w-[var(--measure)]">{t("templates.oneWorkbookWhat")}</p>
			<form method="get" action="/imports/templates/templates.xlsx">
				<CheckboxGroup label={t("templates.choose")} name="template" options={options} />
				<Button kind="main">{t("templates.downloadWorkbook")}</Button>
			</form>
		</Section>
	);
}

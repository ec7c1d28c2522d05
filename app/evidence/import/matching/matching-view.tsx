import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { Select } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/page.tsx";
import { Waiting } from "../upload-form.tsx";
import { templateName } from "../words.ts";
import { spreadOf } from "./matching.ts";
import type { Proposal } from "./proposal.ts";
import { ColumnSources, QuestionCodes, WordMeanings } from "./matching-fields.tsx";

type Shown = Proposal & { batch: string; noTemplate: boolean };

/** A sheet, the template it is matched to, and what in it is what. */
export function SheetMatching(shown: Shown) {
	const { t } = useTranslation("imports");
	const { batch, sheet, matching, wrong, asksWords, noTemplate } = shown;
	const isWrong = Object.keys(wrong).length > 0;
	return (
		<>
			<p className="mb-6">
				<strong className="[overflow-wrap:anywhere]">{sheet.file}</strong>{" "}
				<span className="text-quiet">{t("matching.size", { count: sheet.rows, columns: sheet.columns.length })}</span>
			</p>
			{noTemplate && <Notice kind="refused">{t("matching.noTemplate")}</Notice>}
			{isWrong && <Notice kind="refused">{t("matching.wrong")}</Notice>}
			{asksWords && <Notice kind="warning">{t("matching.asksWords")}</Notice>}
			<TemplateOf {...shown} />
			{matching && (
				<Form method="post" key={matching.template} replace>
					<input type="hidden" name="sheet" value={sheet.file} />
					<input type="hidden" name="template" value={matching.template} />
					<ColumnSources {...shown} matching={matching} />
					{spreadOf(matching.template) && <QuestionCodes {...shown} matching={matching} />}
					<WordMeanings {...shown} matching={matching} />
					<p className="mb-4 max-w-[var(--measure)] text-quiet">{t("matching.remembered")}</p>
					<Waiting batch={batch} />
					<div className="flex flex-wrap gap-3">
						<Button kind="main">{t("matching.use")}</Button>
						<LinkButton to={`/imports/${batch}`}>{t("matching.leave")}</LinkButton>
					</div>
				</Form>
			)}
		</>
	);
}

/** Which template: another one is another matching, so it is asked first. */
function TemplateOf({ sheet, templates, suggested, matching }: Shown) {
	const { t } = useTranslation("imports");
	const ours = suggested !== null && suggested === matching?.template;
	return (
		<Section title={t("matching.templateTitle")}>
			<Form method="get" className="flex max-w-[var(--measure)] flex-wrap items-end gap-3" replace>
				<input type="hidden" name="sheet" value={sheet.file} />
				<div className="min-w-64 grow">
					<Select
						label={t("matching.template")}
						hint={ours ? t("matching.suggested") : undefined}
						name="template"
						key={matching?.template}
						defaultValue={matching?.template}
						options={templates.map((value) => ({ value, label: templateName(t, value) }))}
					/>
				</div>
				<div className="mb-4">
					<Button>{t("matching.choose")}</Button>
				</div>
			</Form>
		</Section>
	);
}

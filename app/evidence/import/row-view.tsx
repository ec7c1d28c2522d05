import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RowChoices } from "./row-choices.ts";
import { RowField } from "./row-field.tsx";
import { correctionPath, type Cells, type RowRefusal } from "./row-form.ts";
import type { TemplateKey } from "./template.ts";
import { templates } from "./templates.ts";
import { columnName, problemWords } from "./words.ts";

export type RowShown = {
	template: TemplateKey;
	/** What stands in the fields: what was typed, or what is here. */
	cells: Cells;
	/** What the row said when the form was opened; null for a new one. */
	seen: Cells | null;
	refusal: RowRefusal | null;
	/** What its fields may name. */
	choices: RowChoices;
};

/** One row of a template as a form. The codes say which row it is: where one is corrected, they stay. */
export function RowFields({ template, cells, seen, refusal, choices }: RowShown) {
	const { t } = useTranslation("imports");
	const { columns, key } = templates[template];
	const fields = refusal?.because === "wrong" ? refusal.fields : {};
	const stands = refusal?.because === "stale" ? refusal.now : seen;
	return (
		<Form method="post" className="max-w-[var(--measure)]">
			{refusal && <WhyNot template={template} refusal={refusal} cells={cells} />}
			{stands && <input type="hidden" name="correcting" value="yes" />}
			{stands &&
				columns.map((column) => (
					<input key={column.key} type="hidden" name={`seen:${column.key}`} value={stands[column.key] ?? ""} />
				))}
			{columns.map((column) => (
				<RowField
					key={column.key}
					column={column}
					cell={cells[column.key] ?? ""}
					wrong={fields[column.key]}
					fixed={seen !== null && key.includes(column.key)}
					known={choices[column.key] ?? []}
				/>
			))}
			{Object.values(fields).some(({ is }) => is === "phone") && (
				<CheckboxField name="phones" value="no" label={t("row.notPhone")} />
			)}
			<div className="mt-6 flex flex-wrap gap-3">
				<Button kind="main">{t("row.save")}</Button>
				<LinkButton to={`/imports/rows/${template}`}>{t("row.leave")}</LinkButton>
			</div>
		</Form>
	);
}

type Refused = { template: TemplateKey; refusal: RowRefusal; cells: Cells };

function WhyNot({ template, refusal, cells }: Refused) {
	const { t } = useTranslation("imports");
	const { t: named, i18n } = useTranslation("importNames");
	if (refusal.because === "stale")
		return (
			<Notice kind="refused" title={t("row.refusals.stale")}>
				<ul className="list-disc pl-5">
					{templates[template].columns
						.filter(({ key }) => (refusal.now[key] ?? "") !== (cells[key] ?? ""))
						.map(({ key }) => (
							<li key={key}>
								{t("row.nowSays", {
									column: columnName(named, key, i18n.language),
									now: refusal.now[key] || t("preview.gone"),
									yours: cells[key] || t("preview.gone"),
								})}
							</li>
						))}
				</ul>
			</Notice>
		);
	return (
		<Notice kind="refused" title={t(`row.refusals.${refusal.because}`)}>
			{refusal.because === "already-here" && <Link to={correctionPath(template, cells)}>{t("row.correctIt")}</Link>}
			{refusal.because === "wrong" && refusal.elsewhere && (
				<p>{problemWords(t, { value: null, ...refusal.elsewhere })}</p>
			)}
		</Notice>
	);
}

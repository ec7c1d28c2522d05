import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CheckboxField, Select, TextArea, TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { correctionPath, type Cells, type FieldWrong, type RowRefusal } from "./row-form.ts";
import type { Column, TemplateKey } from "./template.ts";
import { templates } from "./templates.ts";
import { columnMeaning, fieldWords, firstSentence, kindWords, problemWords, type Words } from "./words.ts";

export type RowShown = {
	template: TemplateKey;
	/** What stands in the fields: what was typed, or what is here. */
	cells: Cells;
	/** What the row said when the form was opened; null for a new one. */
	seen: Cells | null;
	refusal: RowRefusal | null;
};

/** One row of a template as a form. The codes say which row it is: where one is corrected, they stay. */
export function RowFields({ template, cells, seen, refusal }: RowShown) {
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

type FieldShown = { column: Column; cell: string; wrong: FieldWrong | undefined; fixed: boolean };

function RowField({ column, cell, wrong, fixed }: FieldShown) {
	const { t } = useTranslation("imports");
	const { t: meaning } = useTranslation("importColumns");
	const shared = {
		name: column.key,
		label: firstSentence(columnMeaning(meaning, column.key)),
		hint: <Hint column={column} fixed={fixed} />,
		error: wrong && fieldWords(t, wrong, cell),
		defaultValue: cell,
	};
	const choices = choicesOf(column);
	if (choices && !fixed) return <Select {...shared} options={optionsOf(t, column, choices)} />;
	if (column.kind === "text" && !fixed) return <TextArea {...shared} rows={2} />;
	return (
		<TextField
			{...shared}
			type={column.kind === "date" ? "date" : "text"}
			readOnly={fixed}
			autoComplete="off"
			spellCheck={false}
		/>
	);
}

const choicesOf = ({ kind, allowed }: Column): readonly string[] | undefined =>
	kind === "yes-no" ? ["yes", "no"] : kind === "choice" ? allowed : undefined;

/** Nothing chosen is a choice too: it leaves the cell empty, and the check says whether it may be. */
const optionsOf = (t: Words, { kind }: Column, allowed: readonly string[]) => [
	{ value: "", label: t("row.nothing") },
	...allowed.map((value) => ({ value, label: kind === "yes-no" ? t(value === "yes" ? "row.yes" : "row.no") : value })),
];

function Hint({ column, fixed }: { column: Column; fixed: boolean }) {
	const { t } = useTranslation("imports");
	const what = column.kind === "choice" || column.kind === "yes-no" ? "" : `, ${kindWords(t, column)}`;
	return (
		<>
			<code>{column.key}</code>
			{what}
			{column.required ? `, ${t("templates.yes")}` : ""}
			{fixed ? `. ${t("row.fixed")}` : ""}
		</>
	);
}

type Refused = { template: TemplateKey; refusal: RowRefusal; cells: Cells };

function WhyNot({ template, refusal, cells }: Refused) {
	const { t } = useTranslation("imports");
	if (refusal.because === "stale")
		return (
			<Notice kind="refused" title={t("row.refusals.stale")}>
				<ul className="list-disc pl-5">
					{templates[template].columns
						.filter(({ key }) => (refusal.now[key] ?? "") !== (cells[key] ?? ""))
						.map(({ key }) => (
							<li key={key}>
								{t("row.nowSays", {
									column: key,
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

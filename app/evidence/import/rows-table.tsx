import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { cellsOfRow } from "./export.ts";
import { correctionPath } from "./row-form.ts";
import type { TemplateKey } from "./template.ts";
import { templateName, type Words } from "./words.ts";

export type ListedTemplate = { template: TemplateKey; mayRead: boolean; mayAdd: boolean };

/** Every table there is: to look into, to take home, to add to. What is not for this person says for whom it is. */
export function TableList({ tables }: { tables: readonly ListedTemplate[] }) {
	const { t } = useTranslation("imports");
	return (
		<Table
			caption={t("rows.title")}
			captionHidden
			rows={tables}
			rowKey={({ template }) => template}
			columns={tableColumns(t)}
		/>
	);
}

const tableColumns = (t: Words): Column<ListedTemplate>[] => [
	{
		key: "table",
		title: t("rows.table"),
		names: true,
		cell: ({ template, mayRead }) =>
			mayRead ? <Link to={`/imports/rows/${template}`}>{templateName(t, template)}</Link> : templateName(t, template),
	},
	{
		key: "download",
		title: t("rows.download"),
		cell: ({ template, mayRead }) =>
			mayRead ? <Downloads template={template} /> : <span className="text-quiet">{t("rows.notYours")}</span>,
	},
	{
		key: "add",
		title: t("rows.add"),
		cell: ({ template, mayAdd }) => mayAdd && <Link to={`/imports/rows/${template}/new`}>{t("rows.addOne")}</Link>,
	},
];

/** Named for those who hear the page: one of many. */
function Downloads({ template }: { template: TemplateKey }) {
	return (
		<span className="flex flex-wrap justify-end gap-x-5 sm:justify-start">
			{(["csv", "xlsx"] as const).map((kind) => (
				<a key={kind} href={`/imports/exports/${template}.${kind}`} download>
					<span className="visually-hidden">{template} </span>
					{kind === "csv" ? "CSV" : "Excel"}
				</a>
			))}
		</span>
	);
}

type RowsShown = { template: TemplateKey; header: string[]; rows: string[][]; total: number; mayCorrect: boolean };

/** The rows of one table, each with the way to correct it. */
export function RowsTable({ template, header, rows, total, mayCorrect }: RowsShown) {
	const { t } = useTranslation("imports");
	const name = templateName(t, template);
	if (total === 0) return <EmptyState title={t("rows.empty")}>{t("rows.emptyWhat")}</EmptyState>;
	return (
		<>
			{total > rows.length && <p className="mb-4 text-quiet">{t("rows.first", { shown: rows.length, total })}</p>}
			<Table
				caption={name}
				captionHidden
				rows={rows}
				rowKey={(row: readonly string[]) => row.join("\t")}
				columns={header.map((title, at) => ({
					key: title,
					title,
					names: at === 0,
					cell: (row: readonly string[]) =>
						at === 0 && mayCorrect ? (
							<Link to={correctionPath(template, cellsOfRow(header, row))}>{row[at]}</Link>
						) : (
							<Cell value={row[at] ?? ""} />
						),
				}))}
			/>
		</>
	);
}

const aLine = 24;

/** A code or a day stays on its line; longer words break. */
export const Cell = ({ value }: { value: string }) =>
	value !== "" && <span className={value.length < aLine ? "whitespace-nowrap" : undefined}>{value}</span>;

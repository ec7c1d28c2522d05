import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Table } from "../../ui/table.tsx";
import { cellsOfRow } from "../import/export.ts";
import { Cell } from "../import/rows-table.tsx";
import { correctionPath } from "../import/row-form.ts";
import { peopleTemplateKeys, type PeopleTemplateKey } from "../import/templates.ts";
import { templateName } from "../import/words.ts";

type Row = { no: number; cells: string[] };
type RowsProps = { site: string; template: PeopleTemplateKey; header: string[]; rows: string[][]; total: number };

/** The rows of persons of a site, one kind at a time, for those who may see them. */
export function Rows({ site, template, header, rows, total }: RowsProps) {
	const { t } = useTranslation("pilots");
	const { t: imports } = useTranslation("imports");
	const name = templateName(imports, template);
	const base = `/pilots/${encodeURIComponent(site)}/rows`;
	return (
		<>
			<nav aria-label={t("rows.choose")} className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
				{peopleTemplateKeys.map((key) => (
					<Link
						key={key}
						to={`${base}?template=${key}`}
						aria-current={key === template ? "page" : undefined}
						className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
					>
						{templateName(imports, key)}
					</Link>
				))}
			</nav>
			{total === 0 ? (
				<EmptyState title={t("rows.empty")}>{t("rows.emptyWhat")}</EmptyState>
			) : (
				<>
					<p className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
						<a href={`${base}/${template}.csv`} download>
							{t("rows.download", { name })}
						</a>
						<span className="text-quiet">{imports("rows.follow")}</span>
						{total > rows.length && (
							<span className="text-quiet">{t("rows.first", { shown: rows.length, total })}</span>
						)}
					</p>
					<Table
						caption={name}
						captionHidden
						rows={rows.map((cells, no) => ({ no, cells }))}
						rowKey={({ no }) => String(no)}
						columns={header.map((title, at) => ({
							key: title,
							title,
							names: at === 0,
							cell: ({ cells }: Row) =>
								at === 0 ? (
									<Link to={correctionPath(template, cellsOfRow(header, cells))}>{cells[at]}</Link>
								) : (
									<Cell value={cells[at] ?? ""} />
								),
						}))}
					/>
				</>
			)}
		</>
	);
}

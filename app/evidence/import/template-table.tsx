import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page.tsx";
import { type Column as TableColumn, Table } from "../../ui/table.tsx";
import type { Column, TemplateKey } from "./template.ts";
import { shortKey, templates } from "./templates.ts";
import { columnMeaning, kindWords, templateName, type Words } from "./words.ts";

/** Where on the page a template stands. */
export const templateId = (template: TemplateKey): string => template.toLowerCase();

/** One template: its columns, each in a line, and the empty file. */
export function TemplateTable({ template }: { template: TemplateKey }) {
	const { t } = useTranslation("imports");
	const { t: meaning, i18n } = useTranslation("importColumns");
	const name = templateName(t, template);
	const { columns, aboutPeople } = templates[template];
	return (
		<Section
			id={templateId(template)}
			title={name}
			actions={
				<p className="flex flex-wrap gap-x-6 gap-y-1">
					<a href={`/imports/templates/templates.xlsx?template=${template}`} download>
						{t("templates.workbook")}
					</a>
					<a href={`/imports/templates/${template}.csv`} download>
						{t("templates.commas")}
					</a>
					<a href={`/imports/templates/${template}.csv?mark=semicolon`} download>
						{t("templates.semicolons")}
					</a>
				</p>
			}
		>
			{aboutPeople && <p className="mb-2 text-quiet">{t("templates.people")}</p>}
			<Table
				caption={name}
				captionHidden
				rows={columns}
				rowKey={(column) => column.key}
				columns={columnsOf(t, (key) => columnMeaning(meaning, key, i18n.language))}
			/>
		</Section>
	);
}

const columnsOf = (t: Words, meaning: (key: string) => string): TableColumn<Column>[] => [
	{
		key: "column",
		title: t("templates.column"),
		names: true,
		cell: ({ key }) => <ColumnKey name={key} />,
	},
	{ key: "means", title: t("templates.means"), cell: ({ key }) => meaning(key) },
	{
		key: "holds",
		title: t("templates.holds"),
		cell: (column) =>
			column.reference
				? `${kindWords(t, column)}, ${t("templates.described", { template: shortKey(column.reference) })}`
				: kindWords(t, column),
	},
	{
		key: "needed",
		title: t("templates.needed"),
		cell: ({ required }) => (required ? t("templates.yes") : t("templates.no")),
	},
];

/** It may break after an underscore, nowhere else. */
function ColumnKey({ name }: { name: string }) {
	return (
		<code>
			{name.split(/(?<=_)/u).map((part) => (
				<Fragment key={part}>
					{part}
					<wbr />
				</Fragment>
			))}
		</code>
	);
}

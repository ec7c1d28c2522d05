import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { Report } from "./report.ts";
import { columnOf } from "./templates.ts";
import type { Words } from "./words.ts";

/** What stands now and would say something else. */
export function Shifts({ report }: { report: Report }) {
	const { t } = useTranslation("imports");
	return (
		<Section title={t("preview.shifts")}>
			<p className="mb-4 text-quiet">{t("preview.shiftsHint")}</p>
			<Table
				caption={t("preview.shifts")}
				captionHidden
				rows={report.shifts}
				rowKey={(shift) => `${shift.table} ${shift.key} ${shift.field}`}
				columns={shiftColumns(t)}
			/>
		</Section>
	);
}

const shiftColumns = (t: Words): Column<Report["shifts"][number]>[] => [
	{ key: "fact", title: t("preview.fact"), names: true, cell: ({ key }) => key.replaceAll("|", " · ") },
	{ key: "field", title: t("preview.field"), cell: ({ table, field }) => columnOf(table, field) },
	{ key: "before", title: t("preview.before"), cell: ({ before }) => before || t("preview.gone") },
	{ key: "after", title: t("preview.after"), cell: ({ after }) => after || t("preview.gone") },
];

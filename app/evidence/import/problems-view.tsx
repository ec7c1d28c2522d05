// What is wrong with the rows of an upload, file by file, each at its row and column.
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { Listed } from "./batch-list.tsx";
import type { Report } from "./report.ts";
import { onlyAsks } from "./waits-for.ts";
import { columnName as nameOf, problemWords, type Words } from "./words.ts";

type Wrong = Report["problems"][number];

export function Problems({ report, batch }: { report: Report; batch: Listed }) {
	const { t } = useTranslation("imports");
	const { t: named, i18n } = useTranslation("importNames");
	if (onlyAsks(report)) return null;
	const shown = report.problems.length;
	const columns = problemColumns(
		t,
		(problem) => (isTheirOwn(batch.files, problem) ? "" : nameOf(named, keyOf(problem), i18n.language)),
		batch.files,
	);
	const files = [...new Set(report.problems.map((problem) => problem.file))];
	return (
		<Section title={t("preview.wrongTitle", { count: report.problemCount })}>
			<p className="mb-4 max-w-[var(--measure)]">
				{t("preview.wrong")} {report.problemCount > shown && t("preview.more", { shown })}
			</p>
			<p className="mb-4">
				<a href={`/imports/${batch.id}/remarks`} download>
					{t("preview.remarks")}
				</a>
			</p>
			{files.map((file) => (
				<div key={file} className="mb-6">
					<h3 className="mb-1 [overflow-wrap:anywhere]">{file}</h3>
					<Table
						caption={file}
						captionHidden
						rows={report.problems.filter((problem) => problem.file === file)}
						rowKey={(problem) => `${problem.row} ${problem.column} ${problem.is}`}
						columns={columns}
					/>
				</div>
			))}
		</Section>
	);
}

/** "C · org_kind" in a workbook, "org_kind" in a CSV file; in a partner's own sheet by its own title. */
function columnName(files: Listed["files"], { file, column, under }: Wrong): string | null {
	const sent = files.find(({ name }) => name === file);
	const key = under ?? column ?? "";
	const letter = sent?.letters?.[key];
	const title = sent?.matched?.titles[key] ?? under ?? column;
	return letter ? `${letter} · ${title}` : title;
}

const keyOf = ({ column, under }: Wrong): string => under ?? column ?? "";

/** A partner knows their own sheet's titles. */
const isTheirOwn = (files: Listed["files"], { file }: Wrong): boolean =>
	Boolean(files.find(({ name }) => name === file)?.matched);

const problemColumns = (t: Words, means: (problem: Wrong) => string, files: Listed["files"]): Column<Wrong>[] => [
	{
		key: "row",
		title: t("preview.where"),
		figures: true,
		names: true,
		cell: ({ row }) => (
			<span>
				<span className="sm:hidden">{t("preview.where")} </span>
				{row}
			</span>
		),
	},
	{
		key: "column",
		title: t("preview.column"),
		cell: (problem) => (
			<span>
				<span className="block">{columnName(files, problem)}</span>
				<span className="block text-[0.9375rem] text-quiet">{means(problem)}</span>
				<strong className="font-semibold [overflow-wrap:anywhere]">{problem.value}</strong>
			</span>
		),
	},
	{
		key: "why",
		title: t("preview.why"),
		cell: (problem) => <span className="block min-w-44">{problemWords(t, problem)}</span>,
	},
];

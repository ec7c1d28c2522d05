import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { TFunction } from "i18next";
import { type Column, Table } from "#app/ui/table.tsx";
import type { DocumentLine } from "../documents.server.ts";
import { editionLanguages, isEditionLanguage } from "../edition-words.ts";

/** Every document in the making. `mayBegin`: the reader can begin one, and is told how. */
export function DocumentList({ lines, mayBegin }: { lines: readonly DocumentLine[]; mayBegin: boolean }) {
	const { t } = useTranslation("publication");
	if (lines.length === 0)
		return (
			<EmptyState title={t("documents.empty")}>
				<p>{t(mayBegin ? "documents.emptyHow" : "documents.emptyReader")}</p>
			</EmptyState>
		);
	return (
		<Table caption={t("documents.list")} captionHidden rows={lines} rowKey={(line) => line.slug} columns={columns(t)} />
	);
}

const columns = (t: TFunction<"publication">): Column<DocumentLine>[] => [
	{
		key: "title",
		title: t("documents.column.title"),
		names: true,
		cell: (line) => <Link to={`/documents/${line.slug}`}>{line.title}</Link>,
	},
	{ key: "kind", title: t("documents.column.kind"), cell: (line) => t(`kinds.${line.kind}`) },
	{ key: "language", title: t("documents.column.language"), cell: (line) => languageName(line.language) },
	{
		key: "recommendations",
		title: t("documents.column.recommendations"),
		figures: true,
		cell: (line) => line.recommendations,
	},
	{ key: "newest", title: t("documents.column.newest"), cell: (line) => <Newest number={line.newest} /> },
];

function Newest({ number }: { number: string | null }) {
	const { t } = useTranslation("publication");
	return number === null ? <Badge>{t("documents.never")}</Badge> : <Badge tone="done">{number}</Badge>;
}

export const languageName = (language: string): string =>
	isEditionLanguage(language) ? editionLanguages[language] : language;

import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Stage } from "../numbers.ts";

type EditionLine = { number: string; stage: Stage; at: string };

export function EditionsSoFar({ slug, editions }: { slug: string; editions: readonly EditionLine[] }) {
	const { t, i18n } = useTranslation("publication");
	if (editions.length === 0) return <EmptyState title={t("editions.none")} />;
	return (
		<Table
			caption={t("editions.before")}
			captionHidden
			rows={editions}
			rowKey={(edition) => edition.number}
			columns={columns(t, { slug, language: i18n.language })}
		/>
	);
}

const at = (slug: string, number: string) => `/publications/${slug}/${number}`;

const columns = (
	t: TFunction<"publication">,
	{ slug, language }: { slug: string; language: string },
): Column<EditionLine>[] => [
	{
		key: "number",
		title: t("editions.column.number"),
		names: true,
		cell: ({ number }) => <a href={at(slug, number)}>{number}</a>,
	},
	{ key: "stage", title: t("editions.column.stage"), cell: ({ stage }) => t(`stages.${stage}`) },
	{ key: "at", title: t("editions.column.at"), cell: (edition) => formatDay(edition.at, language) },
	{
		key: "formats",
		title: t("editions.column.formats"),
		cell: ({ number }) => (
			<>
				<a href={`${at(slug, number)}.pdf`}>PDF</a> · <a href={`${at(slug, number)}.json`}>JSON</a>
			</>
		),
	},
	{
		key: "check",
		title: t("editions.column.check"),
		cell: ({ number }) => <Link to={`${at(slug, number)}/verify`}>{t("editions.verify")}</Link>,
	},
];

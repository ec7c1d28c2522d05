import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { MovedFigure } from "../moved-figures.server.ts";
import type { Words } from "./words.ts";

/** What an upload, or its withdrawal, has changed in the figures that are kept as evidence. While they are being worked out
 *  nobody can say that none has changed. */
export function MovedFigures({ moved, counting }: { moved: readonly MovedFigure[]; counting: boolean }) {
	const { t } = useTranslation("imports");
	if (counting && moved.length === 0) return null;
	return (
		<Section title={t("moved.title")}>
			{moved.length > 0 && (
				<Table
					caption={t("moved.title")}
					captionHidden
					rows={moved}
					rowKey={({ code }) => code}
					columns={columnsOf(t)}
				/>
			)}
			<p className="mt-4 max-w-[var(--measure)] text-quiet">
				{moved.length === 0 && t("moved.none")} {t("moved.held")}
			</p>
		</Section>
	);
}

/** Which evidence a row is of. */
export const evidenceColumn = <Row extends { code: string; claim: string }>(t: Words): Column<Row> => ({
	key: "evidence",
	title: t("moved.evidence"),
	names: true,
	cell: ({ code, claim }) => (
		<>
			<Link to={`/evidence/${code}`} className="whitespace-nowrap">
				{code}
			</Link>{" "}
			<span className="font-normal">{claim}</span>
		</>
	),
});

const columnsOf = (t: Words): Column<MovedFigure>[] => [
	evidenceColumn(t),
	{ key: "before", title: t("moved.before"), cell: ({ before }) => before },
	{ key: "now", title: t("moved.now"), cell: ({ now }) => now },
];

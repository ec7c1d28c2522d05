import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page.tsx";
import { Unbroken } from "../../ui/unbroken.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { MayMove } from "../may-move.server.ts";
import { evidenceColumn } from "./moved-figures.tsx";
import type { Words } from "./words.ts";

/** Who will be asked, before anything is used: evidence that is cited and rests on what the rows change. */
export function MayMoveSection({ moving }: { moving: readonly MayMove[] }) {
	const { t, i18n } = useTranslation("imports");
	const texts = new Map(moving.flatMap((item) => item.texts.map((text) => [`${text.kind} ${text.code}`, text])));
	const names = [...texts.values()].map(nameOf).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
	const cited = moving.reduce((sum, item) => sum + item.cited, 0);
	const told = {
		items: t("mayMove.items", { count: moving.length }),
		times: t("mayMove.times", { count: cited }),
		texts: new Intl.ListFormat(i18n.language).format(names),
	};
	return (
		<Section title={t("mayMove.title")}>
			<div className="mb-4 max-w-[var(--measure)] space-y-2">
				<p>
					<Unbroken>{moving.length === 0 ? t("mayMove.none") : t("mayMove.said", told)}</Unbroken>
				</p>
				{moving.length > 0 && <p className="text-quiet">{t("mayMove.may")}</p>}
			</div>
			{moving.length > 0 && (
				<Table
					caption={t("mayMove.title")}
					captionHidden
					rows={moving}
					rowKey={({ code }) => code}
					columns={columnsOf(t)}
				/>
			)}
		</Section>
	);
}

type Text = MayMove["texts"][number];
const nameOf = ({ kind, code, title }: Text): string => (kind === "document" ? title : code);

const columnsOf = (t: Words): Column<MayMove>[] => [
	evidenceColumn(t),
	{ key: "cited", title: t("mayMove.cited"), figures: true, cell: ({ cited }) => cited },
	{
		key: "texts",
		title: t("mayMove.texts"),
		cell: ({ texts }) => (
			<span className="flex flex-wrap gap-x-3">
				{texts.map((text) => (
					<Link
						key={`${text.kind} ${text.code}`}
						to={text.kind === "document" ? `/documents/${text.code}` : `/recommendations/${text.code}`}
						className={text.kind === "document" ? "" : "whitespace-nowrap"}
					>
						{nameOf(text)}
					</Link>
				))}
			</span>
		),
	},
];
